"""What the tool answers, as frozen dataclasses.

All numbers are exact fractions or enclosures with exact ends. Names of keys, units and meanings are
those of Documentation/OutputFormat.md, in snake case.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, overload

from ._binary import fail, message_of, run
from ._errors import NotDeterminedError, SnnVerifyError
from ._html import Page, table_rows
from ._interval import Interval

if TYPE_CHECKING:
    import pandas

T = TypeVar("T")


#: Of a field that is not in the tool's JSON.
OWN = {"own": True}


class Verdict(str, Enum):
    """What is decided. Only ``PROVED`` is true."""

    PROVED = "proved"
    REFUTED = "refuted"
    UNDECIDED = "undecided"

    def __bool__(self) -> bool:
        return self is Verdict.PROVED

    def __str__(self) -> str:
        return self.value


class Stability(str, Enum):
    """Whether nearby mean squares come to a fixed point or go from it."""

    ATTRACTING = "attracting"
    REPELLING = "repelling"
    UNDECIDED = "undecided"

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True)
class Certificate:
    """The file with which another program checks a proof (Documentation/CertificateFormat.md)."""

    name: str
    content: bytes = field(repr=False)

    def save(self, path: str | Path, *, replace: bool = False) -> Path:
        """Writes the file; one that exists is replaced only if ``replace`` is true."""
        path = Path(path)
        with path.open("wb" if replace else "xb") as file:
            file.write(self.content)
        return path


@dataclass(frozen=True, kw_only=True)
class Record:
    """A part of an answer."""

    def _repr_html_(self) -> str:
        return Page(self).html()


@dataclass(frozen=True, kw_only=True)
class Decided(Record):
    """A part of an answer with a verdict of its own; true only if it is proved."""

    verdict: Verdict

    def __bool__(self) -> bool:
        return bool(self.verdict)


@dataclass(frozen=True, kw_only=True)
class Answer(Record):
    """A whole answer. ``json`` is what the tool printed."""

    json: Any = field(metadata=OWN, repr=False, compare=False, default=None)


@dataclass(frozen=True, kw_only=True)
class Result(Answer, Decided):
    """An answer with a verdict; true only if it is proved."""


@dataclass(frozen=True, kw_only=True)
class CertifiedResult(Result):
    """A result that there may be certificates of."""

    arguments: tuple[str, ...] = field(metadata=OWN, repr=False, compare=False, default=())

    def certificates(self) -> tuple[Certificate, ...]:
        """All certificates of this result; none where there is none.

        The command runs once more, with ``--certificate``: the same request gives the same proof.
        """
        with tempfile.TemporaryDirectory(prefix="snn-verify-") as directory:
            file = str(Path(directory) / "certificate.json")
            status, _, errors = run([*self.arguments, "--format", "json", f"--certificate={file}"])
            if status not in (0, 1, 2):
                fail(status, errors)
            found = sorted(Path(directory).iterdir(), key=lambda path: (len(path.name), path.name))
            if not found:
                object.__setattr__(self, "_no_certificate", message_of(errors))
            return tuple(Certificate(path.name, path.read_bytes()) for path in found)

    def certificate(self) -> Certificate:
        """The one certificate of this result; raises where there is none, or more than one."""
        found = self.certificates()
        if len(found) == 1:
            return found[0]
        if found:
            raise NotDeterminedError(f"there are {len(found)} certificates; certificates() has them all")
        raise SnnVerifyError(getattr(self, "_no_certificate", "") or "there is no certificate")


class Table(Sequence[T]):
    """Answers in order, with ``to_pandas``; true if there are some, and all of them are true."""

    def __init__(self, rows: Sequence[T]) -> None:
        self._rows = tuple(rows)

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> Table[T]: ...

    def __getitem__(self, index: int | slice) -> T | Table[T]:
        return Table(self._rows[index]) if isinstance(index, slice) else self._rows[index]

    def __len__(self) -> int:
        return len(self._rows)

    def __bool__(self) -> bool:
        # That something was decided is not that it was proved.
        return len(self._rows) > 0 and all(self._rows)

    def __iter__(self) -> Iterator[T]:
        return iter(self._rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Table) and self._rows == other._rows

    def __hash__(self) -> int:
        return hash(self._rows)

    def __repr__(self) -> str:
        return f"Table({list(self._rows)!r})"

    def to_pandas(self) -> pandas.DataFrame:
        """A data frame with a row for each entry.

        An enclosure becomes two columns, ``…_lower`` and ``…_upper``, binary64 numbers rounded
        outward; an exact number becomes the nearest binary64 number; parts get a dot in the name.
        """
        return frame(self._rows)

    def _repr_html_(self) -> str:
        return Page(self._rows).html()


def frame(rows: Sequence[Any]) -> pandas.DataFrame:
    try:
        import pandas
    except ImportError as error:
        raise ImportError("to_pandas needs pandas: pip install 'snn-verify[pandas]'") from error
    table: pandas.DataFrame = pandas.DataFrame(table_rows(rows))
    return table


# Activations


@dataclass(frozen=True, kw_only=True)
class ActivationInfo(Record):
    """An activation as the tool understood it: s·φ + t with all parameters."""

    name: str | None = None
    formula: str | None = None
    parameters: Any = None
    scale: Fraction = Fraction(1)
    shift: Fraction = Fraction(0)

    def __str__(self) -> str:
        text = self.name or self.formula or "?"
        if isinstance(self.parameters, Mapping):
            text += "(" + ", ".join(f"{k}={v}" for k, v in self.parameters.items()) + ")"
        if self.scale != 1:
            text = f"{self.scale}·{text}"
        return text if self.shift == 0 else f"{text} + {self.shift}"


@dataclass(frozen=True, kw_only=True)
class ActivationEntry(Record):
    """An entry of the catalogue; moments are those for a standard normal net input."""

    activation: ActivationInfo
    formula: str
    aliases: tuple[str, ...] = ()
    mean: Interval | None = None
    second_moment: Interval | None = None
    lipschitz: Interval | None = None
    minimum: Interval | None = None
    kinks: tuple[Fraction, ...] = ()
    symmetry: str = "neither"


# Gains


@dataclass(frozen=True, kw_only=True)
class WeightGain(Record):
    """σ_w that makes the mean square a fixed point, its square, and Q′ there."""

    gain: Interval
    variance: Interval
    slope: Interval
    stability: Stability


@dataclass(frozen=True, kw_only=True)
class Normalization(Record):
    """The scale and shift that keep mean 0 and variance 1."""

    scale: Interval
    shift: Interval
    slope: Interval
    stability: Stability


@dataclass(frozen=True, kw_only=True)
class PrintedGain(Record):
    """A constant as printed, a number or a formula; ``relative_error`` = (printed − true)/true."""

    meaning: str
    right_digits: int
    relative_error: Interval
    printed: str | None = None
    source: str | None = None


@dataclass(frozen=True, kw_only=True)
class CorrelationPoint(Record):
    """A fixed point of the correlation map on [−1, 1]; ``scale`` in layers."""

    correlation: Interval
    stability: Stability
    slope: Interval | None = None
    scale: Interval | None = None


@dataclass(frozen=True, kw_only=True)
class Correlations(Record):
    """Fixed points of the correlation map, and the parts of [−1, 1] that may hold others."""

    fixed_points: tuple[CorrelationPoint, ...] = ()
    open: tuple[Interval, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FixedPoint(Record):
    """A fixed point of the length map: ``slope`` is Q′, ``susceptibility`` χ₁, scales in layers."""

    mean_square: Interval
    stability: Stability
    phase: str
    slope: Interval | None = None
    susceptibility: Interval | None = None
    neighborhood: Interval | None = None
    length_scale: Interval | None = None
    correlation_scale: Interval | None = None
    correlations: Correlations | None = None


@dataclass(frozen=True, kw_only=True)
class Phase(CertifiedResult):
    """Fixed points of a random network's length map. Proved: these are all.

    ``weight_variance`` and ``bias_variance`` are σ_w² and σ_b².
    """

    activation: ActivationInfo | None = None
    weight_variance: Fraction
    bias_variance: Fraction
    fixed_points: tuple[FixedPoint, ...] = ()
    every_mean_square_is_fixed: bool = False
    open: tuple[Interval, ...] = ()
    searched: Interval | None = None
    beyond: str = "open"

    def to_pandas(self) -> pandas.DataFrame:
        return frame(self.fixed_points)


@dataclass(frozen=True, kw_only=True)
class EdgePoint(Record):
    """Weights at which χ₁ = 1, and the fixed point there."""

    weight_variance: Interval
    mean_square: Interval
    net_variance: Interval
    slope: Interval
    stability: Stability


@dataclass(frozen=True, kw_only=True)
class Edge(CertifiedResult):
    """The edge of chaos at given biases. Proved: these are all with the net variances searched."""

    activation: ActivationInfo
    bias_variance: Fraction
    edges: tuple[EdgePoint, ...] = ()
    open: tuple[Interval, ...] = ()

    def to_pandas(self) -> pandas.DataFrame:
        return frame(self.edges)


@dataclass(frozen=True, kw_only=True)
class GivenGain(Record):
    """A gain that was asked about: where the mean square goes without biases."""

    gain: Fraction
    phase: Phase


@dataclass(frozen=True, kw_only=True)
class Gain(CertifiedResult):
    """All gains of an activation. Proved: no weight gain is missing.

    ``by_deviation``, ``by_mean_square`` and ``by_slope`` are 1/std φ(Z), 1/rms φ(Z) and 1/rms φ′(Z)
    for a standard normal Z. ``kind`` says which gain ``value`` and ``float`` mean:

    - ``"weight"``: σ_w, the standard deviation of weights times the square root of the fan, that
      keeps the mean square. What torch's ``calculate_gain`` is multiplied by.
    - ``"rms"``, ``"std"``, ``"slope"``: the three above.
    """

    activation: ActivationInfo
    mean_square: Fraction
    digits: int
    kind: str = field(metadata=OWN, default="weight")
    by_deviation: Interval | None = None
    by_mean_square: Interval | None = None
    by_slope: Interval | None = None
    weight_gains: tuple[WeightGain, ...] = ()
    weight_gains_are_complete: bool = False
    normalizing: Normalization | None = None
    published: tuple[PrintedGain, ...] = ()
    compared: tuple[PrintedGain, ...] = ()
    given: GivenGain | None = None

    @property
    def value(self) -> Interval:
        """The enclosure of the gain of this ``kind``; raises where there is not exactly one."""
        if self.kind != "weight":
            found = {
                "rms": self.by_mean_square, "std": self.by_deviation, "slope": self.by_slope,
            }[self.kind]
            if found is None:
                raise NotDeterminedError(
                    f"the gain 1/{'rms of the slope' if self.kind == 'slope' else self.kind} of "
                    f"{self.activation} is not shown to exist")
            return found
        if len(self.weight_gains) == 1 and self.weight_gains_are_complete:
            return self.weight_gains[0].gain
        if len(self.weight_gains) > 1:
            values = ", ".join(f"{gain.gain:.8}" for gain in self.weight_gains)
            raise NotDeterminedError(
                f"several weight gains keep the mean square {self.mean_square} of {self.activation}: "
                f"{values}")
        if not self.weight_gains_are_complete:
            raise NotDeterminedError(
                f"whether there are further weight gains that keep the mean square {self.mean_square} of "
                f"{self.activation} is undecided")
        raise NotDeterminedError(
            f"no weight gain with a net variance in [2^-16, 2^16] keeps the mean square "
            f"{self.mean_square} of {self.activation}; kind='rms' is the factor of its output that does")

    def __float__(self) -> float:
        """The binary64 number next to ``value``; raises where the enclosure is too wide for it."""
        nearest = self.value.nearest
        if nearest is None:
            raise NotDeterminedError(f"{self.value} does not say which binary64 number is nearest")
        return nearest


# Moments


@dataclass(frozen=True, kw_only=True)
class Moment(Record):
    """A moment, and its derivatives by the mean and the variance of the net input."""

    value: Interval
    by_mean: Interval | None = None
    by_variance: Interval | None = None


@dataclass(frozen=True, kw_only=True)
class Moments(Result):
    """Moments for a normal net input. Proved: all have the digits that were asked for.

    ``moments`` has ``"mean"`` (E φ), ``"second-moment"``, ``"variance"``, ``"squared-slope"``
    (E φ′²) and ``"kurtosis"`` where they exist; ``result["mean"]`` is its enclosure.
    """

    activation: ActivationInfo
    input_mean: Fraction = field(metadata={"key": "mean"})
    input_variance: Fraction = field(metadata={"key": "variance"})
    digits: int
    moments: Mapping[str, Moment]
    precision_bits: int = 0
    method: Any = None

    def __getitem__(self, name: str) -> Interval:
        return self.moments[name].value

    @property
    def mean(self) -> Interval:
        return self["mean"]

    @property
    def variance(self) -> Interval:
        return self["variance"]

    @property
    def second_moment(self) -> Interval:
        return self["second-moment"]

    def to_pandas(self) -> pandas.DataFrame:
        table = frame(tuple(self.moments.values()))
        table.insert(0, "moment", list(self.moments))
        return table


# Width


@dataclass(frozen=True, kw_only=True)
class WidthInterval(Record):
    """Where the mean squares of layers of so many units are."""

    units: int
    interval: Interval


@dataclass(frozen=True, kw_only=True)
class Tangent(Record):
    """How the mean square of a perturbation grows: bounds are rounded up."""

    factor: Interval
    total: Fraction
    probability: Fraction | None = None
    bound: Fraction | None = None


@dataclass(frozen=True, kw_only=True)
class InputPair(Record):
    """How far apart two inputs end, as bounds on the safe side."""

    start: Fraction
    probability: Fraction
    distance: Fraction
    cosine: Fraction
    least_cosine: Fraction


@dataclass(frozen=True, kw_only=True)
class Simulated(Record):
    """A sample: how many of so many random networks left the intervals."""

    networks: int
    seed: int
    left: int


@dataclass(frozen=True, kw_only=True)
class Width(CertifiedResult):
    """The mean squares of all layers of a random network of finite width.

    Proved: they all lie in ``interval`` with at least ``probability``, over the weights. Undecided
    means that no proof was found, and ``interval`` and ``probability`` are ``None``.
    """

    activation: ActivationInfo
    units: tuple[int, ...]
    depth: int
    weight_variance: Fraction
    bias_variance: Fraction
    input_mean_square: Fraction
    interval: Interval | None = None
    intervals: tuple[WidthInterval, ...] = ()
    probability: Fraction | None = None
    above: Fraction | None = None
    below: Fraction | None = None
    tangent: Tangent | None = None
    pair: InputPair | None = None
    simulated: Simulated | None = None


# The constants of SELU, and of other activations


@dataclass(frozen=True, kw_only=True)
class Solution(Record):
    """Positive α and λ that keep the moments, the only ones in ``uniqueness_box``.

    Krawczyk's operator maps that box (α, λ) to ``uniqueness_image``, in its interior.
    ``spectral_norm`` is σ_max of the map's ``jacobian`` (by rows) at the fixed point.
    """

    alpha: Interval
    lambda_: Interval = field(metadata={"key": "lambda"})
    mean_residual: Interval
    variance_residual: Interval
    jacobian: tuple[Interval, ...]
    spectral_norm: Interval
    uniqueness_box: tuple[Interval, ...]
    uniqueness_image: tuple[Interval, ...]


@dataclass(frozen=True, kw_only=True)
class ComparedConstant(Record):
    """A constant that was given, against the true one; ``error`` = given − true."""

    given: str
    correct_digits: int
    error: Interval


@dataclass(frozen=True, kw_only=True)
class MomentPoint(Record):
    """A mean and a variance."""

    mean: Interval
    variance: Interval


@dataclass(frozen=True, kw_only=True)
class Comparison(Record):
    """Given constants, and the fixed points of the map that they make."""

    alpha: ComparedConstant
    lambda_: ComparedConstant = field(metadata={"key": "lambda"})
    fixed_points: tuple[MomentPoint, ...] = ()
    region: Any = None
    open_boxes: Any = ()


@dataclass(frozen=True, kw_only=True)
class Parameters(Result):
    """The constants of SELU for a fixed point. Proved: ``solutions`` are all; refuted: there are none."""

    target: Mapping[str, Fraction]
    digits: int
    solutions: tuple[Solution, ...] = ()
    reason: str | None = None
    equations: tuple[str, ...] = ()
    comparison: Comparison | None = None

    def to_pandas(self) -> pandas.DataFrame:
        return frame(self.solutions)


@dataclass(frozen=True, kw_only=True)
class NormalizedActivation(Result):
    """The one scale s > 0 and shift t for which s·φ + t keeps the moments of ``target``.

    ``spectral_norm`` is σ_max of the map's ``jacobian`` (by rows) there.
    """

    activation: ActivationInfo
    target: Mapping[str, Fraction]
    digits: int
    scale: Interval | None = None
    shift: Interval | None = None
    jacobian: tuple[Interval, ...] = ()
    spectral_norm: Interval | None = None


# Contraction, variance, propagation


@dataclass(frozen=True, kw_only=True)
class Step(Decided):
    """A step of a proof: boxes evaluated, what was enclosed, the witness of a refutation."""

    boxes: int
    leaves: int | None = None
    coordinates: tuple[str, ...] = ()
    enclosures: Mapping[str, Interval] | None = None
    witness: Any = None
    witness_enclosures: Mapping[str, Interval] | None = None
    remaining: Any = ()


@dataclass(frozen=True, kw_only=True)
class FixedPoints(Record):
    """A rectangle that holds all fixed points; whether (0, 1) is one, at ω = 0 and τ = 1."""

    mu: Interval
    nu: Interval
    boxes: int
    standard_moments_are_fixed: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Supremum(Record):
    """The supremum of σ_max; ``maximizers`` are boxes in μ, ω, ν, τ, of which one has it."""

    enclosure: Interval
    is_sharp: bool
    maximizers: Any = ()
    witness: Any = None
    boxes: int = 0


@dataclass(frozen=True, kw_only=True)
class Contraction(CertifiedResult):
    """Whether the moment map contracts on a domain of means, variances and weights (Theorem 1).

    ``norm_bound`` bounds the largest singular value of the Jacobian from above.
    """

    domain: Mapping[str, Interval]
    boxes: int
    jacobian: str
    bound: Fraction
    source: str | None = None
    activation: ActivationInfo | None = None
    parameters: Mapping[str, Interval] | None = None
    image: Step | None = None
    norm: Step | None = None
    norm_bound: Fraction | None = None
    fixed_points: FixedPoints | None = None
    supremum: Supremum | None = None
    precision_bits: int = 0
    seconds: float = field(default=0.0, compare=False)


@dataclass(frozen=True, kw_only=True)
class VarianceProof(Decided):
    """ν̃ against factor·ν on one domain: ``side`` is ``"below"`` or ``"above"``."""

    side: str
    factor: Fraction
    domain: Mapping[str, Interval]
    boxes: int
    source: str | None = None
    witness: Any = None
    remaining: Any = ()
    margin: Interval | None = None
    margin_is_sharp: bool | None = None
    precision_bits: int = 0


@dataclass(frozen=True, kw_only=True)
class Variance(CertifiedResult):
    """Whether large variances shrink (Theorem 2) or small ones grow (Theorem 3), domain by domain.

    Proved if it is on each of the domains.
    """

    proofs: tuple[VarianceProof, ...]

    def to_pandas(self) -> pandas.DataFrame:
        return frame(self.proofs)


@dataclass(frozen=True, kw_only=True)
class LayerRectangle(Record):
    """The means and variances after a layer; layer 0 are the starts."""

    layer: int
    mu: Interval
    nu: Interval
    is_sharp: bool = False


@dataclass(frozen=True, kw_only=True)
class Propagation(Result):
    """Rectangles of means and variances layer by layer, for layers that differ."""

    activation: ActivationInfo
    domain: Mapping[str, Interval]
    layers: tuple[LayerRectangle, ...]
    is_complete: bool
    is_trapping: bool
    boxes: int
    target: Any = None

    def to_pandas(self) -> pandas.DataFrame:
        return frame(self.layers)


# Initialization


@dataclass(frozen=True, kw_only=True)
class WeightSum(Record):
    """The law of a unit's weight sum or square sum."""

    law: str
    mean: Interval
    variance: Interval
    quantiles: Any = ()


