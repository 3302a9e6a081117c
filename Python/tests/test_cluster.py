"""Proofs on workers: a real scheduler and real workers, as processes over loopback, that die and lie."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import snn_verify as sv
from snn_verify.cluster.tree import Part, PartError, box_at, part_of_leaf

distributed: Any = pytest.importorskip("distributed")

from snn_verify.cluster import engine as engines  # noqa: E402
from snn_verify.cluster import proof as proofs  # noqa: E402
from snn_verify.cluster.__main__ import main  # noqa: E402

#: Some hundred boxes.
ARGUMENTS = ("contraction", "--norm-only", "--below=93/100")

LIAR = '''
import json, os
import snn_verify.cluster.engine as engine
# It is loaded more than once.
if not hasattr(engine, "honest"):
    engine.honest, engine.honest_parts = engine.run_tool, engine.ask_tool
def lie(arguments):
    status, output, errors = engine.honest(arguments)
    kind = os.environ["LIE"]
    if kind == "question":
        # A true certificate, of another question.
        mine, other = "theorem-3-main-domain-1", "theorem-2-variance-decreases"
        words = [word.replace("width=512", "width=1024").replace(mine, other) for word in arguments]
        status, output, errors = engine.honest(words)
        output = output.replace("1024", "512").replace(other, mine)
        for word in words:
            if word.startswith("--certificates="):
                folder = word.partition("=")[2]
                os.rename(f"{folder}/{other}.json", f"{folder}/{mine}.json")
    if kind == "late" and status == 0:
        # It is believed at first.
        engine.told = getattr(engine, "told", 0) + 1
        for word in arguments:
            if word.startswith("--columns="):
                value = json.loads(output)
                for k, column in enumerate(value["columns"]):
                    if engine.told > 1 or k == 0:
                        value["columns"][k] = ("o" if column[0] == "c" else "c") + column[1:]
                output = json.dumps(value)
            if word.startswith("--results="):
                path = word.partition("=")[2]
                heading, line = open(path).read().splitlines()
                line = json.dumps({**json.loads(line), "testAccuracy": 0.125, "testAUC": 0.125})
                open(path, "w").write(heading + "\\n" + line + "\\n")
    return status, output, errors
def lie_about_parts(arguments, request, answers):
    status, output, errors = engine.honest_parts(arguments, request, answers)
    kind = os.environ["LIE"]
    if kind == "cut":
        return status, output[: len(output) // 2], errors
    if kind == "crash":
        return 1 << 7, "", "out of luck"
    parts = [json.loads(line) for line in output.splitlines()]
    for part in parts:
        if kind == "leaves":
            part.update(tree=".", leaves=1, boxes=1, hull=part["hull"] or [["0", "1/2"]])
        if kind == "node":
            part["path"] += "0-"
        if kind == "point":
            part["witness"] = {"enclosures": [["1", "2"]], "point":
                               {"mu": "0", "omega": "0", "nu": "1", "tau": "1"}}
        if kind == "tree":
            part["tree"] += "."
        if kind == "boxes":
            part["boxes"] = 10**400
    return status, "".join(json.dumps(part) + "\\n" for part in parts), errors
engine.run_tool, engine.ask_tool = lie, lie_about_parts
'''


class Cluster:
    """A scheduler and workers of one thread each."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.file = directory / "scheduler.json"
        self.workers: list[subprocess.Popen[bytes]] = []
        self.clients: list[Any] = []
        (directory / "liar.py").write_text(LIAR)
        self.start_scheduler()

    def start_scheduler(self) -> None:
        self.file.unlink(missing_ok=True)
        self.scheduler = self._process("dask_scheduler", "--port", "0", "--no-dashboard")
        deadline = time.monotonic() + 60
        while not self.file.exists():
            assert time.monotonic() < deadline, "no scheduler"
            time.sleep(0.1)
        self.address = json.loads(self.file.read_text())["address"]

    def start_worker(self, lie: str | None = None, tool: str | None = None) -> subprocess.Popen[bytes]:
        more = ["--preload", str(self.directory / "liar.py")] if lie else []
        environment = {"LIE": lie or "", "SNN_VERIFY": tool or sv.find_binary()}
        worker = self._process(
            "dask_worker", "--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory",
            str(self.directory), *more, environment=environment)
        self.workers.append(worker)
        return worker

    def _process(
        self, program: str, *options: str, environment: dict[str, str] | None = None,
    ) -> subprocess.Popen[bytes]:
        with (self.directory / f"{program}.log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", f"distributed.cli.{program}", "--scheduler-file", str(self.file),
                 *options], env={**os.environ, **(environment or {})}, stdout=log, stderr=log)

    def engine(self, workers: int) -> engines.Engine:
        client = distributed.Client(self.address, timeout="60s")
        self.clients.append(client)
        client.wait_for_workers(workers, timeout=120)
        return engines.Engine(client=client, binary=engines.Binary.here())

    def close(self) -> None:
        while self.clients:
            self.clients.pop().close(timeout=5)
        for process in [*self.workers, self.scheduler]:
            process.kill()
            process.wait()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    found = Cluster(tmp_path)
    yield found
    found.close()


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What one process writes."""
    path = tmp_path_factory.mktemp("one") / "proof.json"
    sv.ask(*ARGUMENTS, certificate=path)
    return path.read_bytes()


def prove(engine: engines.Engine, directory: Path, **options: Any) -> Any:
    settings: dict[str, Any] = {"boxes": 16, "budget": 16, "nodes": 2, **options}
    return proofs.prove(
        engine, ARGUMENTS, directory / "proof.json", journal=directory / "journal.jsonl", **settings)


def test_the_certificate_is_that_of_one_process(
    cluster: Cluster, certificate: bytes, tmp_path: Path,
) -> None:
    for _ in range(2):
        cluster.start_worker()
    engine = cluster.engine(2)
    joined = prove(engine, tmp_path)
    assert joined.json["verdict"] == "proved"
    assert joined.is_rechecked
    assert (tmp_path / "proof.json").read_bytes() == certificate
    assert len({entry["worker"] for entry in engine.record}) == 2
    assert len(engine.record) > 5
    # Nobody's word is taken for how far below the bound the norm is.
    assert joined.json["normBound"] == "0.93"
    # A sample is not a proof.
    (tmp_path / "journal.jsonl").unlink()
    sampled = prove(engine, tmp_path, recheck=proofs.Recheck(Fraction(1, 10)))
    assert not sampled.is_rechecked
    assert 0 < sampled.recheck["leaves"] < sampled.recheck["of"]


def test_a_refutation(cluster: Cluster, tmp_path: Path) -> None:
    cluster.start_worker()
    engine = cluster.engine(1)
    joined = proofs.prove(
        engine, ("contraction", "--norm-only", "--below=86/100"), tmp_path / "proof.json",
        journal=tmp_path / "journal.jsonl", boxes=4, budget=4)
    assert joined.status == 1
    assert joined.is_rechecked
    assert json.loads((tmp_path / "proof.json").read_text())["verdict"] == "refuted"


@pytest.mark.parametrize("lie", ["boxes", "crash", "cut", "leaves", "node", "point", "tree"])
def test_a_worker_that_lies_is_found(
    cluster: Cluster, certificate: bytes, tmp_path: Path, lie: str,
) -> None:
    cluster.start_worker()
    cluster.start_worker(lie)
    engine = cluster.engine(2)
    joined = prove(engine, tmp_path)
    assert joined.json["verdict"] == "proved"
    assert joined.is_rechecked
    assert (tmp_path / "proof.json").read_bytes() == certificate
    assert len(engine.refused) == 1, engine.refused
    assert any("trouble" in entry for entry in engine.record)


def test_liars_alone_prove_nothing(cluster: Cluster, tmp_path: Path) -> None:
    cluster.start_worker("leaves")
    engine = cluster.engine(1)
    with pytest.raises(sv.SnnVerifyError, match="no worker is left"):
        prove(engine, tmp_path)
    # Nor does what was rejected stand under the certificate's name.
    assert not (tmp_path / "proof.json").exists()


def test_a_true_certificate_of_another_question(
    cluster: Cluster, tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    cluster.start_worker("question")
    status, _, errors = in_process(
        cluster, capsys, "width", "--values", "width=512", "--depth", "2", "--output",
        str(tmp_path / "rows.jsonl"), "--certificates", str(tmp_path / "proofs"))
    assert status == 2
    assert "not the one that this machine gives" in errors
    assert not (tmp_path / "rows.jsonl").exists()
    status, _, errors = in_process(
        cluster, capsys, "claims", "--id", CLAIM, "--certificates", str(tmp_path / "claims"))
    assert status == 2
    assert not (tmp_path / "claims" / f"{CLAIM}.json").exists()


def test_workers_that_are_killed(cluster: Cluster, certificate: bytes, tmp_path: Path) -> None:
    for _ in range(3):
        cluster.start_worker()
    engine = cluster.engine(3)
    over = threading.Event()

    def kill() -> None:
        chance = random.Random(1)
        for _ in range(4):
            if over.wait(1.0):
                return
            alive = [worker for worker in cluster.workers if worker.poll() is None]
            chance.choice(alive).send_signal(signal.SIGKILL)
            cluster.start_worker()

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        joined = prove(engine, tmp_path, budget=4, nodes=1)
    finally:
        over.set()
        killer.join()
    assert joined.is_rechecked
    assert (tmp_path / "proof.json").read_bytes() == certificate
    assert engine.refused == {}, "whoever dies is no liar"


def test_a_scheduler_that_is_killed(cluster: Cluster, certificate: bytes, tmp_path: Path) -> None:
    cluster.start_worker()
    engine = cluster.engine(1)
    seen = 0

    def kill(proof: proofs.Proof, _: int) -> None:
        nonlocal seen
        seen += 1
        if len(proof.parts) > 8 and cluster.scheduler.poll() is None:
            cluster.scheduler.kill()
            cluster.scheduler.wait()

    with pytest.raises(engines.SchedulerLostError):
        prove(engine, tmp_path, progress=kill)
    engine.client.close()
    kept = (tmp_path / "journal.jsonl").read_text().count("\n")
    assert kept > 8
    # As a crash leaves it.
    with (tmp_path / "journal.jsonl").open("a") as journal:
        journal.write('{"path": "0-", "par')
    cluster.close()
    cluster.start_scheduler()
    cluster.start_worker()
    engine = cluster.engine(1)
    joined = prove(engine, tmp_path)
    assert joined.is_rechecked
    assert (tmp_path / "proof.json").read_bytes() == certificate
    # What was known was not asked again.
    known = kept - 1
    assert joined.json["norm"]["boxes"] > 0
    assert len(engine.record) < len(Part.of(proofs.first_part(ARGUMENTS, 16).line).open_nodes) + 200
    assert sum(1 for _ in (tmp_path / "journal.jsonl").open()) > known


def test_a_worker_of_another_version(cluster: Cluster, certificate: bytes, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copyfile(sv.find_binary(), other)
    with other.open("ab") as file:
        file.write(b"\0")
    other.chmod(0o755)
    cluster.start_worker()
    cluster.start_worker(tool=str(other))
    engine = cluster.engine(2)
    joined = prove(engine, tmp_path)
    assert (tmp_path / "proof.json").read_bytes() == certificate
    assert joined.is_rechecked
    (reason,) = engine.refused.values()
    assert "asks; install the same" in reason


def test_a_full_disk(cluster: Cluster, certificate: bytes, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(disk)], check=False, capture_output=True)
    if mounted.returncode != 0:
        pytest.skip(f"no file system of 16 kB can be mounted: {mounted.stderr.decode().strip()}")
    try:
        cluster.start_worker()
        engine = cluster.engine(1)
        with pytest.raises(sv.FileError, match="No space left"):
            prove(engine, disk, budget=4)
        assert not (disk / "proof.json").exists()
        # What is there is whole, and the same command goes on with it where there is room.
        text = (disk / "journal.jsonl").read_text()
        assert text.endswith("\n")
        assert text.count("\n") > 2
        shutil.copyfile(disk / "journal.jsonl", tmp_path / "journal.jsonl")
        prove(engine, tmp_path, budget=4)
        assert (tmp_path / "proof.json").read_bytes() == certificate
        with pytest.raises(sv.FileError, match="no file"):
            proofs.prove(engine, ARGUMENTS, disk / "x", journal=Path("/dev/full"), boxes=16)
    finally:
        subprocess.run(["umount", str(disk)], check=False)


def test_another_command_does_not_go_on(cluster: Cluster, tmp_path: Path) -> None:
    cluster.start_worker()
    engine = cluster.engine(1)
    prove(engine, tmp_path)
    with pytest.raises(sv.DataError, match="another command"):
        prove(engine, tmp_path, boxes=17)


#: Another than theorem-2-variance-decreases.
CLAIM = "theorem-3-main-domain-1"


def in_process(cluster: Cluster, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, Any, str]:
    status = main([*words, "--scheduler", cluster.address])
    output = capsys.readouterr()
    return status, json.loads(output.out) if output.out else None, output.err


def test_the_commands(
    cluster: Cluster, tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    for _ in range(2):
        cluster.start_worker()

    def run(*words: str) -> tuple[int, Any, str]:
        return in_process(cluster, capsys, *words)

    # Theorem 1, as one process writes it, with a manifest.
    path = tmp_path / "theorem-1.json"
    status, result, _ = run("contraction", "--certificate", str(path))
    assert (status, result["result"]["source"], result["recheck"]["complete"]) == (0, "Theorem 1", True)
    sv.contraction().certificate().save(tmp_path / "one.json")
    assert path.read_bytes() == (tmp_path / "one.json").read_bytes()
    manifest = json.loads((tmp_path / "theorem-1.json.manifest.json").read_text())
    assert manifest["result"]["file"] == "theorem-1.json"
    assert manifest["binary"]["sha256"] == engines.Binary.here().sha256
    assert not (tmp_path / "theorem-1.json.journal.jsonl").exists()
    # An existing file is not replaced.
    status, _, errors = run("contraction", "--certificate", str(path))
    assert (status, "--force" in errors) == (74, True)
    assert run("contraction")[0] == 64
    assert run("contraction", "--certificate", str(tmp_path / "x"), "--mu", "1..0")[0] == 64

    # Theorem 2.
    status, _, _ = run("variance", "upper", "--certificate", str(tmp_path / "theorem-2.json"))
    assert status == 0
    assert sv.check(tmp_path / "theorem-2.json")

    # A diagram, the same bytes.
    plot = tmp_path / "cluster.svg"
    status, result, _ = run("phase", "--activation", "tanh", "--plot", str(plot), "--cells", "24")
    assert status == 0
    assert sum(result["counts"].values()) == 24 * 24
    sv.ask("phase", activation="tanh", plot=tmp_path / "one.svg", cells=24)
    assert plot.read_bytes() == (tmp_path / "one.svg").read_bytes()

    # Widths, with certificates.
    rows = tmp_path / "widths.jsonl"
    status, result, _ = run(
        "width", "--values", "width=512,1024", "--values", "depth=2,4", "--output", str(rows),
        "--certificates", str(tmp_path / "proofs"))
    assert (status, result["certificates"]) == (0, 4)
    found = [json.loads(line) for line in rows.read_text().splitlines()]
    assert [row["values"]["width"] for row in found] == ["512", "512", "1024", "1024"]
    assert all(row["answer"]["verdict"] == "proved" for row in found)
    assert sv.check_all(sorted((tmp_path / "proofs").glob("*.json")))

    # Claims: those of one section.
    status, result, _ = run(
        "claims", "--id", "theorem-2-variance-decreases", "--certificates", str(tmp_path / "claims"))
    assert status == 0
    assert result[0]["verdict"] == sv.claims("theorem-2-variance-decreases")[0].verdict
    assert sv.check(tmp_path / "claims" / "theorem-2-variance-decreases.json")


def test_folds_of_an_experiment(
    cluster: Cluster, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = tmp_path / "data" / "toy"
    data.mkdir(parents=True)
    chance = random.Random(2)
    rows = [[chance.gauss(0, 1), chance.gauss(0, 1)] for _ in range(60)]
    (data / "toy_py.dat").write_text("".join(f"{x},{y}\n" for x, y in rows))
    (data / "labels_py.dat").write_text("".join(f"{int(x + y > 0)}\n" for x, y in rows))
    for later, name in enumerate(("folds_py.dat", "validation_folds_py.dat")):
        (data / name).write_text("".join(
            ",".join(str(int((k - later) % 4 == f)) for f in range(4)) + "\n" for k in range(60)))
    options = ["--path", str(tmp_path / "data"), "--epochs", "2", "--method", "SNN"]
    cluster.start_worker()
    many, one = tmp_path / "many.jsonl", tmp_path / "one.jsonl"
    status, result, _ = in_process(
        cluster, capsys, "experiment", "uci", *options, "--results", str(many), "--recheck", "1/2")
    assert (status, result["added"]) == (0, 4)
    subprocess.run([sv.find_binary(), "experiment", "uci", *options, "--results", str(one)], check=True,
                   capture_output=True)

    def content(path: Path) -> list[Any]:
        lines = [json.loads(line) for line in path.read_text().splitlines()]
        return [lines[0], *sorted(({**line, "seconds": 0} for line in lines[1:]), key=lambda x: x["fold"])]

    assert content(many) == content(one)
    # Nothing is left to do.
    status, result, _ = in_process(
        cluster, capsys, "experiment", "uci", *options, "--results", str(many))
    assert (status, result["added"]) == (0, 0)

    # What a worker said before it was caught goes too.
    cluster.close()
    cluster.start_scheduler()
    cluster.start_worker("late")
    many.unlink()
    asked = 0

    def is_drawn(_: Fraction) -> bool:
        nonlocal asked
        asked += 1
        if asked == 1:
            cluster.start_worker()
            cluster.engine(2)
            time.sleep(0.6)
        return asked > 1

    monkeypatch.setattr("snn_verify.cluster.experiments.is_drawn", is_drawn)
    status, result, _ = in_process(
        cluster, capsys, "experiment", "uci", *options, "--results", str(many), "--recheck", "1/2")
    assert (status, result["added"]) == (0, 4)
    assert content(many) == content(one)


def test_columns_of_a_worker_that_is_believed_at_first(
    cluster: Cluster, tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    cluster.start_worker()
    cluster.start_worker("late")
    cluster.engine(2)
    plot = tmp_path / "cluster.svg"
    status, result, _ = in_process(
        cluster, capsys, "phase", "--activation", "tanh", "--plot", str(plot), "--cells", "24")
    assert status == 0
    assert sum(result["counts"].values()) == 24 * 24
    sv.ask("phase", activation="tanh", plot=tmp_path / "one.svg", cells=24)
    assert plot.read_bytes() == (tmp_path / "one.svg").read_bytes()
    manifest = json.loads((tmp_path / "cluster.svg.manifest.json").read_text())
    assert len(manifest["refused"]) == 1


# Trees, without anybody


def part(tree: str, path: str = "", **more: Any) -> Part:
    value = {"subject": "s", "root": [["0", "1"], ["0", "2"]], "path": path, "tree": tree, "boxes": 1, **more}
    return Part.of(json.dumps(value))


def test_trees() -> None:
    top = part("01.?1?.")
    assert top.open_nodes == ["0-1+", "0+1-"]
    assert top.decided() == 0.5
    assert box_at(top.root, "0-1+") == ((Fraction(0), Fraction(1, 2)), (Fraction(1), Fraction(2)))
    parts = {"": top, "0-1+": part("0..", "0-1+"), "0+1-": part(".", "0+1-")}
    owners = [part_of_leaf(parts, "", leaf)[0].path for leaf in range(5)]
    assert owners == ["", "0-1+", "0-1+", "0+1-", ""]
    with pytest.raises(PartError):
        part_of_leaf(parts, "", 5)


@pytest.mark.parametrize("tree", ["", "..", "0.", "2..", "0..x", "?."])
def test_texts_that_are_no_tree(tree: str) -> None:
    with pytest.raises(PartError):
        part(tree)


@pytest.mark.parametrize("change", [
    lambda d: d.pop("root"), lambda d: d.update(root=[["0", "1/0"]]), lambda d: d.update(boxes="1"),
    lambda d: d.update(path=3)])
def test_lines_that_are_no_part(change: Callable[[dict[str, Any]], Any]) -> None:
    value: dict[str, Any] = {"subject": "s", "root": [["0", "1"]], "path": "", "tree": ".", "boxes": 1}
    change(value)
    with pytest.raises(PartError):
        Part.of(json.dumps(value))
