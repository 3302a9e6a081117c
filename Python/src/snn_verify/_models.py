"""Models of other formats as safetensors and a description of the layers' order.

Nothing here computes: tensors are moved byte by byte, transposed where a format has its units last,
and what cannot be placed is named.
"""

from __future__ import annotations

import ast
import json
import math
import os
import re
import sys
import zipfile
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, BinaryIO

from ._errors import DataError, UsageError
from ._theory import activations

#: Codes of numpy and of Python's buffers, without byte order, and safetensors' names.
_DTYPES = {
    "f8": "F64", "f4": "F32", "f2": "F16", "i8": "I64", "i4": "I32", "i2": "I16", "i1": "I8",
    "u8": "U64", "u4": "U32", "u2": "U16", "u1": "U8", "b1": "BOOL",
}
_SIZES = {
    "F64": 8, "I64": 8, "U64": 8, "F32": 4, "I32": 4, "U32": 4, "F16": 2, "BF16": 2, "I16": 2,
    "U16": 2, "I8": 1, "U8": 1, "BOOL": 1,
}
_UNSIGNED = {1: "B", 2: "H", 4: "I", 8: "Q"}


@dataclass(frozen=True)
class Tensor:
    """Numbers in row-major order, little-endian."""

    dtype: str
    shape: tuple[int, ...]
    content: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.content) != math.prod(self.shape) * _SIZES[self.dtype]:
            raise DataError(
                f"{len(self.content)} bytes are not a {self.dtype} tensor of shape {list(self.shape)}")

    @property
    def is_real(self) -> bool:
        return self.dtype in ("F64", "F32", "F16", "BF16")

    def transposed(self) -> Tensor:
        """The same numbers with the two axes exchanged."""
        rows, columns = self.shape
        numbers = array(_UNSIGNED[_SIZES[self.dtype]], self.content)
        turned = array(numbers.typecode)
        for column in range(columns):
            turned.extend(numbers[column::columns])
        return Tensor(self.dtype, (columns, rows), turned.tobytes())

    def reshaped(self, shape: Sequence[int]) -> Tensor:
        return Tensor(self.dtype, tuple(shape), self.content)


@dataclass(frozen=True)
class Layer:
    """A linear layer of the chain, by the names of its tensors; ``bias`` ``None`` if it has none."""

    weight: str
    bias: str | None
    #: A name of the catalogue or a formula; ``None`` if it is not known.
    activation: str | None
    layout: str = "out-in"

    def json(self) -> dict[str, Any]:
        described = {"weight": self.weight, "bias": self.bias, "layout": self.layout}
        return described if self.activation is None else {**described, "activation": self.activation}


@dataclass(frozen=True)
class Unplaced:
    """A part of a model that was not brought over, or that the chain of layers ends at."""

    name: str
    reason: str

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


@dataclass
class Model:
    """Tensors by name, the chain of linear layers from the input on, and what has no place."""

    tensors: dict[str, Tensor] = field(default_factory=dict)
    layers: list[Layer] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    #: What follows a layer, by the name of its weight, also off the chain.
    activations: dict[str, str] = field(default_factory=dict)

    def write(self, directory: Path, layers: Sequence[Layer] | None = None) -> tuple[Path, Path | None]:
        """``model.safetensors`` and, if there is a chain, ``network.json``."""
        path, layers = directory / "model.safetensors", self.layers if layers is None else layers
        with path.open("wb") as file:
            write_safetensors(file, self.tensors)
        if not layers:
            return path, None
        network = directory / "network.json"
        network.write_text(json.dumps({"layers": [layer.json() for layer in layers]}, ensure_ascii=False))
        return path, network