@dataclass(frozen=True, kw_only=True)
class Share(Record):
    """The share of units in a domain, by ω, by τ and by both: bounds unless ``is_exact``."""

    domain: str
    omega: Interval
    tau: Interval
    by_omega: Interval
    by_tau: Interval
    by_both: Interval
    is_exact: bool


@dataclass(frozen=True, kw_only=True)
class Initialization(Result):
    """What an initialization makes of a layer's weights.

    ``weight_variance`` encloses Var w, ``weight_gain`` σ_w² = n·Var w.
    """

    scheme: str
    family: str
    fan_in: int
    fan_out: int
    gain_square: Fraction
    nominal_variance: Fraction
    bias_variance: Fraction
    weight_variance: Interval
    weight_gain: Interval
    omega: WeightSum
    tau: WeightSum
    shares: tuple[Share, ...] = ()
    phase: Phase | None = None
    weight_gains: tuple[Interval, ...] = ()

    def to_pandas(self) -> pandas.DataFrame:
        return frame(self.shares)


# Claims, certificates, constants in code


@dataclass(frozen=True, kw_only=True)
class Claim(Result):
    """A printed claim of the paper; ``location`` is where the paper has it."""

    id: str
    tier: str
    location: str
    reason: str = ""
    origin: str = "print"
    enclosed: str | None = None
    enclosure: Interval | None = None
    witness: Any = None
    boxes: int = 0
    precision_bits: int = 0
    seconds: float = field(default=0.0, compare=False)


