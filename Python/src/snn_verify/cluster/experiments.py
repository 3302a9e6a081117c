"""Experiments, a task for each fold: the results of one machine, but for the order of lines."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from .._binary import fail, run
from .._errors import DataError
from .engine import Answer, Engine, PartRefused, Task
from .journal import append
from .sweep import is_drawn, without, write_whole


def experiment(
    engine: Engine, arguments: Sequence[str], results: Path, *, recheck: Fraction = Fraction(0),
    progress: Callable[[int, int], None] = lambda _, __: None,
) -> int:
    """Computes what a file of results lacks; the number of folds that were added.

    Workers read the data from the same path. Each fold has a seed of its own, so that any line can be
    computed again: a ``recheck`` share is, here, and has to be the same but for its time.
    """
    status, output, errors = run([*arguments, f"--results={results}", "--pending"])
    if status != 0:
        fail(status, errors)
    pending = [json.loads(line) for line in output.splitlines()]
    heading = json.loads(results.read_text(encoding="utf-8").splitlines()[0])
    by_name: dict[str, Any] = {}
    for fold in pending:
        depth = f" depth {fold['depth']}" if "depth" in fold else ""
        by_name[f"{fold['dataset']} {fold['method']}{depth} fold {fold['fold']}"] = fold
    # Workers begin files of their own, which do not say how the products of this one round.
    products = heading["settings"].get("products", "separate")
    own = (
        *without(arguments, ["--dataset", "--method", "--fold", "--depth", "--products"]),
        f"--products={products}")

    def task(name: str) -> Task:
        fold = by_name[name]
        chosen = [f"--method={fold['method']}", f"--fold={fold['fold']}"]
        if "depth" in fold:
            chosen.append(f"--depth={fold['depth']}")
        if arguments[1] == "uci":
            chosen.append(f"--dataset={fold['dataset']}")
        return Task(name, (*own, *chosen, "--jobs=1", "--results={directory}/results.jsonl"))

    def line_of(asked: Task, status: int, content: bytes, errors: str) -> str:
        if status != 0:
            raise PartRefused(f"snn-verify ended with {status}: {errors.strip()}")
        text = content.decode("utf-8").splitlines(keepends=True)
        if len(text) != 2 or not text[1].endswith("\n") or json.loads(text[0]) != heading:
            raise PartRefused("not the result of one fold with the settings of this file came")
        value, fold = json.loads(text[1]), by_name[asked.name]
        if any(value.get(key) != fold[key] for key in ("dataset", "method", "fold")):
            raise PartRefused("the result of another fold came")
        return text[1]

    # What came in this run: its line, and who is believed for it; nobody if it was computed here as well.
    taken: dict[str, tuple[str, str]] = {}

    def accept(asked: Task, answer: Answer) -> None:
        line = line_of(asked, answer.status, answer.files.get("results.jsonl", b""), answer.errors)
        is_again = bool(recheck) and is_drawn(recheck)
        if is_again:
            again = recompute(asked)
            if {**json.loads(line), "seconds": 0} != {**json.loads(again), "seconds": 0}:
                raise PartRefused("its result is not the one that this machine computes")
        with results.open("ab", buffering=0) as file:
            append(file, line, results)
        taken[asked.name] = line, "" if is_again else answer.worker
        progress(len(taken), len(pending))

    def recompute(asked: Task) -> str:
        with tempfile.TemporaryDirectory(prefix="snn-verify-") as directory:
            words = [word.replace("{directory}", directory) for word in asked.arguments]
            status, _, errors = run(words)
            path = Path(directory) / "results.jsonl"
            return line_of(asked, status, path.read_bytes() if path.exists() else b"", errors)

    if len(by_name) != len(pending):
        raise DataError(f"{results}: two folds have the same name", 65)
    def refuse(worker: str) -> None:
        # Whoever was caught may have been believed before.
        doubted = {name: line for name, (line, who) in taken.items() if who == worker}
        if doubted:
            lines = results.read_text(encoding="utf-8").splitlines(keepends=True)
            gone = set(doubted.values())
            write_whole(results, "".join(line for line in lines if line not in gone).encode("utf-8"))
            for name in doubted:
                del taken[name]

    while (missing := [name for name in by_name if name not in taken]):
        engine.run([task(name) for name in missing], accept, refused=refuse)
    return len(taken)
