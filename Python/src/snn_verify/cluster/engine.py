"""Dask's side: workers, the tool on them, and what comes back."""

from __future__ import annotations

import ctypes
import hashlib
import importlib
import os
import queue as queues
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from .._binary import find, message_of, run
from .._errors import SnnVerifyError
from .._version import __version__
from .live import ask


class WrongBinaryError(SnnVerifyError):
    """A worker's tool is not the one that asks."""


class SchedulerLostError(SnnVerifyError):
    """The scheduler ended; what was done is in the journal."""


@dataclass(frozen=True)
class Binary:
    """A tool's version and the SHA-256 of its file: a proof is of one binary."""

    version: str
    sha256: str

    @staticmethod
    def here() -> Binary:
        """The tool that is found on this machine."""
        path = find()
        status = os.stat(path)
        return _binary(path, status.st_mtime_ns, status.st_size)

    def check(self) -> None:
        """Raises unless this machine has the same one."""
        here = Binary.here()
        if here != self:
            raise WrongBinaryError(
                f"{socket.gethostname()} has snn-verify {here.version} with the SHA-256 "
                f"{here.sha256[:12]}..., and {self.version} with {self.sha256[:12]}... asks; install the "
                "same on all machines")


@lru_cache(maxsize=8)
def _binary(path: str, _modified: int, _size: int) -> Binary:
    digest = hashlib.sha256(Path(path).read_bytes()).hexdigest()
    version = subprocess.run([path, "--version"], capture_output=True, text=True, check=True).stdout
    return Binary(version=version.strip(), sha256=digest)


@dataclass(frozen=True)
class Task:
    """One run of the tool on a worker, or a line that a run is asked.

    ``{directory}`` in an argument is a new directory of its own, whose files come back. With a
    ``request`` the tool stays, and ``answers`` lines are what it says to that.
    """

    name: str
    arguments: tuple[str, ...]
    request: str | None = None
    answers: int = 0


@dataclass(frozen=True)
class Answer:
    """What a worker says: not more than that."""

    name: str
    status: int
    output: str
    errors: str
    worker: str
    host: str
    seconds: float
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    @property
    def message(self) -> str:
        return message_of(self.errors)


def work(task: Task, binary: Binary) -> Answer:
    """Runs on a worker."""
    from distributed import get_worker

    binary.check()
    start = time.monotonic()
    if task.request is not None:
        status, output, errors = ask_tool(task.arguments, task.request, task.answers)
        files = {}
    else:
        with tempfile.TemporaryDirectory(prefix="snn-verify-") as directory:
            arguments = [argument.replace("{directory}", directory) for argument in task.arguments]
            status, output, errors = run_tool(arguments)
            files = {
                file.relative_to(directory).as_posix(): file.read_bytes()
                for file in sorted(Path(directory).rglob("*")) if file.is_file()}
    return Answer(
        name=task.name, status=status, output=output, errors=errors,
        worker=get_worker().address, host=socket.gethostname(), seconds=time.monotonic() - start,
        files=files)


def run_tool(arguments: Sequence[str]) -> tuple[int, str, str]:
    """Runs the tool as a worker's, which ends with it: killed workers leave none behind."""
    return run(arguments, _end_with_parent if _LIBC is not None else None)


def ask_tool(arguments: Sequence[str], request: str, answers: int) -> tuple[int, str, str]:
    """Asks a tool that stays, and ends with its worker."""
    return ask(arguments, request, answers, _end_with_parent if _LIBC is not None else None)


# Looked up here: between fork and exec no module is imported.
_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None


def _end_with_parent() -> None:
    if _LIBC is not None:
        _LIBC.prctl(1, signal.SIGKILL)


