"""ONNX models: linear layers, convolutions and norms, and activations as exporters spell them.

A function of one value is brought into a normal form, a polynomial in x and in tanh, erf, sigmoid, …
of such polynomials, so that the order of factors and the names of constants do not matter. It is an
activation of the catalogue if the forms agree, their numbers to a relative 2^-18, as binary32 rounds
the constants and their products.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any, cast

from ._errors import DataError
from ._models import Layer, Model, Tensor, Unplaced, formula, suffix_free, tensor_of

# Normal forms: a monomial is a sorted tuple of atoms, an atom "x" or a function of a polynomial.

Atom = str | tuple[Any, ...]
Monomial = tuple[Atom, ...]
Polynomial = dict[Monomial, float]

#: Functions of one value that are kept as they are.
_FUNCTIONS = {"Tanh": "tanh", "Erf": "erf", "Sigmoid": "sigmoid", "Softplus": "softplus", "Exp": "exp",
              "Abs": "abs"}
#: Terms and factors that a form may have; no activation comes near.
_TERMS = 24


def _key(polynomial: Polynomial) -> tuple[Any, ...]:
    return tuple(sorted(polynomial.items(), key=repr))


def _product(a: Polynomial, b: Polynomial) -> Polynomial | None:
    result: Polynomial = {}
    for m, c in a.items():
        for n, d in b.items():
            monomial = tuple(sorted((*m, *n), key=repr))
            result[monomial] = result.get(monomial, 0.0) + c * d
    return result if len(result) <= _TERMS and all(len(m) <= 6 for m in result) else None


def _sum(a: Polynomial, b: Polynomial, factor: float = 1.0) -> Polynomial | None:
    result = dict(a)
    for monomial, c in b.items():
        result[monomial] = result.get(monomial, 0.0) + factor * c
    result = {m: c for m, c in result.items() if c != 0.0}
    return result if len(result) <= _TERMS else None


def _call(name: str, *of: Polynomial) -> Polynomial:
    return {((name, *(_key(p) for p in of)),): 1.0}


def _constant(value: float) -> Polynomial:
    return {(): value} if value else {}


def _value(polynomial: Polynomial) -> float | None:
    if not polynomial:
        return 0.0
    return polynomial[()] if list(polynomial) == [()] else None


_X: Polynomial = {("x",): 1.0}


def _clip(p: Polynomial, low: float, high: float) -> Polynomial:
    return {(("clip", _key(p), low, high),): 1.0}


def _agree(a: Any, b: Any) -> bool:
    """Whether two forms are one, up to rounded numbers."""
    if isinstance(a, float) and isinstance(b, float):
        return a == b or math.isclose(a, b, rel_tol=2.0**-18)
    if isinstance(a, dict) and isinstance(b, dict):
        a, b = _key(a), _key(b)
    if isinstance(a, tuple) and isinstance(b, tuple):
        return len(a) == len(b) and all(map(_agree, _sorted(a), _sorted(b)))
    return bool(a == b)


def _sorted(terms: tuple[Any, ...]) -> list[Any]:
    # Rounded numbers may have put terms into another order; names put them into one again.
    is_terms = all(isinstance(t, tuple) and len(t) == 2 and isinstance(t[1], float) for t in terms)
    return sorted(terms, key=lambda t: _shape(t[0])) if is_terms else list(terms)


def _shape(form: Any) -> str:
    if isinstance(form, tuple):
        return "(" + ",".join(_shape(part) for part in form) + ")"
    return "#" if isinstance(form, float) else str(form)


def _templates() -> list[tuple[str, Polynomial]]:
    def half_x_times(inner: Polynomial) -> Polynomial:
        return {("x",): 0.5, tuple(sorted((*next(iter(inner)), "x"), key=repr)): 0.5}

    def x_times(inner: Polynomial) -> Polynomial:
        return {tuple(sorted((*next(iter(inner)), "x"), key=repr)): 1.0}

    root = math.sqrt(2 / math.pi)
    soft = _call("softplus", _X)
    shifted = _clip({("x",): 1.0, (): 3.0}, 0.0, 6.0)
    sixth = dict.fromkeys(shifted, 1 / 6)
    sixth_x = dict.fromkeys(x_times(shifted), 1 / 6)
    return [
        ("identity", _X), ("relu", _clip(_X, 0.0, math.inf)), ("relu6", _clip(_X, 0.0, 6.0)),
        ("tanh", _call("tanh", _X)), ("sigmoid", _call("sigmoid", _X)), ("erf", _call("erf", _X)),
        ("softplus", soft), ("abs", _call("abs", _X)),
        ("gelu", half_x_times(_call("erf", {("x",): math.sqrt(0.5)}))),
        ("gelu_tanh", half_x_times(_call("tanh", {("x",): root, ("x", "x", "x"): root * 0.044715}))),
        ("quick_gelu", x_times(_call("sigmoid", {("x",): 1.702}))),
        ("silu", x_times(_call("sigmoid", _X))), ("mish", x_times(_call("tanh", soft))),
        ("hardsigmoid", sixth), ("hardswish", sixth_x), ("square", {("x", "x"): 1.0}),
    ]


_TEMPLATES = _templates()


def name_of(form: Polynomial) -> str | None:
    """The catalogue's name of a form, or its formula; ``None`` if it is none that is known."""
    for name, template in _TEMPLATES:
        if _agree(form, template):
            return name
    if len(form) == 1:
        ((monomial, factor),) = form.items()
        atoms = [atom for atom in monomial if atom != "x"]
        if len(monomial) == 1 and factor == 1.0 and atoms and atoms[0][0] == "named":
            return str(atoms[0][1])
        # x·sigmoid(βx) with another β.
        if len(monomial) == 2 and len(atoms) == 1 and factor == 1.0 and atoms[0][0] == "sigmoid":
            inner: Polynomial = dict(cast(Any, atoms[0][1]))
            if list(inner) == [("x",)] and inner[("x",)] > 0:
                return formula("silu", {"beta": inner[("x",)]})
    return None


