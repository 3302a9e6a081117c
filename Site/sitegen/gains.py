"""Which gain? A row for each activation of the catalogue."""

from typing import Any

from .numbers import shown
from .records import Answer
from .site import Site

STABILITY = {"attracting": "attracts", "repelling": "repels", "undecided": "undecided"}


def row(entry: Answer, answer: Answer) -> dict[str, Any]:
    kept = [
        {
            "gain": gain["gain"],
            "variance": gain["variance"],
            "slope": gain["slope"],
            "stability": STABILITY[gain["stability"]],
        }
        for gain in answer["weightGains"]
    ]
    return {
        "name": entry["activation"]["name"],
        "formula": entry["formula"],
        "aliases": entry["aliases"],
        "parameters": entry["activation"].get("parameters", {}),
        "kept": kept,
        "complete": answer["weightGainsAreComplete"],
        "deviation": answer.get("byDeviation"),
        "meanSquare": answer.get("byMeanSquare"),
        "slope": answer.get("bySlope"),
        "published": answer["published"],
        "normalizing": answer.get("normalizing"),
    }


def rows(site: Site) -> list[dict[str, Any]]:
    return [
        row(entry, site.records.gains[entry["activation"]["name"]].answer)
        for entry in site.records.activations
    ]


def published(site: Site) -> list[dict[str, Any]]:
    """What frameworks print, beside what is proved."""
    keys = {"1/std": "byDeviation", "1/rms": "byMeanSquare", "1/rms of the slope": "bySlope"}
    found = []
    for name, record in site.records.gains.items():
        for printed in record.answer["published"]:
            key = keys.get(printed["meaning"])
            proved = record.answer.get(key) if key else None
            if (
                proved is None
                and printed["meaning"] == "weight gain"
                and len(record.answer["weightGains"]) == 1
            ):
                proved = record.answer["weightGains"][0]["gain"]
            found.append({**printed, "activation": name, "proved": shown(proved, 14) if proved else "none"})
    return found


def write_gains(site: Site) -> None:
    site.page(
        "gains.html",
        "gains.html",
        title="Which gain?",
        section="gains.html",
        rows=rows(site),
        published=published(site),
    )
