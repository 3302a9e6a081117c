"""JSON objects as frozen dataclasses, by the types of their fields.

A key is the field's name in camel case unless the field says ``metadata={"key": …}``. Keys that no
field has are left alone: within a version of the output keys are added, never renamed.
"""

from __future__ import annotations

import dataclasses
import enum
import types
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from ._errors import ToolError
from ._interval import Interval, exact

T = TypeVar("T")
V = TypeVar("V")


class FrozenDict(Mapping[str, V]):
    """A mapping that does not change, can be hashed and pickled, and keeps its order."""

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[str, V]) -> None:
        self._items = dict(items)

    def __getitem__(self, key: str) -> V:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return repr(self._items)


@cache
def _fields(cls: Any) -> tuple[tuple[str, str, Any, bool], ...]:
    hints = get_type_hints(cls)
    return tuple(
        (
            field.name, field.metadata.get("key", _camel(field.name)), hints[field.name],
            field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING,
        )
        for field in dataclasses.fields(cls)
        if field.init and not field.metadata.get("own"))


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def decode(cls: type[T], value: Mapping[str, Any], **own: Any) -> T:
    """``own`` are the fields that are not in the JSON (``metadata={"own": True}``)."""
    given = dict(own)
    for name, key, hint, is_required in _fields(cast(Any, cls)):
        if key in value:
            given[name] = _value(hint, value[key])
        elif is_required:
            raise ToolError(f"the tool's answer has no {key!r}: it is of another version")
    return cls(**given)


def _value(hint: Any, value: Any) -> Any:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        inner = [part for part in get_args(hint) if part is not type(None)]
        return None if value is None else _value(inner[0], value)
    if origin is Literal or hint is Any:
        return value
    if origin is tuple:
        return tuple(_value(get_args(hint)[0], item) for item in value)
    if origin in (Mapping, dict):
        return FrozenDict({k: _value(get_args(hint)[1], v) for k, v in value.items()})
    if hint is Interval:
        return Interval.of(value)
    if hint is Fraction:
        return exact(value)
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return hint(value)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return decode(hint, value)
    if hint is float:
        return float(value)
    if not isinstance(value, hint):
        raise ToolError(f"the tool's answer has {value!r} where {hint.__name__} is expected")
    return value
