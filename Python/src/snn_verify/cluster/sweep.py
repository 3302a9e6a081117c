"""One command for many values: each run is a task, and its certificate comes back and is checked here."""

from __future__ import annotations

import itertools
import json
import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from .._binary import call, run
from .._errors import FileError
from .engine import Answer, Engine, PartRefused, Task
from .journal import Journal


@dataclass(frozen=True)
class Run:
    """A command of the tool, and the values that tell it from the others."""

    name: str
    arguments: tuple[str, ...]
    values: Mapping[str, str]
    #: Whether the command is asked for a certificate.
    certifies: bool = True


def product(arguments: Sequence[str], values: Mapping[str, Sequence[str]]) -> list[Run]:
    """A run for each combination of values of options, the last varying fastest."""
    runs = []
    for combination in itertools.product(*values.values()):
        named = dict(zip(values, combination, strict=True))
        options = [f"--{name}={value}" for name, value in named.items()]
        name = " ".join([arguments[0], *(f"{key}={value}" for key, value in named.items())])
        runs.append(Run(name, (*arguments, *options), named))
    return runs


def sweep(
    engine: Engine, runs: Sequence[Run], output: Path, certificates: Path | None, *, journal: Path,
    recheck: Fraction = Fraction(1), progress: Callable[[int, int], None] = lambda _, __: None,
) -> dict[str, Any]:
    """Runs all, and writes their answers as JSON lines in the order of ``runs``.

    Each line has ``values``, ``status``, ``answer``, and ``certificate`` where ``snn-check`` accepts one,
    here. A certificate that it does not accept is not taken, nor what else its worker says; where this
    machine writes the same one, the line has the checker's ``objection`` instead. Of answers without one a
    ``recheck`` share is computed here again, and has to be the same.
    """
    if len({each.name for each in runs}) != len(runs):
        raise ValueError("two runs have the same name")
    by_name = {each.name: each for each in runs}
    about = {
        "format": "snn-verify answers", "version": 1, "sha256": engine.binary.sha256,
        "runs": [list(each.arguments) for each in runs]}
    kept = Journal(journal, about)
    done: dict[str, Any] = {entry["name"]: entry for entry in kept.lines}
    if certificates is not None:
        certificates.mkdir(parents=True, exist_ok=True)
    counts = {"certificates": 0, "computed again": 0}

    def task(each: Run) -> Task:
        own = ("--certificate={directory}/certificate.json",) if certificates and each.certifies else ()
        return Task(each.name, (*each.arguments, *own, "--format=json"))

    def accept(asked: Task, answer: Answer) -> None:
        each = by_name[asked.name]
        if answer.status not in (0, 1, 2):
            if not _is_refused_here(asked, answer):
                raise PartRefused(
                    f"snn-verify ended with {answer.status}: {answer.message or 'it says nothing'}")
            value = None
        else:
            value = json.loads(answer.output)
        proof = answer.files.get("certificate.json")
        entry: dict[str, Any] = {
            "name": each.name, "values": dict(each.values), "status": answer.status,
            "answer": stripped(value), "worker": answer.worker}
        if proof is not None and certificates is not None:
            objection = _objection(proof)
            if objection is None:
                entry["certificate"] = file_name(each.name)
                _write(certificates / entry["certificate"], proof)
                counts["certificates"] += 1
            elif proof == _certificate_here(asked):
                # The prover's and the checker's difference, and nobody's lie: no certificate.
                entry["objection"] = objection
            else:
                raise PartRefused(f"snn-check: {objection}")
            entry["checked"] = objection is None
        elif value is not None and _is_drawn(recheck):
            again = run([word for word in asked.arguments if "{directory}" not in word])
            if (again[0], stripped(json.loads(again[1]))) != (answer.status, entry["answer"]):
                raise PartRefused("its answer is not the one that this machine gives")
            counts["computed again"] += 1
        done[each.name] = entry
        kept.add(entry)
        progress(len(done), len(runs))

    try:
        engine.run([task(each) for each in runs if each.name not in done], accept)
        # Whoever was caught may have been believed before.
        while (liars := {e["worker"] for e in done.values()} & set(engine.refused)):
            for name in [name for name, e in done.items() if e["worker"] in liars and not e.get("checked")]:
                del done[name]
            missing = [each for each in runs if each.name not in done]
            if not missing:
                break
            engine.run([task(each) for each in missing], accept)
        text = "".join(
            json.dumps({key: value for key, value in done[each.name].items() if key != "worker"},
                       sort_keys=True, ensure_ascii=False) + "\n"
            for each in runs)
        _write(output, text.encode("utf-8"))
        kept.finish()
    finally:
        kept.close()
    return counts


def without(arguments: Sequence[str], options: Sequence[str]) -> list[str]:
    """A command line without some options and their values, written ``--name value`` or ``--name=value``."""
    rest: list[str] = []
    words = iter(arguments)
    for word in words:
        name, sign, _ = word.partition("=")
        if name not in options:
            rest.append(word)
        elif not sign:
            next(words, None)
    return rest


def stripped(value: Any) -> Any:
    """An answer without what differs from run to run: times, and where files were."""
    if isinstance(value, dict):
        return {k: stripped(v) for k, v in value.items() if k not in ("seconds", "certificate", "file")}
    return [stripped(item) for item in value] if isinstance(value, list) else value


def file_name(name: str) -> str:
    """A run's name as that of a file."""
    safe = "".join(c if c.isalnum() or c in "-_.=" else "-" for c in name)
    return f"{safe}.json"


def _objection(proof: bytes) -> str | None:
    """What the second program has against a certificate."""
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        file.write(proof)
        file.flush()
        (found,) = call(["check", "--budget", "100", file.name], frozenset({65, 74}))
    return None if found["result"] == "accepted" else f"{found['result']}: {found.get('message')}"


def _certificate_here(task: Task) -> bytes | None:
    """The certificate that this machine writes for a task."""
    with tempfile.TemporaryDirectory(prefix="snn-verify-") as directory:
        run([word.replace("{directory}", directory) for word in task.arguments])
        path = Path(directory) / "certificate.json"
        return path.read_bytes() if path.exists() else None


def _is_refused_here(task: Task, answer: Answer) -> bool:
    """Whether bad usage or data is so here as well, so that another worker would say the same."""
    arguments = [word for word in task.arguments if "{directory}" not in word]
    status, _, _ = run(arguments)
    return status == answer.status


def _is_drawn(share: Fraction) -> bool:
    return share == 1 or int.from_bytes(os.urandom(8), "big") < share * 2**64


def _write(path: Path, content: bytes) -> None:
    """The whole file or none."""
    temporary = path.with_name(path.name + ".tmp")
    try:
        temporary.write_bytes(content)
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise FileError(f"{path}: {error.strerror}; nothing was written", 74) from error
