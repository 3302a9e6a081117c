"""Proofs in parts: cut where they are open, joined into one certificate, and checked again."""

from __future__ import annotations

import json
import math
import random
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

from .._binary import call, fail, run
from .._errors import SnnVerifyError
from .engine import Answer, Engine, PartRefused, Task, lines
from .journal import Journal
from .tree import Part, PartError, box_at, part_of_leaf


@dataclass(frozen=True)
class Recheck:
    """How many of the workers' leaves are checked by ``snn-check``, here: all, or a share of them.

    After a share the result is no proof of anybody's but the workers'.
    """

    share: Fraction = Fraction(1)

    @staticmethod
    def of(text: str) -> Recheck:
        try:
            share = Fraction(1) if text == "all" else Fraction(text)
        except ValueError:
            share = Fraction(0)
        if not 0 < share <= 1:
            raise ValueError(f"--recheck: {text!r} is neither all nor a share such as 0.05")
        return Recheck(share)

    @property
    def is_full(self) -> bool:
        return self.share == 1


@dataclass
class Proof:
    """What is known of one proof, by the nodes of its tree."""

    arguments: tuple[str, ...]
    top: Part
    parts: dict[str, Part] = field(default_factory=dict)
    #: Who found a part; nobody if it was found here.
    finder: dict[str, str] = field(default_factory=dict)
    decided: float = 0.0
    boxes: int = 0

    def __post_init__(self) -> None:
        self.take(self.top, "")

    def take(self, part: Part, finder: str) -> None:
        self.parts[part.path] = part
        self.finder[part.path] = finder
        self.decided += part.decided()
        self.boxes += part.boxes

    def read(self, line: str, path: str) -> Part:
        """The part of an answer, which has to be the one that was asked for."""
        part = Part.of(line)
        if (part.subject, part.root, part.path) != (self.top.subject, self.top.root, path):
            raise PartError(f"the part at '{path or 'root'}' was asked for, and another one came")
        if part.witness is not None and not self.is_refuted_at(part.witness):
            raise PartError(f"the part at '{path}' has a counterexample that is none")
        return part

    def is_refuted_at(self, witness: Any) -> bool:
        """Whether the claim is false at a point, by the tool, here."""
        point = witness.get("point") if isinstance(witness, dict) else None
        if not isinstance(point, dict) or set(point) != {"mu", "omega", "nu", "tau"}:
            return False
        try:
            exact = {name: Fraction(value) for name, value in point.items()}
        except (TypeError, ValueError, ZeroDivisionError):
            return False
        sides = [f"--{name}={value}..{value}" for name, value in exact.items()]
        status, _, _ = run([*self.arguments, *sides, "--format", "json"])
        return status == 1

    def open_nodes(self) -> list[str]:
        """What is left to do, in preorder of the parts."""
        return [
            path for part in self.parts.values() for path in part.open_nodes if path not in self.parts]

    @property
    def witness(self) -> Any:
        return next((part.witness for part in self.parts.values() if part.witness is not None), None)

    def drop(self, finder: str) -> list[str]:
        """Forgets what somebody found, and what was found below it by others."""
        roots = [path for path, who in self.finder.items() if who == finder]
        dropped = [
            path for path in self.parts if any(path.startswith(root) for root in roots)]
        for path in dropped:
            part = self.parts.pop(path)
            del self.finder[path]
            self.decided -= part.decided()
            self.boxes -= part.boxes
        return dropped


@dataclass(frozen=True)
class Joined:
    """A proof that is complete: what the tool says of it, and what was checked again."""

    status: int
    json: Any
    recheck: dict[str, Any]

    @property
    def is_rechecked(self) -> bool:
        return bool(self.recheck.get("complete"))


def first_part(arguments: Sequence[str], boxes: int) -> Part:
    """The beginning of a proof, made here, whose open nodes are the first tasks."""
    status, output, errors = run([*arguments, "--part=root", f"--budget={boxes}"])
    if status not in (0, 1, 2):
        fail(status, errors)
    (line,) = output.splitlines()
    return Part.of(line)


