"""Results as HTML for notebooks, and as rows for tables.

Colours are the page's own, so that light and dark themes both show it as their own text; verdicts
have chips with colours of their own and white letters on them.
"""

from __future__ import annotations

import dataclasses
import html
from collections.abc import Mapping, Sequence
from enum import Enum
from fractions import Fraction
from typing import Any, get_args, get_type_hints

from ._interval import Interval

_CHIPS = {
    "proved": "#1a7f37", "accepted": "#1a7f37", "inside": "#1a7f37", "right": "#1a7f37",
    "refuted": "#b3261e", "rejected": "#b3261e", "outside": "#b3261e", "wrong": "#b3261e",
    "slip": "#b3261e", "malformed": "#b3261e", "absent": "#b3261e",
    "undecided": "#8a5a00", "too large": "#8a5a00", "not checked": "#8a5a00", "unread": "#8a5a00",
    "binary32": "#8a5a00",
}
_CELL = "padding:2px 10px;text-align:left;vertical-align:top;border:0;"
_LINE = "border-bottom:1px solid rgba(127,127,127,.35);"
_TABLE = "border-collapse:collapse;color:inherit;background:transparent;margin:2px 0 8px;font-size:inherit;"
#: Rows of a table that a page shows; all of them are in the object.
_ROWS = 60


def _names(record: Any) -> list[str]:
    return [
        f.name for f in dataclasses.fields(record)
        if f.repr and not (f.metadata.get("own") and f.name == "arguments")]


def _is_record(value: object) -> bool:
    return dataclasses.is_dataclass(value) and not isinstance(value, (type, Interval))


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, (tuple, list, Mapping)) and not value)


class Page:
    """One value, and the HTML of it."""

    def __init__(self, value: Any) -> None:
        self._value = value

    def html(self) -> str:
        style = "color:inherit;background:transparent;overflow-x:auto;max-width:100%;"
        return f'<div class="snn-verify" style="{style}">{self._block(self._value, 0)}</div>'

    def _block(self, value: Any, depth: int) -> str:
        if isinstance(value, (tuple, list)) and value and all(_is_record(item) for item in value):
            return self._table(value)
        if _is_record(value):
            return self._record(value, depth)
        return self._cell(value, depth)

    def _record(self, record: Any, depth: int) -> str:
        # A verdict that is not proved is false, and is shown all the same.
        verdict = getattr(record, "verdict", getattr(record, "result", None))
        title = html.escape(type(record).__name__)
        rows = "".join(
            f'<tr style="background:transparent"><th style="{_CELL}font-weight:600">'
            f"{html.escape(_words(name))}</th><td style=\"{_CELL}\">{self._cell(item, depth)}</td></tr>"
            for name in _names(record)
            if not _is_empty(item := getattr(record, name)) and (depth or name != "verdict"))
        head = "" if depth else f'<div style="margin:2px 0 4px"><b>{title}</b> {_chip(verdict)}</div>'
        return f'{head}<table style="{_TABLE}"><tbody>{rows}</tbody></table>'

    def _table(self, records: Sequence[Any], labels: Sequence[str] = ()) -> str:
        rows = table_cells(records[:_ROWS])
        if labels:
            rows = [{"": label, **row} for label, row in zip(labels, rows, strict=False)]
        names = list(dict.fromkeys(name for row in rows for name in row))
        head = "".join(
            f'<th style="{_CELL}{_LINE}font-weight:600">{html.escape(_words(name))}</th>' for name in names)
        body = "".join(
            '<tr style="background:transparent">' + "".join(
                f'<td style="{_CELL}{_LINE}">{self._cell(row.get(name), 1)}</td>' for name in names)
            + "</tr>" for row in rows)
        rest = len(records) - len(rows)
        more = f"<div>and {rest} more</div>" if rest > 0 else ""
        return (f'<table style="{_TABLE}"><thead><tr style="background:transparent">{head}</tr></thead>'
                f"<tbody>{body}</tbody></table>{more}")

    def _cell(self, value: Any, depth: int) -> str:
        if value is None:
            return ""
        if isinstance(value, Enum):
            return _chip(value)
        if isinstance(value, str):
            return _chip(value) if value in _CHIPS else html.escape(value)
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, Interval):
            return f'<span style="white-space:nowrap">{html.escape(format(value, ".10"))}</span>'
        if isinstance(value, Fraction):
            return html.escape(_fraction(value))
        if depth and hasattr(value, "brief"):
            return html.escape(value.brief)
        if depth and isinstance(value, (tuple, list)) and value and hasattr(value[0], "brief"):
            return "<br>".join(html.escape(item.brief) for item in value)
        if _is_record(value) and "__str__" in type(value).__dict__:
            return html.escape(str(value))
        if _is_record(value) or (isinstance(value, (tuple, list)) and value and all(map(_is_record, value))):
            return self._block(value, depth + 1)
        if isinstance(value, Mapping):
            if all(_is_record(item) for item in value.values()):
                return self._table(tuple(value.values()), tuple(map(str, value)))
            if any(_is_record(item) or isinstance(item, (Mapping, tuple, list)) for item in value.values()):
                return "".join(
                    f"<div><i>{html.escape(_words(str(k)))}</i> {self._cell(v, depth + 1)}</div>"
                    for k, v in value.items())
            return ", ".join(f"{html.escape(str(k))} {self._cell(v, depth)}" for k, v in value.items())
        if isinstance(value, (tuple, list)):
            return ", ".join(self._cell(item, depth) for item in value)
        return html.escape(str(value))


def _chip(value: object) -> str:
    if value is None:
        return ""
    text = str(value.value if isinstance(value, Enum) else value)
    colour = _CHIPS.get(text)
    if colour is None:
        return html.escape(text)
    return (f'<span style="background:{colour};color:#fff;border-radius:4px;padding:1px 7px;'
            f'white-space:nowrap">{html.escape(text)}</span>')


def _words(name: str) -> str:
    return name.replace("_", " ")


def _fraction(value: Fraction) -> str:
    """The fraction, where it is short; otherwise an enclosure of it."""
    text = str(value)
    if len(text) <= 16:
        return text
    return format(Interval(value, value), ".10")


def table_cells(records: Sequence[Any]) -> list[dict[str, Any]]:
    """One level of each record, for a page."""
    return [
        {name: value for name in _names(record) if not _is_empty(value := getattr(record, name))}
        for record in records]


def table_rows(records: Sequence[Any]) -> list[dict[str, Any]]:
    """Each record with its parts, flat, in numbers that a data frame computes with."""
    return [_flat(record, "") for record in records]


def _flat(value: Any, prefix: str) -> dict[str, Any]:
    row: dict[str, Any] = {}
    hints = get_type_hints(type(value))
    for name in _names(value):
        item, column = getattr(value, name), prefix + name
        if item is None and Interval in get_args(hints.get(name)):
            # Columns do not depend on which rows have a value.
            row.update({f"{column}_lower": None, f"{column}_upper": None})
        else:
            row.update(_columns(item, column))
    return row


def _columns(item: Any, column: str) -> dict[str, Any]:
    if isinstance(item, Interval):
        lower, upper = item.floats
        return {f"{column}_lower": lower, f"{column}_upper": upper}
    if isinstance(item, Fraction):
        return {column: item.numerator / item.denominator}
    if isinstance(item, Enum):
        return {column: item.value}
    if _is_record(item):
        if "__str__" in type(item).__dict__:
            return {column: str(item)}
        return _flat(item, column + ".")
    if isinstance(item, Mapping):
        return {k: v for key, part in item.items() for k, v in _columns(part, f"{column}.{key}").items()}
    return {column: item}