class _Graph:
    """A graph, its constants, and who uses what."""

    def __init__(self, model: Any) -> None:
        import onnx.numpy_helper as numpy_helper

        graph = model.graph
        self.constants: dict[str, Any] = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
        self.nodes: list[Any] = []
        for node in graph.node:
            attributes = _attributes(node)
            of = [self.constants.get(name) for name in node.input]
            if node.op_type == "Constant" and "value" in attributes:
                self.constants[node.output[0]] = numpy_helper.to_array(attributes["value"])
            elif node.op_type == "Identity" and of[0] is not None:
                self.constants[node.output[0]] = of[0]
            elif node.op_type == "Transpose" and of[0] is not None:
                self.constants[node.output[0]] = of[0].transpose(attributes.get("perm"))
            else:
                self.nodes.append(node)
        self.inputs = [i.name for i in graph.input if i.name not in self.constants]
        self.outputs = {o.name for o in graph.output}
        self.users: dict[str, list[Any]] = {}
        for node in self.nodes:
            for name in node.input:
                self.users.setdefault(name, []).append(node)

    def scalar(self, name: str) -> float | None:
        value = self.constants.get(name)
        if value is None or value.size != 1 or value.dtype.kind not in "fiu":
            return None
        return float(value.reshape(())) if value.shape != () else float(value)


def _attributes(node: Any) -> dict[str, Any]:
    import onnx

    return {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}


def _step(graph: _Graph, node: Any, forms: Mapping[str, Polynomial]) -> Polynomial | None:
    """The form of a node's output, if it is a function of the one value that ``forms`` are of."""
    def of(name: str) -> Polynomial | None:
        if name in forms:
            return forms[name]
        number = graph.scalar(name)
        return None if number is None else _constant(number)

    if not any(name in forms for name in node.input):
        return None
    kind, attributes = _operator(node), _attributes(node)
    arguments = [of(name) for name in node.input if name]
    if any(a is None for a in arguments):
        return None
    given: list[Polynomial] = [a for a in arguments if a is not None]
    p = given[0]
    if kind in _FUNCTIONS:
        return _call(_FUNCTIONS[kind], p)
    if kind in ("Identity", "Dropout"):
        return p
    if kind == "Neg":
        return _sum({}, p, -1.0)
    if kind in ("Add", "Sub") and len(given) == 2:
        return _sum(p, given[1], 1.0 if kind == "Add" else -1.0)
    if kind == "Mul" and len(given) == 2:
        return _product(p, given[1])
    if kind == "Div" and len(given) == 2:
        divisor = _value(given[1])
        return _product(p, _constant(1 / divisor)) if divisor else None
    if kind == "Pow" and len(given) == 2:
        power = _value(given[1])
        if power not in (2.0, 3.0):
            return None
        square = _product(p, p)
        return square if power == 2.0 or square is None else _product(square, p)
    if kind == "Relu":
        return _clip(p, 0.0, math.inf)
    if kind == "Clip":
        names = [*node.input[1:], "", ""]
        low = graph.scalar(names[0]) if names[0] else attributes.get("min", -math.inf)
        high = graph.scalar(names[1]) if names[1] else attributes.get("max", math.inf)
        return None if low is None or high is None else _clip(p, float(low), float(high))
    if p == _X and len(given) == 1:
        known = _named(kind, attributes)
        if known is not None:
            matching = [form for name, form in _TEMPLATES if name == known]
            return matching[0] if matching else {(("named", known),): 1.0}
    return None


