"""Models of other formats: what arrives is what was there, and what has no place is named."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import snn_verify as sv
from snn_verify._models import Tensor, read_model, read_module, write_safetensors

np: Any = pytest.importorskip("numpy")


def arrays() -> dict[str, Any]:
    generator = np.random.default_rng(1)
    return {
        "net.0.weight": generator.normal(size=(8, 5)).astype("f4"),
        "net.0.bias": generator.normal(size=8).astype("f4"),
        "net.2.weight": np.asfortranarray(generator.normal(size=(3, 8))),
        "net.2.bias": generator.normal(size=3).astype("f2"),
        "steps": np.array(7, "i8"),
        "mask": np.array([True, False]),
        "empty": np.zeros((0, 4), "f4"),
    }


def test_what_is_written_is_what_the_reference_reads(tmp_path: Path) -> None:
    reference = pytest.importorskip("safetensors.numpy")
    given = arrays()
    path = sv.convert(given, tmp_path).path
    found = reference.load_file(path)
    assert set(found) == set(given)
    for name, array in given.items():
        assert found[name].dtype == array.dtype
        assert found[name].shape == array.shape
        assert found[name].tobytes() == array.tobytes()
    # The same bytes whatever order the names come in.
    again = sv.convert(dict(reversed(given.items())), tmp_path / "again").path
    assert again.read_bytes() == path.read_bytes()


def test_a_tensor_has_the_bytes_of_its_shape() -> None:
    with pytest.raises(sv.DataError, match="are not a F32 tensor"):
        Tensor("F32", (2, 2), b"12345678")


def test_big_endian_and_bfloat16() -> None:
    big = np.arange(6, dtype=">f4").reshape(2, 3)
    model = read_model({"w": big})
    assert model.tensors["w"].content == big.astype("<f4").tobytes()
    ml_dtypes = pytest.importorskip("ml_dtypes")
    brain = np.array([1, 2.5], ml_dtypes.bfloat16)
    assert read_model({"w": brain}).tensors["w"] == Tensor("BF16", (2,), brain.tobytes())


def test_npz_is_read_without_numpy_and_pickle(tmp_path: Path) -> None:
    path = tmp_path / "model.npz"
    np.savez_compressed(path, objects=np.array([{}], dtype=object), words=np.array(["a"]), **arrays())
    model = read_model(path)
    for name, array in arrays().items():
        assert model.tensors[name].content == np.ascontiguousarray(array).tobytes(), name
        assert model.tensors[name].shape == array.shape
    assert {part.name for part in model.unplaced} == {"objects", "words"}
    assert "objects" not in model.tensors


def test_broken_npz(tmp_path: Path) -> None:
    path = tmp_path / "model.npz"
    path.write_bytes(b"PK no archive")
    with pytest.raises(sv.DataError, match=r"no \.npz"):
        sv.audit(path)
    whole = io.BytesIO()
    np.save(whole, np.ones((4, 4), "f4"))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("short.npy", whole.getvalue()[:-4])
    (part,) = read_model(path).unplaced
    assert "60 bytes" in part.reason


def test_sums_are_those_of_the_weights() -> None:
    audit = sv.audit(arrays())
    first = next(layer for layer in audit.layers if layer.name == "net.0")
    rows = [[Fraction(float(w)) for w in row] for row in arrays()["net.0.weight"]]
    taus = [sum(w * w for w in row) for row in rows]
    assert first.mean_tau == sum(taus) / len(taus)
    assert first.tau is not None
    assert (first.tau.minimum, first.tau.maximum) == (min(taus), max(taus))
    assert audit.verdict
    # One number less, and they are others.
    other = arrays()
    other["net.0.weight"][0, 0] += 1
    assert next(x for x in sv.audit(other).layers if x.name == "net.0").mean_tau != first.mean_tau


def test_a_number_that_is_not_finite_is_found() -> None:
    broken = arrays()
    broken["net.0.weight"][2, 3] = np.nan
    audit = sv.audit(broken)
    assert not audit
    assert audit.layers[0].non_finite_units == 1


def test_no_model() -> None:
    with pytest.raises(sv.UsageError, match="executes"):
        sv.audit("model.pt")
    with pytest.raises(sv.UsageError, match="no model"):
        sv.audit(3)


# What looks like torch, without torch


class FakeTensor:
    def __init__(self, values: Any) -> None:
        self._values = values

    def detach(self) -> FakeTensor:
        return self

    def cpu(self) -> FakeTensor:
        return self

    def numpy(self) -> Any:
        return self._values


class Module:
    def __init__(self, **attributes: Any) -> None:
        self.__dict__.update(attributes)
        self.tensors: dict[str, FakeTensor] = {}

    def named_children(self) -> Iterator[tuple[str, Module]]:
        return iter(())

    def state_dict(self) -> dict[str, FakeTensor]:
        found = dict(self.tensors)
        for name, child in self.named_children():
            found.update({f"{name}.{key}": value for key, value in child.state_dict().items()})
        return found


class Linear(Module):
    def __init__(self, inputs: int, units: int, bias: bool = True) -> None:
        super().__init__()
        generator = np.random.default_rng(units)
        bound = inputs**-0.5
        self.tensors = {"weight": FakeTensor(generator.uniform(-bound, bound, (units, inputs)).astype("f4"))}
        if bias:
            self.tensors["bias"] = FakeTensor(generator.uniform(-bound, bound, units).astype("f4"))


class Sequential(Module):
    def __init__(self, *parts: Module) -> None:
        super().__init__()
        self.parts = parts

    def named_children(self) -> Iterator[tuple[str, Module]]:
        return ((str(index), part) for index, part in enumerate(self.parts))


class Residual(Sequential):
    pass


class GELU(Module):
    pass


class SiLU(Module):
    pass


class LeakyReLU(Module):
    pass


class Dropout(Module):
    pass


class LayerNorm(Module):
    pass


def test_the_chain_of_a_sequential() -> None:
    network = Sequential(
        Sequential(Linear(8, 16), GELU(approximate="tanh")), Dropout(), Linear(16, 16, bias=False),
        LeakyReLU(negative_slope=0.2), Linear(16, 4))
    model = read_module(network)
    assert [(layer.weight, layer.bias, layer.activation) for layer in model.layers] == [
        ("0.0.weight", "0.0.bias", "gelu_tanh"),
        ("2.weight", None, "if(x < 0, (0.2)*x, x)"),
        ("4.weight", "4.bias", "identity")]
    assert model.unplaced == []
    audit = sv.audit(network, interval=(0, 10))
    assert audit.order == "description"
    assert audit.signals is not None
    assert audit.signals.layers[0].activation == "gelu_tanh"
    assert audit
    assert not sv.audit(network, interval=(5, 10))


def test_a_chain_ends_where_it_is_not_known() -> None:
    model = read_module(Sequential(Linear(8, 8), SiLU(), Linear(8, 8), LayerNorm(), Linear(8, 8)))
    assert [layer.weight for layer in model.layers] == ["0.weight"]
    assert "LayerNorm" in str(model.unplaced[0])
    inside = read_module(Sequential(Linear(8, 8), SiLU(), Residual(Linear(8, 8)), SiLU()))
    assert [layer.weight for layer in inside.layers] == ["0.weight"]
    assert "Residual" in str(inside.unplaced[0])
    # All tensors are there, whatever is known of their order.
    assert len(inside.tensors) == 4


def test_initializations_as_they_were_and_as_they_were_meant() -> None:
    fresh = Sequential(Linear(256, 512), SiLU(), Linear(512, 64))
    report = sv.init_report(fresh)
    assert [row.layer for row in report] == ["0", "2"]
    for row in report:
        assert abs(float(row.ratio) - 1) < 0.05
        assert row.score is not None
        assert abs(float(row.score)) < 5
    # The same weights are not He's.
    for row in sv.init_report(fresh, "kaiming-normal"):
        assert float(row.ratio) < 0.2
    assert len(report.to_pandas()) == 2 if has_pandas() else True


def has_pandas() -> bool:
    try:
        import pandas  # noqa: F401
    except ImportError:
        return False
    return True


# What looks like Keras


class Weight:
    def __init__(self, path: str, values: Any) -> None:
        self.path, self._values = path, values

    def numpy(self) -> Any:
        return self._values


def gelu() -> None: ...


def swish() -> None: ...


def home_made() -> None: ...


def keras_model(*layers: Any) -> Any:
    return type("Sequential", (), {"layers": layers, "weights": [1], "name": "sequential"})()


def dense(name: str, inputs: int, units: int, activation: Any) -> Any:
    values = np.arange(inputs * units, dtype="f4").reshape(inputs, units) / 100
    return type("Dense", (), {
        "name": name, "activation": staticmethod(activation),
        "weights": [Weight(f"{name}/kernel", values), Weight(f"{name}/bias", np.zeros(units, "f4"))]})()


def test_keras_weights_are_turned() -> None:
    network = keras_model(dense("a", 3, 5, gelu), dense("b", 5, 2, swish))
    model = read_model(network)
    assert model.tensors["a.kernel"].shape == (5, 3)
    assert model.tensors["a.kernel"].content == (
        np.ascontiguousarray(network.layers[0].weights[0].numpy().T).tobytes())
    assert [layer.activation for layer in model.layers] == ["gelu", "silu"]
    assert [(layer.units, layer.inputs) for layer in sv.audit(network).layers] == [(5, 3), (2, 5)]


def test_an_activation_of_ones_own_is_named() -> None:
    model = read_model(keras_model(dense("a", 3, 5, gelu), dense("b", 5, 2, home_made)))
    assert [layer.weight for layer in model.layers] == ["a.kernel"]
    assert model.unplaced[0].name == "b"


def test_descriptions_fit_their_schema(tmp_path: Path) -> None:
    schema = Path(__file__).resolve().parents[2] / "Documentation" / "network.schema.json"
    if not schema.is_file():
        pytest.skip("the schema lies in the repository")
    jsonschema = pytest.importorskip("jsonschema")
    described = sv.convert(Sequential(Linear(8, 16), SiLU(), Linear(16, 4, bias=False)), tmp_path)
    assert described.network is not None
    jsonschema.validate(json.loads(described.network.read_text()), json.loads(schema.read_text()))


def test_writer_pads_its_heading() -> None:
    file = io.BytesIO()
    write_safetensors(file, {"a": Tensor("U8", (1,), b"x")})
    content = file.getvalue()
    length = int.from_bytes(content[:8], "little")
    assert length % 8 == 0
    assert content[8 + length:] == b"x"


# Public models


@pytest.mark.models
def test_neuralfoil(model: Any) -> None:
    audit = sv.audit(model("neuralfoil"), activation="silu", init="torch-linear")
    assert [(layer.units, layer.inputs) for layer in audit.layers] == [
        (128, 25), (128, 128), (128, 128), (128, 128), (198, 128)]
    assert audit.signals is not None
    assert len(audit.signals.layers) == 5
    # Trained weights are not those of torch's default.
    assert all(float(layer.initialization.ratio) > 3 for layer in audit.layers if layer.initialization)


@pytest.mark.large
def test_minilm(model: Any) -> None:
    audit = sv.audit(model("minilm"))
    assert audit
    assert audit.unplaced == ()
    shapes = [(layer.units, layer.inputs) for layer in audit.layers]
    assert shapes.count((384, 384)) >= 24
    assert shapes.count((1536, 384)) == shapes.count((384, 1536)) == 6


def test_the_certificate_of_an_audit_is_about_its_file(tmp_path: Path) -> None:
    converted = sv.convert(arrays(), tmp_path)
    path = sv.audit(converted.path).certificate().save(tmp_path / "audit.json")
    assert sv.check(path, model=converted.path)
    changed = bytearray(converted.path.read_bytes())
    changed[-1] ^= 1
    (tmp_path / "changed.safetensors").write_bytes(changed)
    assert not sv.check(path, model=tmp_path / "changed.safetensors")
    with pytest.raises(sv.SnnVerifyError, match="convert"):
        sv.audit(arrays()).certificate()


def test_a_box_of_inputs(tmp_path: Path) -> None:
    weights = {"0.weight": np.array([[1.0, 1.0], [1.0, -1.0]]), "0.bias": np.array([-3.0, 0.0])}
    report = tmp_path / "report.md"
    audit = sv.audit(weights, activation="relu", box=(-1, 1), report=report)
    assert audit.box is not None
    (layer,) = audit.box.layers
    assert (layer.dead, layer.dead_units) == (1, (0,))
    assert layer.net_input == sv.Interval(Fraction(-5), Fraction(2))
    assert report.read_text().startswith("#")
    with pytest.raises(sv.FileError, match="exists"):
        sv.audit(weights, report=report)
