from __future__ import annotations

import json
import math
import time
from fractions import Fraction
from pathlib import Path

import pytest

import snn_verify as sv

SQRT_2 = Fraction("1.41421356237309504880168872420969807856967187537694")


def test_gain_of_relu_is_the_root_of_two() -> None:
    gain = sv.gain("relu")
    assert gain
    assert SQRT_2 in gain.value
    assert sv.calculate_gain("relu") == math.sqrt(2)
    # Its false twin: six digits of it are another number.
    assert Fraction("1.41421") not in gain.value


def test_kinds_are_different_gains() -> None:
    values = {kind: float(sv.gain("silu", kind=kind)) for kind in ("weight", "rms", "std", "slope")}
    assert len(set(values.values())) == 4
    assert round(values["std"], 4) == 1.7872
    with pytest.raises(sv.UsageError, match="none of weight"):
        sv.gain("silu", kind="median")  # type: ignore[arg-type]


def test_gain_that_does_not_exist_is_no_number() -> None:
    # torch says 5/3.
    with pytest.raises(sv.NotDeterminedError, match="no weight gain"):
        sv.calculate_gain("tanh")
    assert 1.5925 < sv.calculate_gain("tanh", kind="rms") < 1.5926


def test_parameters_reach_the_tool() -> None:
    leaky = sv.gain("leaky_relu", 0.2)
    # sqrt(2/(1 + 1/25)), squared.
    assert Fraction(50, 26) in leaky.weight_gains[0].variance
    assert Fraction(2) not in leaky.weight_gains[0].variance
    assert sv.gain(sv.Activation("leaky_relu", {"negative_slope": Fraction(1, 5)})).value == leaky.value
    assert sv.calculate_gain("linear") == sv.calculate_gain("conv2d") == 1.0


def test_gains_are_kept() -> None:
    sv.calculate_gain("relu")
    start = time.perf_counter()
    for _ in range(100):
        sv.calculate_gain("relu")
    assert (time.perf_counter() - start) / 100 < 0.03


def test_printed_constants_are_compared() -> None:
    published = sv.gain("gelu").published
    assert any(constant.right_digits < 10 for constant in published)
    right = sv.gain("relu", compare="1.4142135623730951").compared
    assert any(constant.right_digits >= 16 for constant in right)


def test_a_gain_that_is_given_is_followed() -> None:
    given = sv.gain("selu", given="3/4").given
    assert given is not None
    assert given.phase
    attracting = [p for p in given.phase.fixed_points if p.stability is sv.Stability.ATTRACTING]
    assert [f"{point.mean_square:.4}" for point in attracting] == ["0.04094..."]


def test_moments_of_relu_have_closed_forms() -> None:
    moments = sv.moments("relu")
    assert moments
    assert Fraction(1, 2) in moments.second_moment
    assert moments.second_moment.nearest == 0.5
    assert Fraction(51, 100) not in moments.second_moment
    assert moments.mean.nearest == pytest.approx(1 / math.sqrt(2 * math.pi), rel=1e-15)
    assert moments["variance"] == moments.variance


def test_few_digits_give_wide_enclosures() -> None:
    assert sv.moments("mish", digits=40).mean in sv.moments("mish", digits=5).mean


def test_phase_finds_all_fixed_points() -> None:
    ordered = sv.phase("tanh", sigma_w=1.3, sigma_b=0.2)
    assert ordered.verdict
    assert [point.phase for point in ordered.fixed_points] == ["ordered"]
    chaotic = sv.phase("tanh", sigma_w=3, sigma_b=0.2)
    assert [point.phase for point in chaotic.fixed_points] == ["chaotic"]
    assert ordered.weight_variance == Fraction(169, 100)


def test_edge_lies_between_the_phases() -> None:
    (point,) = sv.edge("tanh", sigma_b=0.2).edges
    assert point.weight_variance.lower is not None
    assert Fraction(169, 100) < point.weight_variance.lower < 9


def test_width_bounds_all_layers() -> None:
    bounds = sv.width("selu", width=256, depth=10)
    assert bounds.verdict is sv.Verdict.PROVED
    assert bounds.interval is not None
    assert 1 in bounds.interval
    assert bounds.probability == Fraction(99, 100)
    # So narrow an interval has no proof at this width, and no probability is claimed.
    hopeless = sv.width("selu", width=64, depth=10, interval=("0.999", "1.001"))
    assert not hopeless
    assert hopeless.probability is None


def test_perturbations_and_pairs() -> None:
    several = sv.width("selu", widths=[784, 64, 10], tangent=True, simulate=5)
    assert [part.units for part in several.intervals] == [10, 64]
    assert several.tangent is not None
    assert several.tangent.bound is not None
    assert several.tangent.bound > several.tangent.total
    assert several.simulated is not None
    assert several.simulated.networks == 5
    pair = sv.width("selu", width=4096, depth=2, distance="1/1000").pair
    assert pair is not None
    assert 0 < pair.least_cosine <= pair.cosine < 1
    # No bound is claimed where there is none.
    assert sv.width("tanh", width=64, depth=2, distance="1/100").pair is None


def test_theorem_1_and_its_certificate(tmp_path: Path) -> None:
    proof = sv.contraction()
    assert proof
    assert proof.source == "Theorem 1"
    path = proof.certificate().save(tmp_path / "proof.json")
    assert sv.check(path)
    with pytest.raises(FileExistsError):
        proof.certificate().save(path)
    # The false twin claims it for a larger range of weights.
    forged = tmp_path / "forged.json"
    forged.write_text(path.read_text().replace('"11/10"', '"5/4"'))
    found = sv.check(forged)
    assert not found
    assert found.result == "rejected"
    both = sv.check_all([path, forged])
    assert [bool(check) for check in both] == [True, False]
    assert not both
    assert both[:1]
    assert not both[:0]