def write_safetensors(file: BinaryIO, tensors: Mapping[str, Tensor]) -> None:
    """The safetensors format: eight bytes of length, a heading in JSON, the numbers without gaps."""
    heading: dict[str, Any] = {}
    end = 0
    # Wide numbers first keeps every tensor aligned to its numbers' size.
    order = sorted(tensors, key=lambda name: (-_SIZES[tensors[name].dtype], name))
    for name in order:
        tensor = tensors[name]
        start, end = end, end + len(tensor.content)
        heading[name] = {
            "dtype": tensor.dtype, "shape": list(tensor.shape), "data_offsets": [start, end]}
    text = json.dumps(heading, ensure_ascii=False, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    file.write(len(text).to_bytes(8, "little"))
    file.write(text)
    for name in order:
        file.write(tensors[name].content)


# Arrays


def tensor_of(value: Any) -> Tensor:
    """A tensor from what has numpy's interface, from torch's tensors, or from a buffer."""
    for step in ("detach", "cpu"):
        if hasattr(value, step):
            value = getattr(value, step)()
    name = str(getattr(value, "dtype", ""))
    if name.endswith("bfloat16"):
        return _bfloat16(value)
    if not hasattr(value, "__array_interface__") and hasattr(value, "numpy"):
        value = value.numpy()
    if not hasattr(value, "__array_interface__") and hasattr(value, "__array__"):
        value = value.__array__()
    interface = getattr(value, "__array_interface__", None)
    if interface is None:
        raise DataError(f"{type(value).__name__} is no array of numbers")
    code = interface["typestr"]
    if code[1:] not in _DTYPES:
        raise DataError(f"numbers of type {name or code} have no place in a safetensors file")
    content = value.tobytes()
    return Tensor(_DTYPES[code[1:]], tuple(value.shape), _little(content, code))


def _bfloat16(value: Any) -> Tensor:
    shape = tuple(value.shape)
    if type(value).__module__.split(".")[0] == "torch":
        import torch

        value = value.contiguous().view(torch.int16).numpy()
    # ml_dtypes' numbers are their own two bytes.
    return Tensor("BF16", shape, value.tobytes())


def _little(content: bytes, code: str) -> bytes:
    size = int(code[2:])
    is_big = code[0] == ">" or (code[0] == "=" and sys.byteorder == "big")
    if size == 1 or not is_big:
        return content
    numbers = array(_UNSIGNED[size], content)
    numbers.byteswap()
    return numbers.tobytes()


# NumPy's files, read without NumPy and without pickle


def read_npz(path: Path) -> Model:
    """The arrays of an ``.npz`` file; nothing in it is executed."""
    model = Model()
    try:
        with zipfile.ZipFile(path) as archive:
            for entry in archive.infolist():
                name = entry.filename.removesuffix(".npy")
                try:
                    model.tensors[name] = _read_npy(archive.read(entry))
                except DataError as error:
                    model.unplaced.append(Unplaced(name, str(error)))
    except zipfile.BadZipFile as error:
        raise DataError(f"{path}: is no .npz file: {error}", 65) from error
    return model


def _read_npy(content: bytes) -> Tensor:
    if content[:6] != b"\x93NUMPY":
        raise DataError("is no array in NumPy's format")
    start, size = (10, 2) if content[6] == 1 else (12, 4)
    end = start + int.from_bytes(content[8:8 + size], "little")
    try:
        heading = ast.literal_eval(content[start:end].decode("utf-8" if content[6] >= 3 else "latin-1"))
        code, shape, is_fortran = heading["descr"], heading["shape"], heading["fortran_order"]
    except (ValueError, SyntaxError, KeyError, TypeError) as error:
        raise DataError("has a heading that cannot be read") from error
    if not isinstance(shape, tuple) or not all(isinstance(n, int) and n >= 0 for n in shape):
        raise DataError("has a heading without a shape")
    if not isinstance(code, str) or code[1:] not in _DTYPES:
        raise DataError(f"has entries of type {code}, which are no numbers of a model")
    tensor = Tensor(_DTYPES[code[1:]], tuple(shape), _little(content[end:], code))
    if not is_fortran or len(shape) < 2:
        return tensor
    if len(shape) > 2:
        raise DataError("has its axes in Fortran's order")
    return tensor.reshaped(shape[::-1]).transposed()


# State dicts and modules


def read_state(state: Mapping[str, Any]) -> Model:
    """A mapping from names to arrays, as torch's ``state_dict()``."""
    model = Model()
    for name, value in state.items():
        try:
            model.tensors[str(name)] = tensor_of(value)
        except DataError as error:
            model.unplaced.append(Unplaced(str(name), str(error)))
    return model


#: Modules of torch without weights that hand values on as they are when a network is evaluated.
_PASSING = frozenset({
    "Identity", "Dropout", "Dropout1d", "Dropout2d", "Dropout3d", "AlphaDropout",
    "FeatureAlphaDropout", "Flatten"})
#: Classes of torch and the catalogue's names, with the attributes that are parameters.
_MODULES: dict[str, tuple[str, dict[str, str]]] = {
    "ReLU": ("relu", {}), "LeakyReLU": ("leaky_relu", {"negative_slope": "negative_slope"}),
    "ReLU6": ("relu6", {}), "ELU": ("elu", {"alpha": "alpha"}), "CELU": ("celu", {"alpha": "alpha"}),
    "SELU": ("selu", {}), "SiLU": ("silu", {}), "Mish": ("mish", {}), "Sigmoid": ("sigmoid", {}),
    "LogSigmoid": ("logsigmoid", {}), "Tanh": ("tanh", {}), "Hardswish": ("hardswish", {}),
    "Hardsigmoid": ("hardsigmoid", {}), "Softsign": ("softsign", {}), "Tanhshrink": ("tanhshrink", {}),
    "Softplus": ("softplus", {"beta": "beta"}),
    "Hardtanh": ("hardtanh", {"min_val": "min_val", "max_val": "max_val"}),
}


def formula(name: str, parameters: Mapping[str, float]) -> str:
    """What a description says of an activation: its name, or with other parameters its formula.

    Both, and what the parameters are otherwise, are the tool's.
    """
    if not parameters:
        return name
    given = {key: f"{Decimal(repr(float(value))):f}" for key, value in parameters.items()}
    (entry,) = activations(name)
    usual = entry.activation.parameters or {}
    if all(Fraction(value) == Fraction(usual[key]) for key, value in given.items()):
        return name
    return re.sub(
        r"[A-Za-z_]\w*", lambda word: f"({given[word[0]]})" if word[0] in given else word[0], entry.formula)


def activation_of_module(module: Any) -> str | None:
    """The catalogue's name of a module's function; ``None`` if it is none that is known."""
    name = type(module).__name__
    if name == "GELU":
        return {"none": "gelu", "tanh": "gelu_tanh"}.get(str(getattr(module, "approximate", "none")))
    if name not in _MODULES:
        return None
    known, attributes = _MODULES[name]
    return formula(known, {key: getattr(module, attribute) for key, attribute in attributes.items()})


def read_module(module: Any) -> Model:
    """A torch module, or what looks like one: ``state_dict()`` and, for the order, ``named_children()``.

    The order of layers is known of nested ``Sequential`` alone; what another module does with its
    parts is in its code.
    """
    model = read_state(module.state_dict())
    if hasattr(module, "named_children"):
        parts, stop = _flatten(module, "")
        _chain(model, parts, stop)
    return model


def _flatten(module: Any, prefix: str) -> tuple[list[tuple[str, Any]], Unplaced | None]:
    # named_children() leaves out a module that was met before, as an activation that is used again.
    all_children = module._modules.items() if hasattr(module, "_modules") else module.named_children()
    children = [(child_name, child) for child_name, child in all_children if child is not None]
    name = type(module).__name__
    if not children:
        return [(prefix, module)], None
    if name != "Sequential":
        return [], Unplaced(prefix or name, f"the order of the parts of {name} is in its code")
    parts: list[tuple[str, Any]] = []
    for child_name, child in children:
        inside, stop = _flatten(child, f"{prefix}.{child_name}" if prefix else child_name)
        parts += inside
        if stop is not None:
            return parts, stop
    return parts, None


def _chain(model: Model, parts: Iterable[tuple[str, Any]], stop: Unplaced | None) -> None:
    pending: tuple[str, str | None] | None = None

    def close(activation: str | None) -> None:
        nonlocal pending
        if pending is not None:
            model.layers.append(Layer(*pending, activation=activation))
            if activation is not None:
                model.activations[pending[0]] = activation
        pending = None

    for name, module in parts:
        kind, dot = type(module).__name__, f"{name}." if name else ""
        if kind in _PASSING:
            continue
        if kind == "Linear":
            close("identity")
            weight, bias = f"{dot}weight", f"{dot}bias"
            if weight not in model.tensors:
                stop = Unplaced(name, "there is no weight in its state")
                break
            pending = weight, bias if bias in model.tensors else None
            continue
        activation = activation_of_module(module)
        if activation is None:
            stop = Unplaced(name or kind, f"signals are not followed through {kind}")
            break
        if pending is None:
            stop = Unplaced(name, f"{kind} does not follow a linear layer")
            break
        close(activation)
    # Without an activation after it a last layer is linear; before a stop that is not known.
    if stop is None:
        close("identity")
    else:
        if pending is not None:
            stop = Unplaced(stop.name, f"{stop.reason}, and {pending[0]} is before it")
        model.unplaced.append(stop)


# Keras


_KERAS_ACTIVATIONS = {
    "linear": "identity", "relu": "relu", "selu": "selu", "elu": "elu", "tanh": "tanh",
    "sigmoid": "sigmoid", "softplus": "softplus", "softsign": "softsign", "silu": "silu",
    "swish": "silu", "mish": "mish", "hard_silu": "hardswish", "hard_swish": "hardswish",
    "hard_sigmoid": "hardsigmoid", "relu6": "relu6", "celu": "celu", "log_sigmoid": "logsigmoid",
    "tanh_shrink": "tanhshrink", "hard_tanh": "hardtanh",
}
_KERAS_PASSING = frozenset({
    "InputLayer", "Dropout", "AlphaDropout", "GaussianDropout", "GaussianNoise", "Flatten",
    "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "ActivityRegularization"})


def _keras_activation(function: Any) -> str | None:
    name = getattr(function, "__name__", type(function).__name__)
    # Keras's gelu is the exact one unless a layer asks for the other.
    return "gelu" if name == "gelu" else _KERAS_ACTIVATIONS.get(name)


def read_keras(keras_model: Any) -> Model:
    """A Keras model: its layers' weights, units first, and the chain of a ``Sequential`` model."""
    model = Model()
    pending: tuple[str, str | None, str] | None = None
    stop: Unplaced | None = None
    is_chain = type(keras_model).__name__ == "Sequential"
    if not is_chain:
        stop = Unplaced(keras_model.name, "only a Sequential model says the order of its layers")

    def close(activation: str | None) -> None:
        nonlocal pending
        if pending is not None:
            weight, bias, known = pending
            model.layers.append(Layer(weight, bias, activation or known))
            model.activations[weight] = activation or known
        pending = None

    for layer in keras_model.layers:
        kind, names = type(layer).__name__, []
        for weight in layer.weights:
            name = f"{layer.name}.{weight.path.split('/')[-1] if hasattr(weight, 'path') else weight.name}"
            try:
                model.tensors[name] = _units_first(weight, name)
                names.append(name)
            except DataError as error:
                model.unplaced.append(Unplaced(name, str(error)))
        if stop is not None or kind in _KERAS_PASSING:
            continue
        if kind == "Dense":
            close(None)
            activation = _keras_activation(layer.activation)
            kernel = f"{layer.name}.kernel"
            if activation is None or kernel not in names:
                stop = Unplaced(layer.name, "its activation is none of the catalogue")
                continue
            bias = f"{layer.name}.bias"
            pending = kernel, bias if bias in names else None, activation
        elif pending is not None and pending[2] == "identity" and (
                known := _keras_standalone(layer)) is not None:
            close(known)
        else:
            stop = Unplaced(layer.name, f"signals are not followed through {kind}")
    close(None)
    if stop is not None:
        model.unplaced.append(stop)
    return model


def _keras_standalone(layer: Any) -> str | None:
    kind = type(layer).__name__
    if kind == "Activation":
        return _keras_activation(layer.activation)
    if kind == "LeakyReLU":
        return formula("leaky_relu", {"negative_slope": layer.negative_slope})
    if kind == "ELU":
        return formula("elu", {"alpha": layer.alpha})
    return None


def _units_first(weight: Any, name: str) -> Tensor:
    value = weight.numpy() if hasattr(weight, "numpy") else weight
    if name.endswith("kernel") and len(value.shape) >= 2:
        # Keras has output channels last.
        axes = (len(value.shape) - 1, len(value.shape) - 2, *range(len(value.shape) - 2))
        value = value.transpose(axes)
    return tensor_of(value)


# What a model is


def read_model(model: Any) -> Model:
    """The model behind a path or an object; a safetensors file is not read here."""
    if isinstance(model, (str, os.PathLike)):
        path = Path(model)
        suffix = path.suffix.lower()
        if suffix == ".npz":
            return read_npz(path)
        if suffix == ".onnx":
            from ._onnx import read_onnx

            return read_onnx(path)
        raise UsageError(
            f"{path}: a model is a .safetensors, .npz or .onnx file; load a pickled one (.pt, .pth) with "
            "its framework, which executes what is in it, and hand over the module")
    if isinstance(model, Mapping):
        return read_state(model)
    # With torch as its backend a Keras model is a module of torch, too.
    is_keras = any(cls.__module__.partition(".")[0] in ("keras", "tf_keras") for cls in type(model).__mro__)
    if not is_keras and hasattr(model, "state_dict"):
        return read_module(model)
    if hasattr(model, "layers") and hasattr(model, "weights"):
        return read_keras(model)
    raise UsageError(
        f"{type(model).__name__} is no model: a path, a mapping of arrays, a torch module or a Keras model")


def suffix_free(name: str) -> str:
    """The layer that a tensor belongs to, by its name."""
    return re.sub(r"[./](weight|kernel|bias|w|b)(:0)?$", "", name, flags=re.IGNORECASE)
