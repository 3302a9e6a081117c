"""Audits of trained networks."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from ._activation import ActivationLike, arguments_of
from ._binary import call
from ._decode import FrozenDict, decode
from ._errors import SnnVerifyError, UsageError
from ._interval import Interval, Number
from ._models import Layer, Model, Unplaced, read_model
from ._results import OWN, Certificate, CertifiedResult, Decided, Record, Table, frame
from ._theory import PathLike, RangeLike, options, plain_path, range_of

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True, kw_only=True)
class NonFinite(Record):
    """Numbers that are NaN or infinite: how many, and the first."""

    count: int
    first: int
    value: str
    unit: int | None = None


@dataclass(frozen=True, kw_only=True)
class TensorInfo(Record):
    """A tensor of the file, what it is by its name and shape, and why it was not read if so."""

    name: str
    dtype: str
    shape: tuple[int, ...]
    role: str
    is_read: bool
    reason: str | None = None
    non_finite: NonFinite | None = None


@dataclass(frozen=True, kw_only=True)
class Spread(Record):
    """Extremes and quartiles over the units, each the exact value of a unit."""

    minimum: Fraction
    lower_quartile: Fraction
    median: Fraction
    upper_quartile: Fraction
    maximum: Fraction

    @property
    def brief(self) -> str:
        least, median, most = (f"{Interval(x, x):.4}" for x in (self.minimum, self.median, self.maximum))
        return f"{least} · {median} · {most} (least, median, most)"


@dataclass(frozen=True, kw_only=True)
class EnclosedSpread(Record):
    """Extremes and quartiles over the units, as enclosures."""

    minimum: Interval
    lower_quartile: Interval
    median: Interval
    upper_quartile: Interval
    maximum: Interval

    @property
    def brief(self) -> str:
        return f"{self.minimum:.4} · {self.median:.4} · {self.maximum:.4} (least, median, most)"


@dataclass(frozen=True, kw_only=True)
class DomainCount(Record):
    """How many units have ω, τ and both in the ranges of a theorem, ends included."""

    domain: str
    omega: Interval
    tau: Interval
    by_omega: int
    by_tau: int
    by_both: int

    @property
    def brief(self) -> str:
        return f"{self.domain}: {self.by_omega} by ω, {self.by_tau} by τ, {self.by_both} by both"


@dataclass(frozen=True, kw_only=True)
class InitializationFit(Record):
    """The mean of τ against an initialization's E τ.

    ``score`` is (mean τ − E τ)/√(Var τ/units), of a fresh layer a standard normal number or nearly.
    """

    scheme: str
    expected: Interval
    ratio: Interval
    score: Interval | None = None

    @property
    def brief(self) -> str:
        score = "" if self.score is None else f", score {self.score:.4}"
        return f"{self.scheme}: {self.ratio:.6} of what is meant{score}"


@dataclass(frozen=True, kw_only=True)
class UnitSums(Record):
    """The weight sum ω, the square sum τ and Σ|w|³/τ^(3/2) of a unit."""

    unit: int
    omega: Fraction | None = None
    tau: Fraction | None = None
    cube_ratio: Interval | None = None


@dataclass(frozen=True, kw_only=True)
class AuditedLayer(Record):
    """What the weights of a layer of ``units`` × ``inputs`` are; all sums are exact."""

    name: str
    weight: str
    role: str
    layout: str
    units: int
    inputs: int
    bias: str | None = None
    omega: Spread | None = None
    tau: Spread | None = None
    mean_tau: Fraction | None = None
    spectral_norm: Interval | None = None
    cube_ratio: EnclosedSpread | None = None
    domains: tuple[DomainCount, ...] = ()
    biases: Interval | None = None
    constant_units: int = 0
    repeated_units: int = 0
    non_finite_units: int = 0
    non_finite: tuple[NonFinite, ...] = ()
    initialization: InitializationFit | None = None
    each_unit: tuple[UnitSums, ...] = ()


@dataclass(frozen=True, kw_only=True)
class LayerSignals(Record):
    """Means and variances after a layer: hulls over its units, under ``Signals.assumptions``."""

    layer: str
    activation: str
    net_mean: Interval
    net_variance: Interval
    mean: Interval
    variance: Interval
    mean_square: Interval
    side: str | None = None
    normality_bound: Interval | None = None


@dataclass(frozen=True, kw_only=True)
class Measured(Record):
    """Mean squares by layer over samples, in binary64; nothing is proved by them."""

    samples: int
    mean_squares: tuple[float | None, ...]


@dataclass(frozen=True, kw_only=True)
class Signals(Decided):
    """Signals through the linear layers; ``stop`` says why not all were passed."""

    input: str
    assumptions: tuple[str, ...]
    layers: tuple[LayerSignals, ...]
    interval: Interval | None = None
    stop: str | None = None
    first_outside: str | None = None
    measured: Measured | None = None


@dataclass(frozen=True, kw_only=True)
class BoxUnit(Record):
    """A unit over the box of inputs; ``finding``: ``"dead"``, ``"linear"``, ``"saturated"``, ``"open"``."""

    net_input: Interval
    value: Interval
    finding: str


@dataclass(frozen=True, kw_only=True)
class BoxLayer(Record):
    """Net inputs and values of a layer's units over the box, and how many units no input moves.

    ``dead_units`` are the numbers of the first of these.
    """

    layer: str
    activation: str
    net_input: Interval
    value: Interval
    units: int
    dead: int
    saturated: int
    linear: int | None = None
    dead_units: tuple[int, ...] = ()
    each_unit: tuple[BoxUnit, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Box(Record):
    """What holds for every input of a box, without any assumption; ``stop`` says where it ended.

    A unit is saturated that moves by no more than ``threshold``.
    """

    inputs: Interval
    threshold: Fraction
    layers: tuple[BoxLayer, ...] = ()
    stop: str | None = None


@dataclass(frozen=True, kw_only=True)
class Audit(CertifiedResult):
    """What the weights of a network are, exactly, and what signals do in it (Documentation/Audit.md).

    Proved: all numbers are finite, and with an ``interval`` every layer's mean square is in it.
    ``activations`` are those that were recognized in the model, by the name of the layer's weight;
    ``unplaced`` are the parts of a model that the conversion could not bring over, or ended at.
    """

    file: str
    sha256: str
    bytes: int
    order: str
    tensors: tuple[TensorInfo, ...]
    layers: tuple[AuditedLayer, ...]
    signals: Signals | None = None
    box: Box | None = None
    unplaced: tuple[Unplaced, ...] = field(metadata=OWN, default=())
    activations: Mapping[str, str] = field(metadata=OWN, default_factory=dict)

    def certificates(self) -> tuple[Certificate, ...]:
        """The certificate of the layers' sums, for ``check(path, model=…)``.

        It is about a file of the format safetensors; other models have none, and ``convert`` makes
        such a file of them.
        """
        if not self.arguments:
            raise SnnVerifyError(
                f"the certificate is about a .safetensors file, which {self.file} is not; convert(model, "
                "directory) writes one, and audit(directory / 'model.safetensors') is about that")
        return super().certificates()

    def to_pandas(self) -> pandas.DataFrame:
        """A row for each layer."""
        return frame(self.layers)


@dataclass(frozen=True, kw_only=True)
class Converted(Record):
    """A model as files for ``snn-verify audit``: tensors, and the order of layers if it is known."""

    path: Path
    network: Path | None
    unplaced: tuple[Unplaced, ...] = ()


@dataclass(frozen=True, kw_only=True)
class InitReport(Record):
    """What a layer's initialization did (``mean_tau``) against what was meant (``expected``)."""

    layer: str
    units: int
    inputs: int
    mean_tau: Fraction
    scheme: str
    expected: Interval
    ratio: Interval
    score: Interval | None = None
    biases: Interval | None = None


