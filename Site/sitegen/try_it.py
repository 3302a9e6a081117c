"""The page that computes: what is certified is written into it here, and a script previews the rest."""

import json
from typing import Any

from .atlas import BEYOND, network
from .gains import rows
from .numbers import decimal, shown
from .records import Answer, AtlasRow
from .site import Site

PAGE = "try.html"
START = ("tanh", "25/9", "0")


def fixed_points(answer: Answer) -> list[list[str | None]]:
    """Mean square, slope, whether it attracts, and chi, as they are shown."""
    return [
        [
            shown(point["meanSquare"], 12),
            shown(point["slope"], 9),
            point["stability"],
            shown(point["chi"], 9) if point["chi"] else None,
        ]
        for point in network(answer)["points"]
    ]


def verdict(answer: Answer) -> dict[str, Any]:
    found: dict[str, Any] = {"p": fixed_points(answer)}
    if answer["everyMeanSquareIsFixed"]:
        found["every"] = 1
    if network(answer)["complete"]:
        found["why"] = answer["beyond"]
    return found


def run_lengths(columns: list[str]) -> str:
    """Columns of letters, each as letters with their counts: o80 or ?3o77."""

    def one(column: str) -> str:
        text, start = "", 0
        for index in range(1, len(column) + 1):
            if index == len(column) or column[index] != column[start]:
                text += f"{column[start]}{index - start}"
                start = index
        return text

    return " ".join(one(column) for column in columns)


def diagram(row: AtlasRow) -> dict[str, Any]:
    answer = row.answer
    return {
        "w": answer["weights"],
        "b": answer["biases"],
        "rows": len(answer["columns"][0]),
        "cells": run_lengths(answer["columns"]),
    }


def gain_lines(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "kept": [[shown(gain["gain"]), shown(gain["slope"]), gain["stability"]] for gain in row["kept"]],
        "complete": row["complete"],
        "std": shown(row["deviation"]) if row["deviation"] else None,
        "rms": shown(row["meanSquare"]) if row["meanSquare"] else None,
        "slope": shown(row["slope"]) if row["slope"] else None,
    }


def data(site: Site) -> dict[str, Any]:
    """Everything certified that the page shows, each under exactly the inputs that it was certified for."""
    [parameters] = site.records.answer("parameters", "--digits=50")["solutions"]
    constants = {"alpha01": parameters["alpha"]["lower"][:20], "lambda01": parameters["lambda"]["lower"][:20]}
    activations = {}
    for entry, gains in zip(site.records.activations, rows(site), strict=True):
        activation = entry["activation"]
        activations[activation["name"]] = {
            "formula": entry["formula"],
            "aliases": entry["aliases"],
            "parameters": {
                key: constants.get(value, value) for key, value in activation.get("parameters", {}).items()
            },
            "gain": gain_lines(gains),
        }
    return {
        "activations": activations,
        "phases": {
            f"{record.option('activation')}|{record.option('sigma-w2')}|{record.option('sigma-b2')}": verdict(
                record.answer
            )
            for record in site.records.phases
        },
        "diagrams": {
            row.values["activation"]: diagram(row) for row in site.records.atlas if row.kind == "diagram"
        },
        "widths": {
            f"{record.option('activation')}|{record.option('sigma-w2')}|{record.option('width')}|"
            f"{record.option('depth')}": [
                *map(decimal, record.answer["interval"]),
                decimal(record.answer["probability"]),
            ]
            for record in site.records.widths
            if record.option("width") and record.answer["verdict"] == "proved"
        },
        "reasons": BEYOND,
    }


def write_try_it(site: Site) -> None:
    certified = data(site)
    text = json.dumps(certified, ensure_ascii=False, separators=(",", ":"))
    site.file("certified.js", f'"use strict";\nconst CERTIFIED = {text};\n')
    name, weight, bias = START
    answer = site.records.answer(
        "phase", f"--activation={name}", f"--sigma-w2={weight}", f"--sigma-b2={bias}"
    )
    site.page(
        PAGE,
        "try.html",
        title="Try it",
        section=PAGE,
        names=site.records.names,
        start=network(answer),
        name=name,
    )