def prove(
    engine: Engine, arguments: Sequence[str], certificate: Path, *, journal: Path,
    recheck: Recheck = Recheck(), boxes: int = 4096, seconds: float = 2, budget: int = 10**8,
    nodes: int = 10**4, limit: int = 10**10, progress: Callable[[Proof, int], None] = lambda _, __: None,
) -> Joined:
    """Proves or refutes what ``arguments`` of the tool ask, and writes the certificate.

    ``boxes`` are evaluated here before the first cut. A task is of about so many ``seconds``, and of at
    most ``budget`` boxes below ``nodes``; in all they are ``limit`` boxes. A proof that is cut off goes on
    with what the ``journal`` has.
    """
    arguments = tuple(arguments)
    about = {
        "format": "snn-verify parts of a proof", "version": 1, "arguments": list(arguments),
        "sha256": engine.binary.sha256, "boxes": boxes}
    start = time.monotonic()
    proof = Proof(arguments, first_part(arguments, boxes))
    rate = proof.boxes / (time.monotonic() - start)
    kept = Journal(journal, about)
    # What is not checked yet does not stand under the certificate's name.
    draft = certificate.with_name(certificate.name + ".unchecked")
    draft.unlink(missing_ok=True)
    try:
        for entry in kept.lines:
            # A line of its own for what was taken back.
            if "dropped" in entry:
                proof.drop(entry["dropped"])
            else:
                proof.take(proof.read(entry["part"], entry["path"]), entry["worker"])
        while True:
            agenda = Agenda(engine, proof, seconds=seconds, budget=budget, nodes=nodes, rate=rate)
            _search(engine, proof, kept, agenda, limit, progress)
            status, output = _join(proof, draft)
            rejected, found = _recheck(proof, draft, recheck)
            if rejected is None:
                if draft.exists():
                    draft.replace(certificate)
                result = json.loads(output.replace(draft.name, certificate.name))
                return Joined(status, result, recheck=found)
            part, leaf = rejected
            liar = proof.finder[part.path]
            if not liar or _is_decided_here(proof, leaf):
                # The prover and the checker differ, and nobody lied.
                raise SnnVerifyError(
                    f"{found['rejected']}, on a box that this machine's prover decides as well: the checker "
                    f"does not show this claim by these boxes; the certificate is in {draft}")
            # Nothing that it said is kept.
            engine.refuse(liar, found["rejected"])
            dropped = proof.drop(liar)
            kept.add({"dropped": liar})
            engine.record.append({"task": "recheck", "worker": liar, "trouble": found["rejected"],
                                  "dropped": len(dropped)})
    finally:
        kept.close()


class Agenda:
    """What is open, cut into tasks of some seconds by what the last ones took."""

    def __init__(
        self, engine: Engine, proof: Proof, *, seconds: float, budget: int, nodes: int, rate: float,
    ) -> None:
        self._engine, self._proof = engine, proof
        self._seconds, self._budget, self._nodes = seconds, budget, nodes
        # Of one thread of a worker; the first tasks are of the time that this machine took for its own.
        self._boxes_a_second = rate
        self._nodes_a_second = 4 / seconds
        self._count = 0
        self._open = deque(proof.open_nodes())

    def add(self, paths: Iterable[str]) -> None:
        self._open.extend(paths)

    @property
    def waiting(self) -> int:
        """Nodes that nobody works on."""
        return len(self._open)

    def next(self) -> Task | None:
        """The next task, if a node is open that nobody works on."""
        if not self._open:
            return None
        # Few open nodes are spread over all workers, and what they are asked is short.
        threads = max(1, self._engine.threads())
        share = math.ceil(len(self._open) / (2 * threads))
        seconds = self._seconds if len(self._open) > 4 * threads else self._seconds / 4
        count = max(1, min(self._nodes, share, int(seconds * self._nodes_a_second)))
        budget = max(1, min(self._budget, int(seconds * self._boxes_a_second)))
        group = [self._open.popleft() for _ in range(min(count, len(self._open)))]
        self._count += 1
        return Task(
            name=f"{self._proof.arguments[0]} {self._count}: {group[0] or 'root'} of {len(group)}",
            arguments=(*self._proof.arguments, "--part=-", "--jobs=1"),
            request=json.dumps({"budget": budget, "nodes": [path or "root" for path in group]}),
            answers=len(group))

    def learn(self, seconds: float, boxes: int, nodes: int) -> None:
        """Of an answer: its time, its boxes, and the nodes that were reached."""
        seconds = max(seconds, 1e-3)
        self._boxes_a_second += (boxes / seconds - self._boxes_a_second) / 8
        self._nodes_a_second += (nodes / seconds - self._nodes_a_second) / 8


def _search(
    engine: Engine, proof: Proof, kept: Journal, agenda: Agenda, limit: int,
    progress: Callable[[Proof, int], None],
) -> None:
    def accept(task: Task, answer: Answer) -> None:
        if answer.status != 0:
            raise PartRefused(f"snn-verify ended with {answer.status}: {answer.message or 'it says nothing'}")
        asked = ["" if path == "root" else path for path in json.loads(task.request or "")["nodes"]]
        found = list(lines(answer.output))
        if len(found) != len(asked):
            raise PartRefused(f"{len(asked)} parts were asked for, and {len(found)} came")
        parts = [proof.read(line, path) for line, path in zip(found, asked, strict=True)]
        reached = [part for part in parts if part.tree != "?"]
        if not reached:
            raise PartRefused("nothing was done")
        for part in parts:
            # What the budget did not reach is as it was.
            if part.tree != "?":
                proof.take(part, answer.worker)
                kept.add({"path": part.path, "worker": answer.worker, "part": part.line})
            agenda.add(part.open_nodes)
        agenda.learn(answer.seconds, sum(part.boxes for part in reached), len(reached))
        if proof.witness is not None:
            raise Refuted
        if proof.boxes > limit and agenda.waiting > 0:
            raise SnnVerifyError(
                f"undecided after {proof.boxes} boxes, of which the limit allows {limit}; the same command "
                "with a larger --limit goes on")

    try:
        if proof.witness is None:
            engine.run(agenda.next, accept, lambda waiting: progress(proof, agenda.waiting + waiting))
    except Refuted:
        pass


