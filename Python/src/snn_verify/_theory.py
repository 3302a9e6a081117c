"""Questions about activations, networks and the paper: each is one run of the tool."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, Literal, TypeVar

from ._activation import Activation, ActivationLike, arguments_of
from ._binary import call, find, kept
from ._decode import decode
from ._errors import DataError, FileError, UsageError
from ._interval import Interval, Number, text_of
from ._results import (
    ActivationEntry,
    Check,
    Claim,
    Contraction,
    Edge,
    Gain,
    Initialization,
    Lint,
    Moments,
    NormalizedActivation,
    Parameters,
    Phase,
    Propagation,
    Table,
    Variance,
    Verdict,
    Width,
)

R = TypeVar("R")
PathLike = str | os.PathLike[str]
#: From where to where: a pair, an interval, one number, or text such as ``"0.5..2"``.
RangeLike = Interval | tuple[Number, Number] | Number

#: Which gain is meant; see ``Gain``.
Kind = Literal["weight", "rms", "std", "slope"]
_KINDS = ("weight", "rms", "std", "slope")
#: Layers without an activation, as torch's ``calculate_gain`` calls them.
_LINEAR = frozenset({
    "linear", "conv1d", "conv2d", "conv3d", "conv_transpose1d", "conv_transpose2d", "conv_transpose3d"})


def range_of(value: RangeLike) -> str:
    """A range as the command line takes it."""
    if isinstance(value, str):
        return value if ".." in value else f"{value}..{value}"
    if isinstance(value, Interval):
        if value.lower is None or value.upper is None:
            raise ValueError(f"a range needs two ends, and {value} has not")
        return f"{value.lower}..{value.upper}"
    if isinstance(value, tuple):
        lower, upper = value
        return f"{text_of(lower)}..{text_of(upper)}"
    return f"{text_of(value)}..{text_of(value)}"


def plain_path(path: PathLike) -> str:
    """A path that is not taken for an option."""
    text = os.fspath(path)
    return f"./{text}" if text.startswith("-") else text


def options(**values: Any) -> list[str]:
    """``--name=value`` for each that is given; ``True`` is a flag, a range is a range."""
    arguments = []
    for name, value in values.items():
        option = "--" + name.rstrip("_").replace("_", "-")
        if value is None or value is False:
            continue
        if value is True:
            arguments.append(option)
        elif isinstance(value, (tuple, Interval)):
            arguments.append(f"{option}={range_of(value)}")
        else:
            arguments.append(f"{option}={text_of(value)}")
    return arguments


def _ask(kind: type[R], *arguments: str, **own: Any) -> R:
    answer = call(arguments)
    return decode(kind, answer, json=answer, **own)


def ask(*command: str | os.PathLike[str], **values: Any) -> Any:
    """The JSON of any command, as ``ask("simulate", depth=100, width=512)``.

    Options are named as on the command line, with ``_`` for ``-``; ``True`` is a flag. What the keys
    mean is in Documentation/OutputFormat.md. Functions of this package, where there is one, say more.
    """
    return call([*(os.fspath(word) for word in command), *options(**values)])


# Gains


def calculate_gain(
    nonlinearity: ActivationLike, param: Number | Mapping[str, Number] | None = None, *,
    kind: Kind = "weight",
) -> float:
    """The binary64 number next to the certified gain, in the place of ``torch.nn.init``'s.

    torch multiplies it by 1/√fan to get the standard deviation of weights, so by default it is σ_w
    that keeps the mean square 1. Other than torch's it is computed: 1 for ``"selu"`` (torch: 3/4),
    and for ``"tanh"`` and ``"sigmoid"`` there is none, which raises ``NotDeterminedError``.
    ``param`` is the activation's first parameter, as ``negative_slope`` of ``"leaky_relu"``.

    Results are kept for the life of the process. A wheel brings the answers of its own binary for the
    catalogue's activations without parameters; others take as long as ``gain`` at the first call.
    """
    return float(gain(nonlinearity, param, kind=kind))


def gain(
    activation: ActivationLike, parameter: Number | Mapping[str, Number] | None = None, *,
    kind: Kind = "weight", mean_square: Number = 1, given: Number | None = None,
    compare: Number | None = None, digits: int = 20,
) -> Gain:
    """The gains that keep signals as they are, beside those that are printed somewhere.

    ``mean_square`` q is what layers are to keep; ``given`` is a weight gain to examine, ``compare``
    a number to hold against all gains; ``digits`` are significant ones. Documentation/Gains.md.
    """
    if kind not in _KINDS:
        raise UsageError(f"kind: {kind!r} is none of {', '.join(_KINDS)}")
    if isinstance(activation, str) and activation in _LINEAR:
        activation = "identity"
    if parameter is not None:
        if not isinstance(activation, str):
            raise UsageError("parameter: an Activation has its parameters already")
        activation = Activation(activation, parameter)
    arguments = (
        "gain", *arguments_of(activation),
        *options(variance=mean_square, gain=given, compare=compare, digits=digits))
    return replace(_gain(find(), arguments), kind=kind)


# A proof does not change. The binary is a part of the key, so that another one is asked again.
@lru_cache(maxsize=1024)
def _gain(binary: str, arguments: tuple[str, ...]) -> Gain:
    answer = kept(binary, arguments)
    if answer is None:
        answer = call(arguments)
    return decode(Gain, answer, json=answer, arguments=arguments)


def moments(
    activation: ActivationLike, *, mean: Number = 0, variance: Number = 1, digits: int = 30,
) -> Moments:
    """E φ, E φ², Var φ, E φ′² and kurtosis for a normal net input, with their derivatives."""
    return _ask(
        Moments, "moments", *arguments_of(activation),
        *options(mean=mean, variance=variance, digits=digits))


def activations(activation: ActivationLike | None = None) -> Table[ActivationEntry]:
    """The catalogue, or one entry of it, with what is proved of each."""
    answer = call(["activations", *arguments_of(activation)])
    return Table([decode(ActivationEntry, entry) for entry in answer["activations"]])


# Random networks


def phase(
    activation: ActivationLike, *, sigma_w: Number | None = None, sigma_b: Number | None = None,
    sigma_w2: Number | None = None, sigma_b2: Number | None = None,
) -> Phase:
    """All fixed points of a random network's length map, and its phase there.

    Weights are N(0, σ_w²/n), biases N(0, σ_b²); of each the deviation or its square is given.
    """
    arguments = (
        "phase", *arguments_of(activation),
        *options(sigma_w=sigma_w, sigma_b=sigma_b, sigma_w2=sigma_w2, sigma_b2=sigma_b2))
    return _ask(Phase, *arguments, arguments=arguments)


def edge(
    activation: ActivationLike, *, sigma_b: Number | None = None, sigma_b2: Number | None = None,
) -> Edge:
    """The edge of chaos at these biases: the weights at which χ₁ = 1."""
    arguments = (
        "phase", "--edge", *arguments_of(activation), *options(sigma_b=sigma_b, sigma_b2=sigma_b2))
    return _ask(Edge, *arguments, arguments=arguments)


def width(
    activation: ActivationLike = "selu", *, width: int | None = None,
    widths: Sequence[int] | None = None, depth: int | None = None,
    interval: RangeLike | None = None, probability: Number | None = None,
    sigma_w: Number | None = None, sigma_w2: Number | None = None,
    sigma_b: Number | None = None, sigma_b2: Number | None = None, mean_square: Number | None = None,
    tangent: bool = False, distance: Number | None = None, simulate: int | None = None,
    seed: int | None = None,
) -> Width:
    """Bounds of the mean squares of all layers of a random network of finite width.

    With ``width`` the interval for a probability (0.99), or for an ``interval`` the probability, or
    with both the largest depth; without ``width`` the least one that has a proof. ``widths`` are the
    input's length, which does not matter, and the units of each layer. Documentation/Width.md.
    """
    arguments = (
        "width", *arguments_of(activation),
        *options(
            width=width, widths=None if widths is None else ",".join(map(str, widths)), depth=depth,
            interval=None if interval is None else range_of(interval), probability=probability,
            sigma_w=sigma_w, sigma_w2=sigma_w2, sigma_b=sigma_b, sigma_b2=sigma_b2,
            mean_square=mean_square, tangent=tangent, distance=distance, simulate=simulate, seed=seed))
    return _ask(Width, *arguments, arguments=arguments)


def init(
    scheme: str, *, fan_in: int, fan_out: int | None = None,
    activation: ActivationLike | None = None, gain: Number | None = None,
    gain2: Number | None = None, negative_slope: Number | None = None,
    omega: RangeLike | None = None, tau: RangeLike | None = None,
) -> Initialization:
    """What an initialization makes of a layer of ``fan_in`` inputs and ``fan_out`` units.

    ``scheme`` is a name of ``snn-verify init --help``, or what a framework calls it.
    """
    return _ask(
        Initialization, "init", *arguments_of(activation),
        *options(
            scheme=scheme, fan_in=fan_in, fan_out=fan_out, gain=gain, gain2=gain2,
            negative_slope=negative_slope, omega=None if omega is None else range_of(omega),
            tau=None if tau is None else range_of(tau)))


# The theorems


def parameters(
    *, mean: Number = 0, variance: Number = 1, omega: Number = 0, tau: Number = 1, digits: int = 30,
    compare: tuple[Number, Number] | None = None,
) -> Parameters:
    """α and λ for which a layer of SELU with weights ``omega``, ``tau`` keeps ``mean`` and ``variance``.

    ``compare`` are an α and a λ to hold against them.
    """
    return _ask(
        Parameters, "parameters",
        *options(
            mean=mean, variance=variance, omega=omega, tau=tau, digits=digits,
            compare=None if compare is None else ",".join(map(text_of, compare))))


def normalize(
    activation: ActivationLike, *, mean: Number = 0, variance: Number = 1, omega: Number = 0,
    tau: Number = 1, digits: int = 30,
) -> NormalizedActivation:
    """The scale and the shift of an activation that keep moments: what α and λ do for ELU."""
    return _ask(
        NormalizedActivation, "parameters", *arguments_of(activation),
        *options(mean=mean, variance=variance, omega=omega, tau=tau, digits=digits))


def _domain(**sides: RangeLike | None) -> list[str]:
    return [f"--{name}={range_of(side)}" for name, side in sides.items() if side is not None]


def contraction(
    activation: ActivationLike | None = None, *, domain: str | None = None,
    mu: RangeLike | None = None, omega: RangeLike | None = None, nu: RangeLike | None = None,
    tau: RangeLike | None = None, below: Number | None = None, norm_only: bool = False,
    sharp: Number | None = None, jacobian: str | None = None, reduction: str | None = None,
    precision: int | None = None, budget: int | None = None,
) -> Contraction:
    """Whether a layer's map of means and variances contracts (Theorem 1), on its domain or another.

    ``domain`` is ``"theorem-1"`` or ``"extended"``; ``mu``, ``omega``, ``nu``, ``tau`` replace its
    sides; σ_max is to stay below ``below`` (1). Without an activation it is the paper's SELU.
    """
    arguments = (
        "contraction", *arguments_of(activation), *_domain(mu=mu, omega=omega, nu=nu, tau=tau),
        *options(
            domain=domain, below=below, norm_only=norm_only, sharp=sharp, jacobian=jacobian,
            reduction=reduction, precision=precision, budget=budget))
    return _ask(Contraction, *arguments, arguments=arguments)


def variance(
    side: Literal["upper", "lower"], activation: ActivationLike | None = None, *,
    domain: str | None = None, mu: RangeLike | None = None, omega: RangeLike | None = None,
    nu: RangeLike | None = None, tau: RangeLike | None = None, factor: Number | None = None,
    sharp: Number | None = None, precision: int | None = None, budget: int | None = None,
) -> Variance:
    """``"upper"``: ν̃ < factor·ν where ν is large (Theorem 2); ``"lower"``: ν̃ > factor·ν (Theorem 3)."""
    if side not in ("upper", "lower"):
        raise UsageError(f"side: {side!r} is neither 'upper' nor 'lower'")
    arguments = (
        "variance", side, *arguments_of(activation), *_domain(mu=mu, omega=omega, nu=nu, tau=tau),
        *options(domain=domain, factor=factor, sharp=sharp, precision=precision, budget=budget))
    answer = call(arguments)
    verdicts = [Verdict(proof["verdict"]) for proof in answer]
    verdict = next(v for v in (Verdict.REFUTED, Verdict.UNDECIDED, Verdict.PROVED) if v in verdicts)
    return decode(Variance, {"verdict": verdict, "proofs": answer}, json=answer, arguments=arguments)


def propagate(
    activation: ActivationLike | None = None, *, layers: int | None = None,
    mu: RangeLike | None = None, omega: RangeLike | None = None, nu: RangeLike | None = None,
    tau: RangeLike | None = None, target_mu: RangeLike | None = None,
    target_nu: RangeLike | None = None, tolerance: Number | None = None,
) -> Propagation:
    """Means and variances layer by layer, for layers that differ (Documentation/Layers.md)."""
    targets = {"target-mu": target_mu, "target-nu": target_nu}
    return _ask(
        Propagation, "propagate", *arguments_of(activation),
        *_domain(mu=mu, omega=omega, nu=nu, tau=tau, **targets),
        *options(layers=layers, tolerance=tolerance))


def claims(
    *ids: str, tier: str | None = None, verdict: str | None = None, section: str | None = None,
    table: PathLike | None = None, budget: int | None = None,
) -> Table[Claim]:
    """The printed claims of the paper, decided one by one; all of them take some minutes."""
    answer = call([
        "claims", "list", *(f"--id={name}" for name in ids),
        *options(
            tier=tier, verdict=verdict, section=section,
            table=None if table is None else os.fspath(table), budget=budget)])
    return Table([decode(Claim, claim, json=claim) for claim in answer])


# Files


def check(path: PathLike, *, model: PathLike | None = None, budget: int | None = None) -> Check:
    """What the second, independent program says of a certificate.

    ``model`` is the safetensors file that the certificate of an audit is about; ``budget`` allows so
    many times the standard amount of work. A file that cannot be read raises ``FileError``, one that
    is malformed is a ``Check`` that is false.
    """
    found = check_all([path], model=model, budget=budget)[0]
    if found.result == "unread":
        raise FileError(f"{found.file}: {found.message}", 74)
    return found


def check_all(
    paths: Iterable[PathLike], *, model: PathLike | None = None, budget: int | None = None,
) -> Table[Check]:
    """``check`` of several files, in the order given; one that cannot be read is ``"unread"``."""
    answer = call(
        ["check", *options(model=None if model is None else os.fspath(model), budget=budget),
         *map(plain_path, paths)], frozenset({65, 74}))
    return Table([decode(Check, finding, json=finding) for finding in answer])


def lint(*paths: PathLike, all: bool = False) -> Lint:
    """Printed constants in files and directories, and how many digits are right.

    A named file that cannot be read raises ``FileError``, one that is no text ``DataError``.
    """
    if not paths:
        raise UsageError("name a file or a directory")
    answer = call(
        ["lint", *options(all=all), *map(plain_path, paths)], frozenset({65, 74}))
    result = decode(Lint, answer, json=answer)
    for file in result.not_examined:
        if file.is_named:
            is_missing = "cannot be read" in file.reason
            raise (FileError if is_missing else DataError)(
                f"{file.path}: {file.reason}", 74 if is_missing else 65)
    return result
