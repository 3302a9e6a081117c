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


@dataclass(frozen=True)
class Given:
    """What a run of the tool gives, without what differs from run to run."""

    status: int
    answer: Any
    proof: bytes | None

    @staticmethod
    def of(status: int, output: str, proof: bytes | None) -> Given:
        """With no answer where the tool gives none, as of what it does not take."""
        return Given(status, stripped(json.loads(output)) if status in (0, 1, 2) else None, proof)


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
    here; where it does not, and this machine writes the same one, the line has the checker's
    ``objection`` instead. A ``recheck`` share is computed here again, and the answer and the certificate have
    to be the same; of others the answer is their worker's word, and the certificate is checked.
    """
    if len({each.name for each in runs}) != len(runs):
        raise ValueError("two runs have the same name")
    by_name = {each.name: each for each in runs}
    about = {
        "format": "snn-verify answers", "version": 2, "sha256": engine.binary.sha256,
        "runs": [list(each.arguments) for each in runs]}
    kept = Journal(journal, about)
    done: dict[str, Any] = {}

    def forget(worker: str) -> None:
        for name in [name for name, e in done.items() if e["worker"] == worker and not e["again"]]:
            del done[name]

    def refuse(worker: str) -> None:
        # Whoever was caught may have been believed before.
        forget(worker)
        kept.add({"refused": worker})

    for entry in kept.lines:
        if "refused" in entry:
            forget(entry["refused"])
        else:
            done[entry["name"]] = entry
    if certificates is not None:
        certificates.mkdir(parents=True, exist_ok=True)
    counts = {"certificates": 0, "computed again": 0}

    def task(each: Run) -> Task:
        own = ("--certificate={directory}/certificate.json",) if certificates and each.certifies else ()
        return Task(each.name, (*each.arguments, *own, "--format=json"))

    def accept(asked: Task, answer: Answer) -> None:
        each = by_name[asked.name]
        given = Given.of(answer.status, answer.output, answer.files.get("certificate.json"))
        # A certificate says what it says, which need not be what the answer beside it says.
        objection = None if given.proof is None else _objection(given.proof)
        is_answer = answer.status in (0, 1, 2)
        is_same = not is_answer or objection is not None or is_drawn(recheck)
        if is_same and _given_here(asked) != given:
            raise PartRefused(
                f"its answer is not the one that this machine gives: {objection or answer.message}")
        entry: dict[str, Any] = {
            "name": each.name, "values": dict(each.values), "status": answer.status,
            "answer": given.answer, "worker": answer.worker, "again": is_same}
        counts["computed again"] += is_same
        if objection is not None:
            # The prover and the checker differ, and nobody lied: no certificate.
            entry["objection"] = objection
        elif given.proof is not None and certificates is not None:
            entry["certificate"] = file_name(each.name)
            write_whole(certificates / entry["certificate"], given.proof)
            counts["certificates"] += 1
        done[each.name] = entry
        kept.add(entry)
        progress(len(done), len(runs))

    try:
        while (missing := [each for each in runs if each.name not in done]):
            engine.run([task(each) for each in missing], accept, refused=refuse)
        rows = [
            {key: value for key, value in done[each.name].items() if key not in ("worker", "again")}
            for each in runs]
        text = "".join(json.dumps(row, sort_keys=True, ensure_ascii=False) + "\n" for row in rows)
        write_whole(output, text.encode("utf-8"))
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


def _given_here(task: Task) -> Given:
    """What this machine gives for a task."""
    with tempfile.TemporaryDirectory(prefix="snn-verify-") as directory:
        status, output, _ = run([word.replace("{directory}", directory) for word in task.arguments])
        path = Path(directory) / "certificate.json"
        return Given.of(status, output, path.read_bytes() if path.exists() else None)


def is_drawn(share: Fraction) -> bool:
    return share == 1 or int.from_bytes(os.urandom(8), "big") < share * 2**64


def write_whole(path: Path, content: bytes) -> None:
    """The whole file or none."""
    temporary = path.with_name(path.name + ".tmp")
    try:
        temporary.write_bytes(content)
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise FileError(f"{path}: {error.strerror}; nothing was written", 74) from error