def test_a_wider_domain_does_not_contract() -> None:
    refuted = sv.contraction(nu=("0.8", "1.5"), tau="0.95..3")
    assert not refuted
    assert refuted.verdict is sv.Verdict.REFUTED
    assert refuted.verdict.value == "refuted"
    assert refuted.norm is not None
    assert not refuted.norm


def test_a_supremum_is_enclosed() -> None:
    sharp = sv.contraction(domain="extended", sharp="1e-6").supremum
    assert sharp is not None
    assert sharp.is_sharp
    assert Fraction("0.98902627") < Fraction(sharp.enclosure.lower or 0) < Fraction("0.98902628")
    margin = sv.variance("upper", sharp="1e-6").proofs[0].margin
    assert margin is not None
    assert f"{margin:.6}" == "-0.119744..."


def test_too_small_a_budget_decides_nothing() -> None:
    undecided = sv.contraction(budget=1)
    assert undecided.verdict is sv.Verdict.UNDECIDED
    assert not undecided


def test_theorems_2_and_3() -> None:
    assert sv.variance("upper")
    lower = sv.variance("lower", domain="appendix")
    assert lower
    assert len(lower.certificates()) == len(lower.proofs) == 2
    small = sv.variance("upper", nu=("0.5", "16"))
    assert not small
    assert not small.proofs[0]
    with pytest.raises(sv.UsageError):
        sv.variance("middle")  # type: ignore[arg-type]


def test_propagation_ends_in_theorem_1() -> None:
    assert sv.propagate(layers=30)
    short = sv.propagate(layers=2)
    assert not short
    assert len(short.layers) == 3


def test_initializations() -> None:
    linear = sv.init("torch-linear", fan_in=256, activation="selu")
    assert linear
    assert Fraction(1, 3) in linear.weight_gain
    assert 1 not in linear.weight_gain
    assert linear.phase is not None
    assert linear.phase.fixed_points


def test_claims_are_decided_both_ways() -> None:
    (claim,) = sv.claims("theorem-2-variance-decreases")
    assert claim
    refuted = sv.claims("lemma-6-erfc-term")
    assert [bool(c) for c in refuted] == [c.verdict is sv.Verdict.PROVED for c in refuted]


def test_constants_in_source(tmp_path: Path) -> None:
    source = tmp_path / "init.py"
    source.write_text("a = calculate_gain('selu')\nselu_alpha = 1.6732632423543772848170429916717\n")
    report = sv.lint(source, all=True)
    assert [finding.verdict for finding in report.findings] == ["wrong", "right"]
    assert len(report.wrong) == 1
    assert report.findings[0].certified is not None
    assert 1 in report.findings[0].certified
    with pytest.raises(TypeError):
        bool(report)


def test_the_catalogue() -> None:
    names = [entry.activation.name for entry in sv.activations()]
    assert "gelu" in names
    assert len(names) == len(set(names))


def test_constants_of_selu() -> None:
    found = sv.parameters(digits=40, compare=("1.6732632423543772", "1.0507009873554805"))
    assert found
    (solution,) = found.solutions
    assert Fraction("1.673263242354377284817042991671") not in solution.alpha
    assert f"{solution.alpha:.18}" == "1.67326324235437728..."
    assert len(solution.jacobian) == 4
    assert solution.spectral_norm.upper is not None
    assert solution.spectral_norm.upper < 1
    for box, image in zip(solution.uniqueness_box, solution.uniqueness_image, strict=True):
        assert image in box
    assert found.comparison is not None
    assert found.comparison.lambda_.correct_digits >= 15
    assert Fraction("1.0507009873554805") == Fraction(found.comparison.lambda_.given)
    # ELU has no mean far below −λα.
    assert sv.parameters(mean=-9).verdict is sv.Verdict.REFUTED


def test_the_scale_and_shift_of_another_activation() -> None:
    pair = sv.normalize("gelu")
    assert pair
    assert pair.scale is not None
    assert pair.shift is not None
    moments = sv.moments(sv.Activation("gelu", scale="1.70092624336333", shift="-0.47982243444430"))
    assert abs(float(moments.mean)) < 1e-12
    assert abs(float(moments.variance) - 1) < 1e-12
    assert f"{pair.scale:.8}" == "1.7009262..."


def test_any_command_can_be_asked() -> None:
    walk = sv.ask("paper-grid", thin=64)
    assert walk["isSimulation"]
    with pytest.raises(sv.UsageError):
        sv.ask("paper-grid", thin=0)


def test_answers_of_another_binary_are_not_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from snn_verify import _binary

    (tmp_path / "snn-verify").write_bytes(b"12345")
    kept = {"bytes": 5, "answers": {"gain\n--x=1": {"verdict": "proved"}}}
    (tmp_path / "answers.json").write_text(json.dumps(kept))
    monkeypatch.setattr(_binary, "_BUNDLED", tmp_path)
    inside = str(tmp_path / "snn-verify")
    _binary._kept.cache_clear()
    assert _binary.kept(inside, ("gain", "--x=1")) == {"verdict": "proved"}
    assert _binary.kept(inside, ("gain", "--x=2")) is None
    assert _binary.kept("/usr/bin/snn-verify", ("gain", "--x=1")) is None
    (tmp_path / "snn-verify").write_bytes(b"123456")
    _binary._kept.cache_clear()
    assert _binary.kept(inside, ("gain", "--x=1")) is None
    _binary._kept.cache_clear()
