"""ONNX: activations in the spellings of exporters, and their false twins."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import snn_verify as sv
from snn_verify._models import Model, read_model

np: Any = pytest.importorskip("numpy")
onnx: Any = pytest.importorskip("onnx")

#: Steps of an activation: operator, inputs (``x``, names of steps, numbers), attributes.
Steps = list[tuple[str, list[Any], dict[str, Any]]]


def write(
    path: Path, steps: Steps, *, layer: str = "gemm", head: bool = True,
) -> Path:
    """A network 4 → 6 → 2 with these steps between the layers; values are called v0, v1, …"""
    helper, generator = onnx.helper, np.random.default_rng(0)
    constants = {
        "net.0.weight": generator.normal(size=(6, 4)).astype("f4"),
        "net.0.bias": generator.normal(size=6).astype("f4"),
        "net.2.weight": generator.normal(size=(2, 6)).astype("f4"),
        "net.2.bias": generator.normal(size=2).astype("f4")}
    if layer == "gemm":
        nodes = [helper.make_node(
            "Gemm", ["input", "net.0.weight", "net.0.bias"], ["x"], name="/net/0/Gemm", transB=1)]
    else:
        constants["onnx::MatMul_7"] = np.ascontiguousarray(constants.pop("net.0.weight").T)
        nodes = [
            helper.make_node("MatMul", ["input", "onnx::MatMul_7"], ["m"], name="/net/0/MatMul"),
            helper.make_node("Add", ["net.0.bias", "m"], ["x"])]
    value = "x"
    for index, (kind, inputs, attributes) in enumerate(steps):
        names = []
        for position, given in enumerate(inputs):
            if isinstance(given, (int, float)):
                name = f"c{index}_{position}"
                constants[name] = np.array(given, "f4")
                names.append(name)
            else:
                names.append(given)
        value = f"v{index}"
        nodes.append(helper.make_node(kind, names, [value], **attributes))
    if head:
        nodes.append(helper.make_node(
            "Gemm", [value, "net.2.weight", "net.2.bias"], ["output"], name="/net/2/Gemm", transB=1))
    else:
        nodes.append(helper.make_node("Softmax", [value], ["output"], name="/softmax"))
    graph = helper.make_graph(
        nodes, "test",
        [helper.make_tensor_value_info("input", onnx.TensorProto.FLOAT, [None, 4])],
        [helper.make_tensor_value_info("output", onnx.TensorProto.FLOAT, None)],
        [onnx.numpy_helper.from_array(value, name) for name, value in constants.items()])
    onnx.save(helper.make_model(graph), str(path))
    return path


def activation(model: Model) -> str | None:
    return model.layers[0].activation if model.layers else None


def tanh_gelu(cubic: float, root: float) -> Steps:
    return [
        ("Mul", ["x", "x"], {}), ("Mul", ["v0", "x"], {}), ("Mul", [cubic, "v1"], {}),
        ("Add", ["x", "v2"], {}), ("Mul", ["v3", root], {}), ("Tanh", ["v4"], {}),
        ("Add", ["v5", 1.0], {}), ("Mul", ["x", 0.5], {}), ("Mul", ["v7", "v6"], {})]


def erf_gelu(divisor: float) -> Steps:
    return [
        ("Div", ["x", divisor], {}), ("Erf", ["v0"], {}), ("Add", ["v1", 1.0], {}),
        ("Mul", ["x", "v2"], {}), ("Mul", ["v3", 0.5], {})]


def sigmoid_times(beta: float) -> Steps:
    return [("Mul", ["x", beta], {}), ("Sigmoid", ["v0"], {}), ("Mul", ["v1", "x"], {})]


ROOT = math.sqrt(2 / math.pi)

SPELLINGS: list[tuple[str, Steps]] = [
    ("identity", []),
    ("relu", [("Relu", ["x"], {})]),
    ("relu", [("Clip", ["x", 0.0], {})]),
    ("relu6", [("Clip", ["x", 0.0, 6.0], {})]),
    ("tanh", [("Tanh", ["x"], {})]),
    ("sigmoid", [("Sigmoid", ["x"], {})]),
    ("softplus", [("Softplus", ["x"], {})]),
    ("selu", [("Selu", ["x"], {})]),
    ("elu", [("Elu", ["x"], {})]),
    ("gelu", [("Gelu", ["x"], {})]),
    ("gelu_tanh", [("Gelu", ["x"], {"approximate": "tanh"})]),
    ("gelu", erf_gelu(math.sqrt(2))),
    ("gelu", [
        ("Mul", ["x", math.sqrt(0.5)], {}), ("Erf", ["v0"], {}), ("Add", [1.0, "v1"], {}),
        ("Mul", [0.5, "x"], {}), ("Mul", ["v3", "v2"], {})]),
    ("gelu_tanh", tanh_gelu(0.044715, ROOT)),
    ("gelu_tanh", [
        ("Pow", ["x", 3.0], {}), ("Mul", ["v0", 0.044715], {}), ("Add", ["x", "v1"], {}),
        ("Mul", ["v2", ROOT], {}), ("Tanh", ["v3"], {}), ("Add", ["v4", 1.0], {}),
        ("Mul", ["v5", 0.5], {}), ("Mul", ["x", "v6"], {})]),
    ("silu", [("Sigmoid", ["x"], {}), ("Mul", ["x", "v0"], {})]),
    ("quick_gelu", sigmoid_times(1.702)),
    ("mish", [("Softplus", ["x"], {}), ("Tanh", ["v0"], {}), ("Mul", ["x", "v1"], {})]),
    ("hardswish", [("HardSwish", ["x"], {})]),
    ("hardswish", [
        ("Add", ["x", 3.0], {}), ("Clip", ["v0", 0.0, 6.0], {}), ("Mul", ["x", "v1"], {}),
        ("Div", ["v2", 6.0], {})]),
    ("hardswish", [("HardSigmoid", ["x"], {"alpha": 1 / 6, "beta": 0.5}), ("Mul", ["x", "v0"], {})]),
    ("if(x < 0, (0.2)*x, x)", [("LeakyRelu", ["x"], {"alpha": 0.2})]),
    ("leaky_relu", [("LeakyRelu", ["x"], {})]),
]

#: As near as could be, and none of them.
TWINS: list[tuple[str, Steps]] = [
    ("gelu", erf_gelu(1.5)),
    ("gelu", [*erf_gelu(math.sqrt(2))[:-1], ("Mul", ["v3", 0.51], {})]),
    ("gelu_tanh", tanh_gelu(0.0447, ROOT)),
    ("gelu_tanh", tanh_gelu(0.044715, 0.8)),
    ("silu", sigmoid_times(1.01)),
    ("quick_gelu", sigmoid_times(1.7)),
    ("mish", [("Softplus", ["x"], {}), ("Tanh", ["v0"], {}), ("Mul", ["v0", "v1"], {})]),
    ("relu6", [("Clip", ["x", 0.0, 6.5], {})]),
    ("selu", [("Selu", ["x"], {"alpha": 1.67})]),
    ("relu", [("Relu", ["x"], {}), ("Add", ["v0", "x"], {})]),
]


@pytest.mark.parametrize(("name", "steps"), SPELLINGS)
@pytest.mark.parametrize("layer", ["gemm", "matmul"])
def test_spellings(name: str, steps: Steps, layer: str, tmp_path: Path) -> None:
    model = read_model(write(tmp_path / "m.onnx", steps, layer=layer))
    assert activation(model) == name
    assert [layer.weight for layer in model.layers] == ["net.0.weight", "net.2.weight"]
    assert [layer.bias for layer in model.layers] == ["net.0.bias", "net.2.bias"]
    assert model.unplaced == []
    assert model.tensors["net.0.weight"].shape == (6, 4)


@pytest.mark.parametrize(("name", "steps"), TWINS)
def test_twins(name: str, steps: Steps, tmp_path: Path) -> None:
    model = read_model(write(tmp_path / "m.onnx", steps))
    assert activation(model) != name
    # It is another function, which has a formula, or it is said where the chain ends.
    assert activation(model) is not None or model.unplaced


def test_both_spellings_of_a_layer_are_one(tmp_path: Path) -> None:
    steps: Steps = [("Relu", ["x"], {})]
    gemm = read_model(write(tmp_path / "a.onnx", steps))
    matmul = read_model(write(tmp_path / "b.onnx", steps, layer="matmul"))
    assert gemm.tensors == matmul.tensors
    assert gemm.layers == matmul.layers


def test_signals_follow_the_graph(tmp_path: Path) -> None:
    path = write(tmp_path / "m.onnx", erf_gelu(math.sqrt(2)))
    audit = sv.audit(path)
    assert audit.order == "description"
    assert audit.signals is not None
    assert [layer.activation for layer in audit.signals.layers] == ["gelu", "identity"]
    assert audit.file == str(path)


def test_what_follows_is_named(tmp_path: Path) -> None:
    model = read_model(write(tmp_path / "m.onnx", [("Relu", ["x"], {})], head=False))
    assert [layer.activation for layer in model.layers] == ["relu"]
    assert "Softmax" in str(model.unplaced[0])
    unknown = read_model(write(tmp_path / "n.onnx", [("Exp", ["x"], {})]))
    assert unknown.layers == []
    assert unknown.unplaced[0].name == "net.0"
    # Its weights are there all the same.
    assert "net.0.weight" in unknown.tensors


def test_quantized_weights_and_inner_graphs_are_named(tmp_path: Path) -> None:
    helper = onnx.helper
    inner = helper.make_graph(
        [helper.make_node("Identity", ["y"], ["z"])], "inner", [],
        [helper.make_tensor_value_info("z", onnx.TensorProto.FLOAT, None)])
    nodes = [
        helper.make_node("DequantizeLinear", ["quantized", "scale"], ["w"]),
        helper.make_node("MatMul", ["input", "w"], ["y"]),
        helper.make_node("If", ["condition"], ["output"], name="/if", then_branch=inner, else_branch=inner)]
    graph = helper.make_graph(
        nodes, "test", [helper.make_tensor_value_info("input", onnx.TensorProto.FLOAT, [None, 4])],
        [helper.make_tensor_value_info("output", onnx.TensorProto.FLOAT, None)],
        [onnx.numpy_helper.from_array(np.ones((4, 6), "i1"), "quantized"),
         onnx.numpy_helper.from_array(np.array(0.1, "f4"), "scale"),
         onnx.numpy_helper.from_array(np.array(True), "condition")])
    path = tmp_path / "m.onnx"
    onnx.save(helper.make_model(graph), str(path))
    model = read_model(path)
    assert {"quantized", "/if"} <= {part.name for part in model.unplaced}
    assert model.layers == []


def test_an_operator_of_another_domain_is_another(tmp_path: Path) -> None:
    theirs = read_model(write(tmp_path / "a.onnx", [("QuickGelu", ["x"], {"domain": "com.microsoft"})]))
    assert activation(theirs) == "quick_gelu"
    nobodys = read_model(write(tmp_path / "b.onnx", [("Relu", ["x"], {"domain": "org.example"})]))
    assert nobodys.layers == []


def test_branches_are_no_chain(tmp_path: Path) -> None:
    # A residual: x goes around the activation.
    steps: Steps = [("Relu", ["x"], {}), ("Add", ["v0", "x"], {})]
    assert read_model(write(tmp_path / "m.onnx", steps)).layers == []


def test_no_onnx_file(tmp_path: Path) -> None:
    path = tmp_path / "m.onnx"
    path.write_bytes(b"\xff\xff no protobuf")
    with pytest.raises(sv.DataError, match="no ONNX model"):
        sv.audit(path)
    with pytest.raises(OSError, match="no file"):
        sv.audit(tmp_path / "none.onnx")


@pytest.mark.models
def test_magika(model: Callable[[str], Path]) -> None:
    audit = sv.audit(model("magika"))
    shapes = {layer.role: (layer.units, layer.inputs) for layer in audit.layers}
    assert shapes["convolution"] == (512, 256 * 5)
    assert {(64, 257), (214, 512)} <= {(layer.units, layer.inputs) for layer in audit.layers}
    # jax writes GELU as a cubic in tanh.
    assert list(audit.activations.values()) == ["gelu_tanh"]
    assert any("LayerNorm_0" in part.name for part in audit.unplaced)