@dataclass(frozen=True, kw_only=True)
class Check(Answer):
    """What the second, independent program says of a certificate; true only if it accepts."""

    file: str
    result: str
    claim: Any = None
    leaves: int | None = None
    bits: int | None = None
    reason: str | None = None
    message: str | None = None
    step: int | None = None
    leaf: int | None = None
    box: Any = None
    enclosures: Any = None
    path: str | None = None
    line: int | None = None
    column: int | None = None

    def __bool__(self) -> bool:
        return self.result == "accepted"


@dataclass(frozen=True, kw_only=True)
class Finding(Record):
    """A printed constant in a file; lines and columns count Unicode scalars from 1."""

    path: str
    line: int
    column: int
    length: int
    text: str
    verdict: str
    meaning: str
    right_digits: int
    digits: int | None = None
    reason: str | None = None
    source: str | None = None
    stands_for: str | None = None
    certified: Interval | None = None

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.text}: {self.verdict}: {self.meaning}"


@dataclass(frozen=True, kw_only=True)
class NotExamined(Record):
    """A file that was not read, and whether it was named rather than found in a directory."""

    path: str
    reason: str
    is_named: bool


@dataclass(frozen=True, kw_only=True)
class Lint(Answer):
    """Printed constants of activations in source files, against certified ones.

    ``findings`` also has the right ones with ``all=True``. There is no verdict: that nothing is
    found says nothing of numbers that the tool does not know.
    """

    files: int
    bytes: int
    findings: tuple[Finding, ...] = ()
    right_constants: int = 0
    silenced: int = 0
    cut_files: tuple[str, ...] = ()
    not_examined: tuple[NotExamined, ...] = ()
    skipped_directories: tuple[str, ...] = ()

    @property
    def wrong(self) -> tuple[Finding, ...]:
        """The findings that are not right."""
        return tuple(finding for finding in self.findings if finding.verdict != "right")

    def __bool__(self) -> bool:
        raise TypeError("whether findings are good news is not for bool to say; look at .findings")

    def to_pandas(self) -> pandas.DataFrame:
        return frame(self.findings)
