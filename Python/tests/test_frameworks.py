"""What frameworks compute, against what is certified.

The numbers are taken from the installed packages where they are (``make frameworks-check``), and from the
tool's record of what they print everywhere.
"""

from __future__ import annotations

import ast
import importlib.util
import math
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import snn_verify as sv


def right_digits(printed: float | Fraction, true: sv.Interval) -> int:
    """How many significant digits of a number are right, at worst, of a true value that is enclosed."""
    error = max(abs(Fraction(printed) - end) for end in true if end is not None)
    assert true.lower is not None
    assert true.lower > 0
    unit = Fraction(10) ** math.floor(math.log10(float(true)))
    if unit > true.lower:
        unit /= 10
    return max(d for d in range(18) if d == 0 or 2 * error <= unit * Fraction(10) ** (1 - d))


def recorded(name: str, source: str) -> Any:
    (entry,) = [x for x in sv.gain(name).published if x.source is not None and source in x.source]
    return entry


# torch


def test_recorded_gains_of_torch() -> None:
    assert recorded("selu", "torch.nn.init").printed == "3/4"
    assert recorded("selu", "torch.nn.init").right_digits == 0
    assert recorded("relu", "torch.nn.init").right_digits >= 17


def test_calculate_gain_of_torch() -> None:
    init = pytest.importorskip("torch.nn.init")
    # Where torch's gain is the one that keeps the mean square, they agree to the last bit or next to it.
    for name, parameter in (("relu", None), ("linear", None), ("conv2d", None), ("leaky_relu", 0.2),
                            ("leaky_relu", None)):
        ours, theirs = sv.gain(name, parameter).value, init.calculate_gain(name, parameter)
        assert right_digits(theirs, ours) >= 15, name
        assert sv.calculate_gain(name, parameter) == pytest.approx(theirs, rel=2**-52), name
    # Where it is not, the difference is found.
    assert init.calculate_gain("selu") == float(Fraction(recorded("selu", "torch.nn.init").printed))
    assert right_digits(init.calculate_gain("selu"), sv.gain("selu").value) == 0
    for name in ("tanh", "sigmoid"):
        assert init.calculate_gain(name) >= 1
        with pytest.raises(sv.NotDeterminedError, match="no weight gain"):
            sv.calculate_gain(name)


# The truncated normal distribution's deviation, in JAX, Keras and timm


def source(package: str, file: str) -> Path:
    """A file of an installed package, which is not imported."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        pytest.skip(f"{package} is not installed")
    return Path(spec.origin).parent / file


@pytest.mark.parametrize(("package", "file"), [
    ("jax", "_src/nn/initializers.py"), ("keras", "src/initializers/random_initializers.py"),
    ("timm", "layers/weight_init.py")])
def test_deviation_of_the_truncated_normal(package: str, file: str) -> None:
    path = source(package, file)
    found = [f for f in sv.lint(path, all=True).findings if ".8796256610342" in f.text]
    (constant,) = found
    assert constant.certified is not None
    assert right_digits(Fraction(constant.text), constant.certified) == constant.right_digits >= 15
    # Its false twin: a digit that is wrong is found.
    assert right_digits(Fraction(constant.text) + Fraction(1, 10**9), constant.certified) < 10


# e3nn


def test_recorded_factors_of_e3nn() -> None:
    entry = recorded("silu", "e3nn")
    assert entry.right_digits == right_digits(Fraction(entry.printed), sv.gain("silu", kind="rms").value) == 3


def test_normalize2mom_of_e3nn() -> None:
    torch = pytest.importorskip("torch")
    e3nn = pytest.importorskip("e3nn.math")
    factors = {
        "silu": torch.nn.functional.silu, "tanh": torch.tanh, "relu": torch.relu,
        "sigmoid": torch.sigmoid, "gelu": torch.nn.functional.gelu}
    for name, function in factors.items():
        measured = e3nn.normalize2mom(function).cst
        # From a million random numbers: three digits, and not six.
        assert 2 <= right_digits(measured, sv.gain(name, kind="rms").value) <= 5, name
    assert e3nn.normalize2mom(torch.nn.functional.silu).cst == pytest.approx(
        float(Fraction(recorded("silu", "e3nn").printed)), rel=1e-12)


# NFNets


def test_recorded_gammas_of_nfnets() -> None:
    for name in ("relu", "selu", "silu", "tanh"):
        entry = recorded(name, "NFNets")
        assert 2 <= entry.right_digits <= 4
        assert right_digits(Fraction(entry.printed), sv.gain(name, kind="std").value) == entry.right_digits


def test_gammas_of_nfnets_in_timm() -> None:
    code = ast.parse(source("timm", "models/nfnet.py").read_text(encoding="utf-8"))
    (table,) = [
        node.value for node in code.body if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "_nonlin_gamma"]
    assert isinstance(table, ast.Call)
    gammas = {word.arg: ast.literal_eval(word.value) for word in table.keywords if word.arg}
    names = {"gelu": "gelu_tanh", "log_sigmoid": "logsigmoid"}
    compared = 0
    for theirs, gamma in gammas.items():
        if theirs in ("identity", "log_softmax"):
            continue
        name = names.get(theirs, theirs)
        gain = sv.gain(name)
        assert gain.by_deviation is not None
        assert 2 <= right_digits(gamma, gain.by_deviation) <= 4, name
        assert float(Fraction(recorded(name, "NFNets").printed)) == gamma, name
        compared += 1
    assert compared >= 12
