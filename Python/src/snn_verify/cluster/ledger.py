"""The printed claims of the paper, a task for each few of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from .._binary import call, fail, run
from .engine import Answer, Engine, PartRefused, Task
from .journal import Journal
from .sweep import stripped, without, write_whole


def claims(
    engine: Engine, arguments: Sequence[str], certificates: Path, *, journal: Path, size: int = 4,
    recheck: bool = True, progress: Callable[[int, int], None] = lambda _, __: None,
) -> list[Any]:
    """Decides claims as ``claims list`` does, with a certificate of each decided one.

    ``size`` claims are a task. Every certificate is checked here; a claim without one is decided here again.
    """
    status, output, errors = run(["claims", "list", *arguments, "--ids"])
    if status != 0:
        fail(status, errors)
    ids = output.split()
    certificates.mkdir(parents=True, exist_ok=True)
    kept = Journal(journal, {
        "format": "snn-verify claims", "version": 1, "sha256": engine.binary.sha256,
        "arguments": list(arguments), "ids": ids})
    done: dict[str, Any] = {entry["id"]: entry for entry in kept.lines}
    options = without(arguments, ["--id"])

    def task(names: Sequence[str]) -> Task:
        return Task(
            f"claims {names[0]}" + (f" and {len(names) - 1}" * (len(names) > 1)),
            ("claims", "list", *options, *(f"--id={name}" for name in names), "--jobs=1",
             "--certificates={directory}/proofs", "--format=json"))

    def accept(asked: Task, answer: Answer) -> None:
        if answer.status not in (0, 2):
            raise PartRefused(f"snn-verify ended with {answer.status}: {answer.message}")
        names = [word.partition("=")[2] for word in asked.arguments if word.startswith("--id=")]
        found = {claim["id"]: stripped(claim) for claim in json.loads(answer.output)}
        if set(found) != set(names):
            raise PartRefused("other claims came than were asked for")
        paths = []
        for name in names:
            proof = answer.files.get(f"proofs/{name}.json")
            if proof is not None:
                write_whole(certificates / f"{name}.json", proof)
                paths.append(certificates / f"{name}.json")
            elif recheck:
                again = run(["claims", "list", *options, f"--id={name}", "--format=json"])
                if stripped(json.loads(again[1])) != [found[name]]:
                    raise PartRefused(f"the verdict on {name} is not the one that this machine gives")
        if recheck and paths:
            checked = call(["check", "--budget", "4", *map(str, paths)], frozenset({65, 74}))
            for path, each in zip(paths, checked, strict=True):
                proved = json.loads(path.read_bytes())
                is_of_this = (
                    proved.get("id"), proved.get("verdict")) == (path.stem, found[path.stem]["verdict"])
                if each["result"] != "accepted" or not is_of_this:
                    for written in paths:
                        written.unlink(missing_ok=True)
                    raise PartRefused(f"snn-check: {path.stem}: {each['result']}: {each.get('message')}")
        for name in names:
            entry = {"id": name, "claim": found[name], "worker": answer.worker}
            done[name] = entry
            kept.add(entry)
        progress(len(done), len(ids))

    try:
        missing = [name for name in ids if name not in done]
        engine.run([task(missing[k:k + size]) for k in range(0, len(missing), size)], accept)
        kept.finish()
    finally:
        kept.close()
    return [done[name]["claim"] for name in ids]