@dataclass
class Engine:
    """A client with the workers that may be asked, and a record of what they did."""

    client: Any
    binary: Binary
    #: Addresses that are asked no more, and why.
    refused: dict[str, str] = field(default_factory=dict)
    record: list[dict[str, Any]] = field(default_factory=list)
    #: A task is asked of so many workers, at most.
    attempts: int = 4
    _workers: dict[str, int] = field(default_factory=dict, repr=False)
    _next_look: float = 0.0

    def workers(self) -> list[str]:
        """Those that may be asked."""
        return [address for address in self._known() if address not in self.refused]

    def threads(self) -> int:
        """Of all that may be asked."""
        return sum(
            threads for address, threads in self._known().items() if address not in self.refused)

    def _known(self) -> dict[str, int]:
        """Workers and their threads; asked of the scheduler now and then."""
        now = time.monotonic()
        if now > self._next_look:
            try:
                info = self.client.scheduler_info(n_workers=-1)["workers"]
            except (OSError, TimeoutError, RuntimeError) as error:
                raise SchedulerLostError(f"the scheduler does not answer: {error}") from error
            self._workers = {address: entry["nthreads"] for address, entry in info.items()}
            self._next_look = now + 0.5
        return self._workers

    def refuse(self, worker: str, reason: str) -> None:
        """Asks a worker no more."""
        self.refused.setdefault(worker, reason)

    def run(
        self, tasks: Iterable[Task] | Callable[[], Task | None], accept: Callable[[Task, Answer], None],
        waiting: Callable[[int], None] = lambda _: None, refused: Callable[[str], None] = lambda _: None,
    ) -> None:
        """Runs tasks until there are none.

        Given a function, a task is made when there is somebody to do it; nothing is none yet, as long as
        others run. ``accept`` takes an answer; what it refuses by a ``PartRefused``, or an error of a
        value, is asked of another worker, and the one that answered is asked no more; ``refused`` is told.
        """
        listed = iter(() if callable(tasks) else tasks)
        further = tasks if callable(tasks) else lambda: next(listed, None)
        again: list[Task] = []
        known = set(self.refused)
        tries: dict[Task, int] = {}
        running: dict[str, tuple[Task, Any]] = {}
        ended: queues.SimpleQueue[Any] = queues.SimpleQueue()
        try:
            while True:
                # Enough for every thread, and few enough that those that refuse are left in time.
                limit = max(4, 3 * self.threads())
                while len(running) < limit:
                    task = again.pop() if again else further()
                    if task is None:
                        break
                    tries[task] = tries.get(task, 0) + 1
                    future = self._submit(task, tries[task])
                    running[future.key] = task, future
                    future.add_done_callback(ended.put)
                waiting(len(again) + len(running))
                if not running:
                    break
                try:
                    future = ended.get(timeout=1)
                except queues.Empty:
                    if self.client.status in ("closed", "closing"):
                        raise SchedulerLostError("the scheduler is gone") from None
                    continue
                task, _ = running.pop(future.key)
                if future.status == "cancelled":
                    # Nobody here cancels a task that is waited for.
                    raise SchedulerLostError("the scheduler is gone, or was told to forget this work")
                is_taken = self._take(task, future, accept)
                future.release()
                if is_taken:
                    tries.pop(task, None)
                else:
                    if tries[task] >= self.attempts:
                        raise SnnVerifyError(
                            f"{task.name}: no worker of {tries[task]} gave an answer that can be taken; "
                            f"the last one: {self.record[-1].get('trouble', 'it was lost')}")
                    again.append(task)
                    for worker in set(self.refused) - known:
                        known.add(worker)
                        refused(worker)
        finally:
            if running and self.client.status == "running":
                self.client.cancel([future for _, future in running.values()], force=True)

    def _submit(self, task: Task, attempt: int) -> Any:
        allowed = self.workers() if self.refused else None
        if self.refused and not allowed:
            reasons = "; ".join(f"{worker}: {reason}" for worker, reason in self.refused.items())
            raise SnnVerifyError(f"no worker is left to be asked. {reasons}")
        key = f"{task.name.replace(' ', '-')}-{attempt}-{len(self.record)}"
        return self.client.submit(
            work, task, self.binary, key=key, workers=allowed, allow_other_workers=False, pure=False)

    def _take(
        self, task: Task, future: Any, accept: Callable[[Task, Answer], None],
    ) -> bool:
        entry: dict[str, Any] = {"task": task.name, "key": future.key}
        self.record.append(entry)
        if future.status != "finished":
            error = future.exception() if future.status == "error" else None
            entry["trouble"] = f"{type(error).__name__}: {error}" if error else f"it was {future.status}"
            if isinstance(error, SnnVerifyError):
                # The tool is another one, or none; the error does not say where, the scheduler does.
                for worker in self._refusing():
                    self.refuse(worker, str(error))
            return False
        answer: Answer = future.result()
        entry.update(worker=answer.worker, host=answer.host, seconds=round(answer.seconds, 4))
        try:
            accept(task, answer)
        except (ValueError, ArithmeticError, LookupError, PartRefused) as error:
            entry["trouble"] = str(error)
            self.refuse(answer.worker, str(error))
            return False
        return True

    def _refusing(self) -> list[str]:
        """The workers that do not have this binary now."""
        found = self.client.run(_trouble_with, self.binary, on_error="return")
        return [worker for worker, trouble in found.items() if trouble is not None]


