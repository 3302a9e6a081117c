"""The questions whose answers the pages show, as arguments of `snn-verify`."""

from collections.abc import Iterator

Arguments = tuple[str, ...]

CERTIFICATES = (
    "theorem_1",
    "theorem_1_sharp",
    "lemma_12",
    "theorem_2",
    "theorem_3",
    "theorem_3_second",
    "theorem_1_four_variables",
    "variance_falls",
    "fixed_points_small",
    "fixed_points_small_second",
)

# sigma_w^2: of sigma_w = 1/2, 3/4, 1, 5/4, sqrt 2, 3/2, 5/3, 2, 5/2, 3; and sigma_b^2: of 0, 1/10, 1/5, 1/2.
WEIGHT_VARIANCES = ("1/4", "9/16", "1", "25/16", "2", "9/4", "25/9", "4", "25/4", "9")
BIAS_VARIANCES = ("0", "1/100", "1/25", "1/4")

# Each with the weight variance for which its mean squares have something to stay near.
WIDE: tuple[tuple[str, str], ...] = (
    ("selu", "1"),
    ("tanh", "25/9"),
    ("relu", "2"),
    ("leaky_relu", "20000/10001"),
)
WIDTHS = (64, 128, 256, 512, 1024, 2048, 4096)
DEPTHS = (10, 50, 100)
PROBABILITIES = ("0.9", "0.99", "0.999")
INTERVALS = ("0.5..2", "0.25..4")


def theorem_questions() -> Iterator[Arguments]:
    yield ("parameters", "--digits=50")
    yield ("contraction", "--sharp=1e-12")
    yield ("contraction", "--domain=extended", "--sharp=1e-12")
    for name in CERTIFICATES:
        yield ("check", f"Proofs/certificates/{name}.json")
    for width in (64, 256, 1024, 4096):
        yield ("init", "--scheme=lecun", f"--width={width}")


def gain_questions(activations: list[str]) -> Iterator[Arguments]:
    for name in activations:
        yield ("gain", f"--activation={name}")


def phase_questions(activations: list[str]) -> Iterator[Arguments]:
    for name in activations:
        for weight in WEIGHT_VARIANCES:
            for bias in BIAS_VARIANCES:
                yield ("phase", f"--activation={name}", f"--sigma-w2={weight}", f"--sigma-b2={bias}")


def width_questions() -> Iterator[Arguments]:
    for name, weight in WIDE:
        for depth in DEPTHS:
            for width in WIDTHS:
                yield (
                    "width",
                    f"--activation={name}",
                    f"--sigma-w2={weight}",
                    f"--width={width}",
                    f"--depth={depth}",
                )
    for interval in INTERVALS:
        for depth in DEPTHS:
            for probability in PROBABILITIES:
                yield (
                    "width",
                    "--activation=selu",
                    "--sigma-w2=1",
                    f"--interval={interval}",
                    f"--probability={probability}",
                    f"--depth={depth}",
                )