def _operator(node: Any) -> str:
    """The operator's name; with its domain if that is not ONNX's own."""
    return str(node.op_type) if node.domain in ("", "ai.onnx") else f"{node.domain}.{node.op_type}"


def _named(kind: str, attributes: Mapping[str, Any]) -> str | None:
    """Operators that are activations, with their default attributes of the ONNX specification."""
    def number(name: str, default: float) -> float:
        # Attributes are binary32; the decimal of as many digits is what was meant.
        return float(f"{float(attributes.get(name, default)):.8g}")

    if kind in ("com.microsoft.Gelu", "com.microsoft.FastGelu"):
        # With one input, which has no bias.
        return "gelu" if kind == "com.microsoft.Gelu" else "gelu_tanh"
    if kind == "com.microsoft.QuickGelu":
        beta = number("alpha", 1.702)
        return "quick_gelu" if beta == 1.702 else formula("silu", {"beta": beta})
    if kind == "Gelu":
        approximate = attributes.get("approximate", b"none")
        return "gelu_tanh" if approximate in (b"tanh", "tanh") else "gelu"
    if kind == "LeakyRelu":
        return formula("leaky_relu", {"negative_slope": number("alpha", 0.01)})
    if kind in ("Elu", "Celu"):
        return formula(kind.lower(), {"alpha": number("alpha", 1.0)})
    if kind == "Selu":
        alpha, gamma = number("alpha", 1.67326319), number("gamma", 1.05070102)
        is_known = math.isclose(alpha, 1.6732632423543772, rel_tol=2.0**-18) and math.isclose(
            gamma, 1.0507009873554805, rel_tol=2.0**-18)
        return "selu" if is_known else None
    if kind == "HardSigmoid":
        alpha, beta = number("alpha", 0.2), number("beta", 0.5)
        is_known = math.isclose(alpha, 1 / 6, rel_tol=2.0**-18) and beta == 0.5
        if is_known:
            return "hardsigmoid"
        return f"min(max({Fraction(str(alpha))}*x + {Fraction(str(beta))}, 0), 1)"
    if kind == "Swish":
        return formula("silu", {"beta": number("alpha", 1.0)})
    return {"Mish": "mish", "HardSwish": "hardswish", "Softsign": "softsign", "Sin": "sin",
            "Cos": "cos", "Atan": "atan"}.get(kind)


#: Operators that hand on one value each, in the same order.
_PASSING = frozenset({"Identity", "Dropout", "Flatten", "Cast"})


def _passes(node: Any) -> bool:
    # To float, float16, double or bfloat16; whole numbers would cut off.
    is_rounding = node.op_type == "Cast" and _attributes(node).get("to") not in (1, 10, 11, 16)
    return _operator(node) in _PASSING and not is_rounding