def convert(model: Any, directory: PathLike) -> Converted:
    """Writes ``model.safetensors`` and, if the order is known, ``network.json`` into a directory."""
    directory = Path(directory)
    directory.mkdir(parents=True, exist_ok=True)
    converted = read_model(model)
    path, network = converted.write(directory)
    return Converted(path=path, network=network, unplaced=tuple(converted.unplaced))


@contextmanager
def _files(
    model: Any, is_followed: bool,
) -> Iterator[tuple[Path, Path | None, Model | None, str | None]]:
    if isinstance(model, (str, os.PathLike)) and Path(model).suffix.lower() == ".safetensors":
        yield Path(model), None, None, None
        return
    converted = read_model(model)
    name = os.fspath(model) if isinstance(model, (str, os.PathLike)) else type(model).__name__
    with tempfile.TemporaryDirectory(prefix="snn-verify-") as directory:
        layers: list[Layer] = converted.layers if is_followed else []
        path, network = converted.write(Path(directory), layers)
        yield path, network, converted, name


def audit(
    model: Any, *, activation: ActivationLike | None = None, network: PathLike | None = None,
    layout: Literal["out-in", "in-out"] | None = None, mean: Number | None = None,
    variance: Number | None = None, input: PathLike | None = None, data: PathLike | None = None,
    interval: RangeLike | None = None, normality: Literal["wasserstein"] | None = None,
    init: str | None = None, norms: bool = False, units: str | None = None, strict: bool = False,
    joint: bool = False, covariance: PathLike | None = None, box: RangeLike | None = None,
    report: PathLike | None = None,
) -> Audit:
    """What the weights of a trained network are, and what signals do in it.

    ``model`` is a ``.safetensors``, ``.npz`` or ``.onnx`` file, a mapping from names to arrays, a
    torch module or a Keras model. Of the last three kinds and ONNX the order of layers is taken from
    the model as far as it is a chain from its input; ``network`` describes it instead. ``activation``
    is that of all layers that do not say theirs. Inputs have ``mean`` and ``variance`` (0 and 1), or
    those of the columns of a table ``input``; ``interval`` is where every mean square is to be.
    ``joint`` takes the covariance of these columns for the first layer, or ``covariance`` is a table
    of one. ``box`` is where each input is, for units that no such input moves. ``report`` is a new file
    to write a report to: ``.html``, ``.md``, ``.tex`` or ``.json``.
    """
    with _files(model, network is None) as (path, described, converted, name):
        if name is not None and layout == "in-out" and not _is_npz_or_mapping(model):
            raise UsageError("layout: this model says itself where its units are")
        arguments = (
            "audit", plain_path(path), *arguments_of(activation),
            *options(
                layout=layout, network=_path(network) or _path(described), mean=mean, variance=variance,
                input=_path(input), data=_path(data),
                interval=None if interval is None else range_of(interval), normality=normality,
                init=init, norms=norms, units=units, strict=strict, joint=joint,
                covariance=_path(covariance), box=None if box is None else range_of(box)))
        # A certificate asks again, which is not to write the report again.
        answer = call([*arguments, *options(report=_path(report))])
    audited = decode(Audit, answer, json=answer)
    if converted is None or name is None:
        return replace(audited, arguments=arguments)
    return replace(
        audited, file=name, unplaced=tuple(converted.unplaced),
        activations=FrozenDict(converted.activations))


def init_report(model: Any, scheme: str = "torch-linear") -> Table[InitReport]:
    """What the initialization of each layer did against what ``scheme`` means.

    For layers fresh from ``scheme``, ``ratio`` is near 1 and ``score`` a standard normal number or
    nearly so; which is a test of neither training nor of anything else. Layers that the tool cannot
    compare, as those of convolutions without it, are left out; ``audit(model, init=…)`` has them.
    """
    rows = []
    for layer in audit(model, init=scheme).layers:
        fit = layer.initialization
        if fit is not None and layer.mean_tau is not None:
            rows.append(InitReport(
                layer=layer.name, units=layer.units, inputs=layer.inputs, mean_tau=layer.mean_tau,
                scheme=fit.scheme, expected=fit.expected, ratio=fit.ratio, score=fit.score,
                biases=layer.biases))
    return Table(rows)


def _is_npz_or_mapping(model: Any) -> bool:
    if isinstance(model, (str, os.PathLike)):
        return Path(model).suffix.lower() == ".npz"
    return hasattr(model, "items")


def _path(value: PathLike | None) -> str | None:
    return None if value is None else os.fspath(value)
