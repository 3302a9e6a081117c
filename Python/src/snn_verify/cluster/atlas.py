"""The atlas: gains, edges of chaos, fixed points and phases of twenty activations, certified."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

from .diagrams import diagram
from .engine import Engine
from .journal import Journal
from .sweep import Run, sweep, write_whole

ACTIVATIONS = (
    "celu", "elu", "erf", "gelu", "gelu_tanh", "hardsigmoid", "hardswish", "hardtanh", "leaky_relu",
    "logsigmoid", "mish", "relu", "relu6", "selu", "sigmoid", "silu", "softplus", "softsign", "tanh",
    "tanhshrink")

#: Of each edition: cells of a diagram along each axis, and the σ_w², σ_b² of fixed points and of edges.
SCALES: dict[str, dict[str, Any]] = {
    "small": {
        "cells": 80, "weights": ["1", "2", "3"], "biases": ["0", "1/20"], "edges": ["1/20"]},
    "large": {
        "cells": 1000, "weights": [f"{k}/20" for k in range(5, 101)],
        "biases": [f"{k}/50" for k in range(26)],
        "edges": [f"{k}/200" for k in range(101)]},
}


def runs(scale: str) -> list[Run]:
    """What is asked of the tool, but for the diagrams."""
    chosen = SCALES[scale]
    found = []
    for name in ACTIVATIONS:
        activation = f"--activation={name}"
        values = {"activation": name}
        found.append(Run(f"gain {name}", ("gain", activation), values))
        found.append(Run(f"moments {name}", ("moments", activation), values, certifies=False))
        for bias in chosen["edges"]:
            found.append(Run(
                f"edge {name} {bias}", ("phase", "--edge", activation, f"--sigma-b2={bias}"),
                {**values, "sigma_b2": bias}))
        for weight in chosen["weights"]:
            for bias in chosen["biases"]:
                found.append(Run(
                    f"phase {name} {weight} {bias}",
                    ("phase", activation, f"--sigma-w2={weight}", f"--sigma-b2={bias}"),
                    {**values, "sigma_w2": weight, "sigma_b2": bias}))
    return found


def atlas(
    engine: Engine, directory: Path, scale: str = "small", *, recheck: Fraction = Fraction(1),
    progress: Callable[[int, int], None] = lambda _, __: None,
) -> dict[str, Any]:
    """Writes ``atlas.jsonl`` and a picture for each activation into a directory.

    A line has ``kind`` (``gain``, ``moments``, ``edge``, ``phase``, ``diagram``), ``values``, the tool's
    ``answer``, its exit ``status``, and ``certificate`` where the tool writes one, accepted by ``snn-check``
    when the atlas was made. A line of a diagram has ``columns`` of letters (OutputFormat.md). Rows of answers
    without a certificate are computed twice, diagrams in part.
    """
    directory.mkdir(parents=True, exist_ok=True)
    chosen = SCALES[scale]
    about = {"format": "snn-verify atlas", "version": 1, "scale": scale, "sha256": engine.binary.sha256}
    kept = Journal(directory / "atlas.journal.jsonl", about)
    diagrams: dict[str, Any] = {entry["activation"]: entry["answer"] for entry in kept.lines}
    try:
        with tempfile.TemporaryDirectory(prefix="snn-verify-atlas-") as name:
            certificates = Path(name)
            answers = certificates / "answers.jsonl"
            questions = runs(scale)
            # The certificates would be lost with a journal elsewhere, so this part is done in one go.
            counts = sweep(
                engine, questions, answers, certificates, journal=certificates / "journal.jsonl",
                recheck=recheck, progress=progress)
            rows: list[dict[str, Any]] = []
            unchecked = 0
            texts = answers.read_text(encoding="utf-8").splitlines()
            for question, text in zip(questions, texts, strict=True):
                row = json.loads(text)
                row["kind"] = row.pop("name").split()[0]
                row["arguments"] = list(question.arguments)
                proof = row.pop("certificate", None)
                if "objection" in row:
                    unchecked += 1
                if proof is not None:
                    row["certificate"] = json.loads((certificates / proof).read_bytes())
                rows.append(row)
        for index, activation in enumerate(ACTIVATIONS):
            if activation not in diagrams:
                answer = diagram(
                    engine, ("phase", f"--activation={activation}"), directory / f"{activation}.svg",
                    cells=chosen["cells"], journal=directory / "diagram.journal.jsonl",
                    recheck=min(recheck, Fraction(1, 20)))
                kept.add({"activation": activation, "answer": answer})
                diagrams[activation] = answer
            rows.append({
                "kind": "diagram", "values": {"activation": activation}, "status": 0,
                "arguments": ["phase", f"--activation={activation}", f"--cells={chosen['cells']}"],
                "answer": diagrams[activation]})
            progress(index + 1, len(ACTIVATIONS))
        rows.sort(key=lambda row: row["values"]["activation"])
        write_whole(directory / "atlas.jsonl", "".join(
            json.dumps(row, sort_keys=True, ensure_ascii=False, separators=(",", ":")) + "\n"
            for row in rows).encode("utf-8"))
        kept.finish()
    finally:
        kept.close()
    return {**counts, "objections": unchecked, "rows": len(rows), "output": str(directory / "atlas.jsonl")}
