"""How wide? What is proved of random networks of finite width."""

from typing import Any

from .questions import DEPTHS, PROBABILITIES
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
        "proved": answer["verdict"] == "proved",
        "command": record.command,
    }


def write_widths(site: Site) -> None:
    found = [statement(record) for record in site.records.widths]
    intervals: dict[tuple[str, str, int], dict[int, dict[str, Any]]] = {}
    least: dict[tuple[str, int], dict[str, dict[str, Any]]] = {}
    for record, row in zip(site.records.widths, found, strict=True):
        if record.option("width"):
            intervals.setdefault((row["activation"], row["weight"], row["width"]), {})[row["depth"]] = row
        else:
            asked = f"[{(record.option('interval') or '').replace('..', ', ')}]"
            least.setdefault((asked, row["depth"]), {})[str(record.option("probability"))] = row
    shares = [
        (width, site.records.answer("init", "--scheme=lecun", f"--width={width}")["shares"])
        for width in (64, 256, 1024, 4096)
    ]
    site.page(
        "widths.html",
        "widths.html",
        title="How wide?",
        section="widths.html",
        intervals=intervals,
        least=least,
        shares=shares,
        depths=DEPTHS,
        probabilities=PROBABILITIES,
    )
