"""The atlas: a page for each activation, and one that shows them all."""

import json
from typing import Any

from .gains import STABILITY, row
from .records import Answer, AtlasRow
from .site import Site

BEYOND = {
    "bounded": "the activation is bounded",
    "linear": "the activation grows like straight lines",
    "gate": "the activation is x·g(x) with g(x) + g(−x) = 1",
    "homogeneous": "the activation is linear on either side of 0",
}


def address(name: str) -> str:
    return f"atlas/{name}.html"


def point(fixed: Answer) -> dict[str, Any]:
    return {
        "meanSquare": fixed["meanSquare"],
        "slope": fixed["slope"],
        "chi": fixed.get("susceptibility"),
        "stability": STABILITY[fixed["stability"]],
        "phase": fixed["phase"],
        "length": fixed.get("lengthScale"),
        "correlation": fixed.get("correlationScale"),
    }


def network(answer: Answer) -> dict[str, Any]:
    """The fixed points of one network's length map."""
    return {
        "weight": answer["weightVariance"],
        "bias": answer["biasVariance"],
        "points": [point(fixed) for fixed in answer["fixedPoints"]],
        "everything": answer["everyMeanSquareIsFixed"],
        "complete": answer["verdict"] == "proved" and not answer["open"],
        "reason": BEYOND.get(answer["beyond"]),
    }


def certificate(site: Site, row: AtlasRow) -> str | None:
    """The address of a certificate, written to a file of its own."""
    if row.certificate is None:
        return None
    values = "-".join(row.values[key].replace("/", "_") for key in sorted(row.values) if key != "activation")
    name = f"{row.values['activation']}-{row.kind}{'-' + values if values else ''}.json"
    text = json.dumps(row.certificate, indent=2, ensure_ascii=False, sort_keys=True)
    return site.file(f"certificates/{name}", text + "\n")


def counts(answer: Answer) -> list[tuple[str, int]]:
    words = ("ordered", "chaotic", "unbounded", "undecided")
    return [(word, answer["counts"][word]) for word in words if answer["counts"].get(word)]


def write_activation(site: Site, entry: Answer, others: list[str]) -> dict[str, Any]:
    name = entry["activation"]["name"]
    rows = [found for found in site.records.atlas if found.values["activation"] == name]
    gain = row(entry, site.records.gains[name].answer)
    certified = [
        {"row": found, "file": certificate(site, found)}
        for found in rows
        if found.kind in ("gain", "edge", "phase")
    ]
    phases = [
        network(record.answer) | {"command": record.command}
        for record in site.records.phases
        if record.option("activation") == name
    ]
    edges = [
        {
            "bias": found.answer["biasVariance"],
            "edges": found.answer["edges"],
            "open": found.answer["open"],
            "command": found.command,
        }
        for found in rows
        if found.kind == "edge"
    ]
    diagram = next((counts(found.answer) for found in rows if found.kind == "diagram"), [])
    moments = next((found.answer for found in rows if found.kind == "moments"), None)
    source = f"Experiments/Atlas/{name}.svg"
    drawn = (site.repository / source).exists()
    site.page(
        address(name),
        "activation.html",
        title=name,
        section="atlas.html",
        entry=entry,
        gain=gain,
        certified=certified,
        phases=phases,
        edges=edges,
        diagram=diagram,
        moments=moments,
        svg=source if drawn else None,
        others=others,
    )
    return {
        "name": name,
        "formula": entry["formula"],
        "page": address(name),
        "svg": source if drawn else None,
        "gain": gain,
        "edges": edges,
        "diagram": diagram,
        "networks": phases,
    }


def write_atlas(site: Site) -> None:
    names = site.records.names
    entries = [write_activation(site, entry, names) for entry in site.records.activations]
    site.page("atlas.html", "atlas.html", title="Atlas of activations", section="atlas.html", entries=entries)