class Refuted(Exception):
    """A counterexample ends the search."""


def _join(proof: Proof, certificate: Path) -> tuple[int, str]:
    """The exit status and the result of all parts by the tool, and the certificate as a file."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for part in proof.parts.values():
            file.write(part.line + "\n")
        file.flush()
        status, output, errors = run([
            *proof.arguments, f"--parts={file.name}", f"--certificate={certificate}", "--force",
            "--format", "json"])
    if status not in (0, 1, 2):
        fail(status, errors)
    return status, output


def _is_decided_here(proof: Proof, leaf: str) -> bool:
    """Whether this machine decides a leaf, as a box by itself."""
    status, output, errors = run([*proof.arguments, f"--part={leaf or 'root'}", "--budget=1"])
    if status not in (0, 1, 2):
        fail(status, errors)
    return Part.of(output.strip()).tree == "."


def _recheck(
    proof: Proof, certificate: Path, recheck: Recheck,
) -> tuple[tuple[Part, str] | None, dict[str, Any]]:
    """Checks workers' leaves; the one that is rejected and its part, and what was found."""
    if not certificate.exists():
        return None, {"complete": False, "reason": "nothing is decided"}
    four = len(proof.top.root) == 4 and proof.witness is None
    if recheck.is_full or not four:
        # In two variables a proof is some dozen boxes.
        (found,) = call(["check", "--budget", "10000", str(certificate)], frozenset({65, 74}))
        if found["result"] == "accepted":
            return None, {"complete": True, "leaves": found.get("leaves", 0)}
        reason = f"snn-check: {found['result']}: {found.get('message')}"
        return _rejected(proof, found), {"rejected": reason}
    return _sample(proof, certificate, recheck.share)


def _rejected(proof: Proof, found: Any) -> tuple[Part, str]:
    reason = f"the certificate is {found['result']}: {found.get('message')}"
    if found["result"] != "rejected" or found.get("leaf") is None:
        raise SnnVerifyError(reason)
    # The leaves of the norm's step, which is the one in parts.
    try:
        return part_of_leaf(proof.parts, "", found["leaf"])
    except PartError as error:
        raise SnnVerifyError(reason) from error


def _sample(
    proof: Proof, certificate: Path, share: Fraction,
) -> tuple[tuple[Part, str] | None, dict[str, Any]]:
    """A share of each worker's leaves, drawn here; each as a certificate of its own box."""
    whole = json.loads(certificate.read_text(encoding="utf-8"))
    step = next(step for step in whole["steps"] if step["coordinates"] == ["mu", "omega", "nu", "tau"])
    chance = random.SystemRandom()
    chosen: list[tuple[Part, str]] = []
    total = 0
    for part in proof.parts.values():
        if not proof.finder[part.path]:
            continue
        leaves = part.leaves()
        total += leaves
        numbers = chance.sample(range(leaves), math.ceil(leaves * share))
        chosen += [(part, path) for path in part.paths_of_leaves(numbers)]
    with tempfile.TemporaryDirectory(prefix="snn-verify-") as directory:
        files = []
        for number, (_, path) in enumerate(chosen):
            sides = [[str(low), str(high)] for low, high in box_at(proof.top.root, path)]
            small = {
                **{key: whole[key] for key in whole if key not in ("claim", "domain", "steps")},
                "claim": "spectral-norm", "domain": dict(zip(step["coordinates"], sides, strict=True)),
                "steps": [{**step, "tree": "."}]}
            file = Path(directory) / f"{number}.json"
            file.write_text(json.dumps(small), encoding="utf-8")
            files.append(file)
        results: list[Any] = []
        for start in range(0, len(files), 4000):
            results += call(["check", *map(str, files[start:start + 4000])], frozenset({65, 74}))
    for leaf, found in zip(chosen, results, strict=True):
        if found["result"] != "accepted":
            return leaf, {"rejected": f"snn-check on a leaf: {found['result']}: {found.get('message')}"}
    return None, {"complete": False, "share": str(share), "leaves": len(chosen), "of": total}
