"""Phase diagrams, a task for some columns."""

from __future__ import annotations

import json
import math
import tempfile
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from .._binary import fail, run
from .engine import Answer, Engine, PartRefused, Task
from .journal import Journal
from .sweep import is_drawn


def diagram(
    engine: Engine, arguments: Sequence[str], plot: Path, *, cells: int, journal: Path,
    recheck: Fraction = Fraction(1, 20), size: int | None = None,
    progress: Callable[[int, int], None] = lambda _, __: None,
) -> Any:
    """Draws the diagram that ``phase --plot`` draws, the same bytes; its JSON.

    A ``recheck`` share of the columns, and one of each task at least, is decided here again.
    """
    arguments = (*arguments, f"--cells={cells}")
    size = size or max(1, math.ceil(cells / max(1, 4 * engine.threads())))
    kept = Journal(journal, {
        "format": "snn-verify columns of a diagram", "version": 2, "sha256": engine.binary.sha256,
        "arguments": list(arguments)})
    columns: dict[int, str] = {}
    # Who is believed for a column; nobody if it was decided here as well.
    finder: dict[int, str] = {}

    def forget(worker: str) -> None:
        for column in [column for column, who in finder.items() if who == worker]:
            del columns[column], finder[column]

    def refuse(worker: str) -> None:
        # Whoever was caught may have been believed before.
        forget(worker)
        kept.add({"refused": worker})

    for entry in kept.lines:
        if "refused" in entry:
            forget(entry["refused"])
        else:
            columns[entry["column"]], finder[entry["column"]] = entry["cells"], entry["worker"]

    def asked(first: int, last: int) -> tuple[str, ...]:
        return (*arguments, f"--columns={first}..{last}", "--format=json")

    def read(status: int, output: str, first: int, last: int) -> list[str]:
        if status != 0:
            raise PartRefused(f"snn-verify ended with {status}")
        value = json.loads(output)
        found = value["columns"]
        is_whole = (
            value["firstColumn"] == first and len(found) == last - first + 1
            and all(isinstance(column, str) and len(column) == cells and not set(column) - set("ocu?")
                    for column in found))
        if not is_whole:
            raise PartRefused("other columns came than were asked for")
        return list(found)

    ranges: dict[str, tuple[int, int]] = {}

    def tasks() -> list[Task]:
        ranges.clear()
        missing = [column for column in range(cells) if column not in columns]
        start = 0
        while start < len(missing):
            # Columns that follow each other.
            end = start
            while end + 1 < len(missing) and end + 1 - start < size and missing[end + 1] == missing[end] + 1:
                end += 1
            ranges[f"phase columns {missing[start]} to {missing[end]}"] = missing[start], missing[end]
            start = end + 1
        return [Task(name, asked(*ends)) for name, ends in ranges.items()]

    def accept(task: Task, answer: Answer) -> None:
        first, last = ranges[task.name]
        found = read(answer.status, answer.output, first, last)
        drawn = [k for k in range(len(found)) if is_drawn(recheck)] or [len(found) // 2]
        for k in drawn:
            status, output, _ = run(asked(first + k, first + k))
            if read(status, output, first + k, first + k) != [found[k]]:
                raise PartRefused(f"column {first + k} is not as this machine decides it")
        for k, column in enumerate(found):
            worker = "" if k in drawn else answer.worker
            columns[first + k], finder[first + k] = column, worker
            kept.add({"column": first + k, "cells": column, "worker": worker})
        progress(len(columns), cells)

    try:
        while (open_tasks := tasks()):
            engine.run(open_tasks, accept, refused=refuse)
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
            file.writelines(columns[k] + "\n" for k in range(cells))
            file.flush()
            status, output, errors = run([
                *arguments, f"--plot={plot}", f"--decided={file.name}", "--force", "--format=json"])
        if status != 0:
            fail(status, errors)
        kept.finish()
    finally:
        kept.close()
    return json.loads(output)
