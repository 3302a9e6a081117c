"""Modules of torch and Keras as they are; test_models.py has what looks like them."""

from __future__ import annotations

import os
from fractions import Fraction
from typing import Any

import pytest

import snn_verify as sv
from snn_verify._models import read_module

os.environ.setdefault("KERAS_BACKEND", "torch")
torch: Any = pytest.importorskip("torch")
nn = torch.nn


@pytest.fixture(autouse=True)
def _seed() -> None:
    torch.manual_seed(1)


def test_weights_are_what_torch_has() -> None:
    linear = nn.Linear(5, 3)
    (layer,) = sv.audit(nn.Sequential(linear)).layers
    rows = [[Fraction(w) for w in row] for row in linear.weight.tolist()]
    assert layer.omega is not None
    assert layer.omega.maximum == max(sum(row) for row in rows)
    assert layer.mean_tau == sum(w**2 for row in rows for w in row) / 3


@pytest.mark.parametrize("dtype", ["float64", "float16", "bfloat16"])
def test_types_of_numbers(dtype: str) -> None:
    linear = nn.Linear(4, 4).to(getattr(torch, dtype))
    (layer,) = sv.audit(nn.Sequential(linear)).layers
    assert layer.omega is not None
    assert layer.omega.minimum == min(sum(map(Fraction, row)) for row in linear.weight.tolist())


def test_a_module_that_is_used_twice_counts_twice() -> None:
    act, linear = nn.SiLU(), nn.Linear(8, 8)
    model = read_module(nn.Sequential(nn.Linear(8, 8), act, linear, act, linear, act, nn.Linear(8, 1)))
    assert [layer.activation for layer in model.layers] == ["silu", "silu", "silu", "identity"]
    assert model.unplaced == []


def test_every_activation_is_the_tools() -> None:
    x = torch.linspace(-3, 3, 61, dtype=torch.float64)
    for module in (
            nn.ReLU(), nn.LeakyReLU(0.2), nn.ReLU6(), nn.ELU(0.5), nn.CELU(2.0), nn.SELU(), nn.SiLU(),
            nn.Mish(), nn.Sigmoid(), nn.LogSigmoid(), nn.Tanh(), nn.Hardswish(), nn.Hardsigmoid(),
            nn.Softsign(), nn.Tanhshrink(), nn.Softplus(2.0), nn.Hardtanh(-2, 1), nn.GELU(),
            nn.GELU("tanh")):
        (layer,) = read_module(nn.Sequential(nn.Linear(2, 2), module)).layers
        assert layer.activation is not None
        # What the tool takes the name for, at a point: N(x, tiny) has nearly the value's mean.
        for point in (x[7], x[29], x[44]):
            mean = sv.moments(layer.activation, mean=float(point), variance="1e-14", digits=8).mean
            assert float(mean) == pytest.approx(float(module(point)), abs=2e-7), (module, layer.activation)


def test_reparametrized_and_quantized_layers_end_the_chain() -> None:
    normed = nn.utils.parametrizations.weight_norm(nn.Linear(8, 8))
    spectral = nn.utils.spectral_norm(nn.Linear(8, 8))
    for layer in (normed, spectral, nn.Bilinear(2, 2, 2), nn.PReLU(), nn.BatchNorm1d(8)):
        model = read_module(nn.Sequential(nn.Linear(8, 8), nn.Tanh(), layer, nn.Linear(8, 1)))
        assert [found.weight for found in model.layers] == ["0.weight"], layer
        assert len(model.unplaced) == 1, layer


def test_what_an_initialization_did() -> None:
    fresh = nn.Sequential(nn.Linear(512, 1024), nn.SELU(), nn.Linear(1024, 64))
    for row in sv.init_report(fresh):
        assert row.score is not None
        assert abs(float(row.score)) < 5
    for layer in (fresh[0], fresh[2]):
        nn.init.kaiming_normal_(layer.weight, nonlinearity="linear")
    assert all(abs(float(row.score or 99)) < 5 for row in sv.init_report(fresh, "lecun-normal"))
    assert all(abs(float(row.score or 0)) > 20 for row in sv.init_report(fresh, "kaiming-normal"))


def test_signals_of_a_fresh_network_are_those_of_torch() -> None:
    network = nn.Sequential(nn.Linear(64, 256), nn.Tanh(), nn.Linear(256, 256), nn.Tanh())
    signals = sv.audit(network, interval=(0, 1)).signals
    assert signals is not None
    with torch.no_grad():
        x = torch.randn(20000, 64)
        for layer, stage in zip(signals.layers, (network[:2], network), strict=True):
            measured = float((stage(x) ** 2).mean())
            assert float(layer.mean_square) == pytest.approx(measured, rel=0.05)


def test_a_state_dict_alone() -> None:
    network = nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 2))
    assert [layer.name for layer in sv.audit(network.state_dict()).layers] == ["0", "2"]


def test_keras() -> None:
    keras = pytest.importorskip("keras")
    model = keras.Sequential([
        keras.Input((6,)), keras.layers.Dense(16, "selu", kernel_initializer="lecun_normal"),
        keras.layers.AlphaDropout(0.05), keras.layers.Dense(8), keras.layers.LeakyReLU(negative_slope=0.2),
        keras.layers.Dense(3, "gelu")])
    audit = sv.audit(model, interval=(0, 10))
    assert [(layer.units, layer.inputs) for layer in audit.layers] == [(16, 6), (8, 16), (3, 8)]
    assert audit.signals is not None
    assert [layer.activation for layer in audit.signals.layers][::2] == ["selu", "gelu"]
    kernel = model.layers[0].kernel.numpy()
    sums = [sum(Fraction(float(w)) for w in column) for column in kernel.T]
    assert audit.layers[0].omega is not None
    assert audit.layers[0].omega.maximum == max(sums)