class _Reader:
    def __init__(self, model: Any) -> None:
        self.graph = _Graph(model)
        self.model = Model()
        self.placed: set[str] = set()
        #: By the value that a linear layer gives: names of weight and bias; and by its input.
        self.dense_by_input: dict[str, tuple[str, str, str | None]] = {}
        self.outputs_of: dict[str, str] = {}
        self.layers_of: dict[tuple[str, str | None, bool], tuple[str, str | None]] = {}

    def read(self) -> Model:
        for node in self.graph.nodes:
            kind = _operator(node)
            if any(hasattr(value, "node") for value in _attributes(node).values()):
                self.model.unplaced.append(Unplaced(
                    node.name or node.output[0], f"the graphs inside {kind} are not read"))
            elif kind == "Gemm":
                self._gemm(node)
            elif kind == "MatMul":
                self._matmul(node)
            elif kind in ("Conv", "ConvTranspose"):
                self._conv(node)
            elif kind in ("LayerNormalization", "BatchNormalization", "InstanceNormalization",
                          "GroupNormalization", "RMSNormalization", "SimplifiedLayerNormalization"):
                self._vectors(node, ("weight", "bias", "running_mean", "running_var"), "norm")
            elif kind == "Gather" and self._has(node, 0):
                name = self._layer_name(node, node.input[0], None, "embedding")
                self._store(node.input[0], f"{name}.weight")
        for output, weight in self.outputs_of.items():
            _, activation = self._activation(output)
            if activation is not None:
                self.model.activations[weight] = activation
        self._chain()
        self._rest()
        return self.model

    # Tensors

    def _has(self, node: Any, index: int) -> bool:
        return len(node.input) > index and node.input[index] in self.graph.constants

    def _layer_name(self, node: Any, weight: str, bias: str | None, kind: str = "") -> str:
        """As the model names it: by its weight, its bias, or the operator."""
        for name in (weight, bias):
            if name and suffix_free(name) != name:
                found = suffix_free(name)
                break
        else:
            found = (node.name or node.output[0]).strip("/").removesuffix(":0") or node.op_type
        if kind and kind not in found.lower():
            found = f"{found}.{kind}"
        unique, count = found, 1
        while any(suffix_free(known) == unique for known in self.model.tensors):
            count += 1
            unique = f"{found}#{count}"
        return unique

    def _store(
        self, constant: str, name: str, turn: bool = False, shape: tuple[int, ...] | None = None,
    ) -> bool:
        try:
            tensor: Tensor = tensor_of(self.graph.constants[constant])
        except DataError as error:
            self.model.unplaced.append(Unplaced(constant, str(error)))
            return False
        finally:
            self.placed.add(constant)
        if turn:
            tensor = tensor.transposed()
        self.model.tensors[name] = tensor if shape is None else tensor.reshaped(shape)
        return True

    def _layer(self, node: Any, weight: str, bias: str | None, turn: bool) -> tuple[str, str | None] | None:
        # A layer that is used twice is one layer.
        shared = weight, bias, turn
        if shared in self.layers_of:
            return self.layers_of[shared]
        name = self._layer_name(node, weight, bias)
        if not self._store(weight, f"{name}.weight", turn):
            return None
        units = self.model.tensors[f"{name}.weight"].shape[0]
        has_bias = bias is not None and self._store(bias, f"{name}.bias", shape=(units,))
        self.layers_of[shared] = f"{name}.weight", f"{name}.bias" if has_bias else None
        return self.layers_of[shared]

    def _is_bias(self, constant: str, units: int) -> bool:
        value = self.graph.constants.get(constant)
        if value is None or value.size != units:
            return False
        return units == 1 or (value.ndim > 0 and value.shape[-1] == units)

    def _gemm(self, node: Any) -> None:
        attributes = _attributes(node)
        if not self._has(node, 1) or self.graph.constants[node.input[1]].ndim != 2:
            return
        turned = not attributes.get("transB", 0)
        bias = node.input[2] if len(node.input) > 2 and node.input[2] else None
        units = self.graph.constants[node.input[1]].shape[1 if turned else 0]
        scaled = [k for k in ("alpha", "beta") if attributes.get(k, 1.0) != 1.0]
        if scaled or attributes.get("transA", 0) or (bias is not None and not self._is_bias(bias, units)):
            self.model.unplaced.append(Unplaced(
                node.name or node.output[0], "Gemm with factors, a transposed input or another bias"))
            return
        layer = self._layer(node, node.input[1], bias, turned)
        if layer is not None:
            self.dense_by_input[node.input[0]] = (node.output[0], *layer)
            self.outputs_of[node.output[0]] = layer[0]

    def _matmul(self, node: Any) -> None:
        index = 1 if self._has(node, 1) else 0 if self._has(node, 0) else None
        if index is None or self.graph.constants[node.input[index]].ndim != 2:
            return
        weight = self.graph.constants[node.input[index]]
        units = weight.shape[1] if index == 1 else weight.shape[0]
        output, bias = node.output[0], None
        users = self.graph.users.get(output, [])
        if index == 1 and len(users) == 1 and users[0].op_type == "Add" and output not in self.graph.outputs:
            other = next((n for n in users[0].input if n != output), "")
            if self._is_bias(other, units):
                bias, output = other, users[0].output[0]
        layer = self._layer(node, node.input[index], bias, index == 1)
        if layer is not None and index == 1:
            self.dense_by_input[node.input[0]] = (output, *layer)
            self.outputs_of[output] = layer[0]

    def _conv(self, node: Any) -> None:
        if not self._has(node, 1):
            return
        bias = node.input[2] if self._has(node, 2) else None
        name = self._layer_name(node, node.input[1], bias)
        if node.op_type == "ConvTranspose":
            self.model.unplaced.append(Unplaced(
                name, "a transposed convolution has its output channels on another axis"))
            return
        if self._store(node.input[1], f"{name}.weight"):
            self.outputs_of[node.output[0]] = f"{name}.weight"
        if bias is not None:
            self._store(bias, f"{name}.bias")

    def _vectors(self, node: Any, names: Iterable[str], kind: str) -> None:
        layer = self._layer_name(node, node.input[1] if len(node.input) > 1 else "", None, kind)
        for index, name in enumerate(names, 1):
            if self._has(node, index):
                self._store(node.input[index], f"{layer}.{name}")

    # Order

    def _chain(self) -> None:
        """Linear layers and activations one after the other, from the only input on."""
        if len(self.graph.inputs) != 1:
            self.model.unplaced.append(Unplaced(
                ", ".join(self.graph.inputs) or "the graph", "a chain of layers has one input"))
            return
        value = self._pass(self.graph.inputs[0])
        while value in self.dense_by_input:
            users = self.graph.users.get(value, [])
            if len(users) != 1:
                break
            output, weight, bias = self.dense_by_input[value]
            after, activation = self._activation(output)
            self.model.layers.append(Layer(weight, bias, activation))
            if activation is None:
                break
            value = self._pass(after)
        if value not in self.graph.outputs or not self.model.layers:
            self._name_stop(value)

    def _pass(self, value: str) -> str:
        while True:
            users = self.graph.users.get(value, [])
            if len(users) != 1 or not _passes(users[0]) or value in self.graph.outputs:
                return value
            value = users[0].output[0]

    def _name_stop(self, value: str) -> None:
        if self.model.layers and self.model.layers[-1].activation is None:
            # The layer itself is exact; what follows it is not known, so neither are its signals.
            last = self.model.layers.pop()
            self.model.unplaced.append(Unplaced(
                suffix_free(last.weight), "what follows it is no activation of the catalogue"))
            return
        users = self.graph.users.get(value, [])
        if len(users) > 1:
            reason = f"its value goes to {len(users)} operators, and a chain has no branches"
            self.model.unplaced.append(Unplaced(value, reason))
        elif users:
            self.model.unplaced.append(Unplaced(
                users[0].name or users[0].output[0],
                f"signals are not followed through {users[0].op_type}"))

    def _activation(self, value: str) -> tuple[str, str | None]:
        """The value after the activation of a layer that gives ``value``, and its name.

        It is the last function of ``value`` alone that is known and that all ways from it lead to.
        """
        forms: dict[str, Polynomial] = {value: _X}
        cone: list[Any] = []
        found: tuple[str, str | None] | None = None
        if value in self.graph.outputs or self._leads_to_layer(value):
            found = value, "identity"
        for node in self.graph.nodes:
            form = _step(self.graph, node, forms)
            if form is None:
                continue
            forms[node.output[0]] = form
            cone.append(node)
            name = name_of(form)
            if name is not None and self._is_whole(value, node.output[0], cone, forms):
                found = node.output[0], name
        if found is None:
            return value, None
        return found

    def _leads_to_layer(self, value: str) -> bool:
        return self._pass(value) in self.dense_by_input

    def _is_whole(self, start: str, end: str, cone: list[Any], forms: Mapping[str, Polynomial]) -> bool:
        """Whether all that is computed on the way is used on the way alone."""
        inside = {id(node) for node in cone}
        return all(
            name == end or (
                name not in self.graph.outputs
                and all(id(user) in inside for user in self.graph.users.get(name, [])))
            for name in forms)

    def _rest(self) -> None:
        for name, value in self.graph.constants.items():
            # Whole numbers of one axis are shapes and axes; of two they may be quantized weights.
            is_weight = value.ndim >= (2 if value.dtype.kind in "iu" else 1) and value.size >= 2
            if name in self.placed or not is_weight or value.dtype.kind in "bOSU":
                continue
            if name not in self.graph.users:
                # Only what was folded into another constant used it.
                continue
            users = ", ".join(sorted({user.op_type for user in self.graph.users[name]}))
            self.model.unplaced.append(Unplaced(
                name, f"numbers of shape {list(value.shape)} that {users} takes"))


def read_onnx(path: Path) -> Model:
    """The layers of an ONNX file, its own names where they say what they are."""
    try:
        import onnx
    except ImportError as error:
        raise ImportError("ONNX files need the package onnx: pip install 'snn-verify[onnx]'") from error
    if not path.is_file():
        raise FileNotFoundError(f"there is no file {path}")
    try:
        model = onnx.load(str(path))
    except Exception as error:  # protobuf's own exceptions have no common name
        raise DataError(f"{path}: is no ONNX model: {error}", 65) from error
    return _Reader(model).read()