class PartRefused(Exception):
    """An answer is not taken."""


def _trouble_with(binary: Binary) -> str | None:
    try:
        binary.check()
    except SnnVerifyError as error:
        return str(error)
    return None


def connect(
    *, scheduler: str | None = None, local: int | None = None, slurm: Path | None = None,
) -> tuple[Engine, Callable[[], None]]:
    """An engine, and what closes it.

    ``scheduler`` is the address of one that runs; ``local`` starts so many workers of one thread here;
    ``slurm`` is a TOML file with ``jobs`` and a table ``cluster`` of what ``dask_jobqueue.SLURMCluster``
    takes.
    """
    try:
        from distributed import Client, LocalCluster
    except ImportError as error:
        raise SnnVerifyError("clusters need Dask: pip install 'snn-verify[cluster]'") from error
    binary = Binary.here()
    cluster: Any = None
    if slurm is not None:
        cluster = slurm_cluster(slurm)
    elif scheduler is None:
        cluster = LocalCluster(
            n_workers=local or os.cpu_count() or 1, threads_per_worker=1, processes=True,
            dashboard_address=":0")
    client = Client(cluster if cluster is not None else scheduler, timeout="30s")
    engine = Engine(client=client, binary=binary)

    def close() -> None:
        client.close()
        if cluster is not None:
            cluster.close()

    client.wait_for_workers(1, timeout=120)
    for worker in engine._refusing():
        engine.refuse(worker, "its snn-verify is missing or another one")
    return engine, close


def slurm_cluster(spec: Path) -> Any:
    """A cluster of Slurm jobs from a description."""
    if sys.version_info < (3, 11):
        raise SnnVerifyError("--slurm needs Python 3.11 or later")
    tomllib = importlib.import_module("tomllib")
    try:
        from dask_jobqueue import SLURMCluster
    except ImportError as error:
        raise SnnVerifyError("--slurm needs dask-jobqueue: pip install 'snn-verify[slurm]'") from error
    with spec.open("rb") as file:
        described = tomllib.load(file)
    unknown = set(described) - {"jobs", "cluster"}
    if unknown:
        raise SnnVerifyError(f"{spec}: {', '.join(sorted(unknown))} is unknown; jobs and [cluster] are known")
    cluster = SLURMCluster(**described.get("cluster", {}))
    cluster.scale(jobs=described.get("jobs", 1))
    return cluster


def manifest(
    engine: Engine, command: Sequence[str], started: float, **more: Any,
) -> dict[str, Any]:
    """What was done where: for a file next to the result."""
    import platform

    import distributed

    return {
        "format": "snn-verify cluster manifest", "version": 1, "command": list(command),
        "binary": asdict(engine.binary),
        "versions": {
            "snn_verify": __version__, "python": platform.python_version(),
            "distributed": distributed.__version__},
        "started": started, "ended": time.time(), "host": socket.gethostname(),
        "refused": engine.refused, "tasks": engine.record, **more}


def lines(text: str) -> Iterator[str]:
    """The lines of an output; one that is cut off is none."""
    for line in text.splitlines(keepends=True):
        if not line.endswith("\n"):
            raise PartRefused("its last line is cut off")
        yield line.rstrip("\n")
