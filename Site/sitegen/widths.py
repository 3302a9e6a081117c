"""How wide? What is proved of random networks of finite width."""

from typing import Any

from .numbers import decimal
from .records import Record
from .site import Site


def statement(record: Record) -> dict[str, Any]:
    answer = record.answer
    return {
        "activation": answer["activation"]["name"],
        "weight": answer["weightVariance"],
        "depth": answer["depth"],
        "width": (answer.get("units") or [None])[0],
        "interval": answer.get("interval"),
        "probability": answer.get("probability"),
        "above": answer.get("above"),
        "below": answer.get("below"),
        "proved": answer["verdict"] == "proved",
        "command": record.command,
    }


def write_widths(site: Site) -> None:
    found = [statement(record) for record in site.records.widths]
    asked = [record.option("width") for record in site.records.widths]
    intervals = [row for row, width in zip(found, asked, strict=True) if width]
    least = [row for row, width in zip(found, asked, strict=True) if not width]
    groups: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in intervals:
        groups.setdefault((row["activation"], row["weight"]), []).append(row)
    shares = []
    for width in (64, 256, 1024, 4096):
        answer = site.records.answer("init", "--scheme=lecun", f"--width={width}")
        shares.append((width, answer))
    site.page(
        "widths.html",
        "widths.html",
        title="How wide?",
        section="widths.html",
        groups=[
            {"name": name, "weight": decimal(weight), "rows": rows} for (name, weight), rows in groups.items()
        ],
        least=least,
        shares=shares,
    )
