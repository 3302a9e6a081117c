"""Finding the binaries, and calling them."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import threading
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

from ._errors import DataError, FileError, ToolError, ToolMissingError, UsageError

_BUNDLED = Path(__file__).resolve().parent / "bin"
#: Exit statuses that are answers: 0 proved or accepted, 1 refuted or rejected, 2 undecided.
_ANSWERS = frozenset({0, 1, 2})


def bundled(name: str) -> Path | None:
    """The binary inside this package, if it was built with one."""
    path = _BUNDLED / name
    return path if os.access(path, os.X_OK) and path.is_file() else None


def find(name: str = "snn-verify") -> str:
    """The path of the binary: from ``SNN_VERIFY``, this package, or ``PATH``, in this order.

    Of ``snn-check``, ``SNN_CHECK`` is asked instead.
    """
    variable = name.upper().replace("-", "_")
    given = os.environ.get(variable)
    if given:
        found = shutil.which(given)
        if found is None:
            raise ToolMissingError(f"{variable} names {given!r}, which is no executable file")
        return found
    inside = bundled(name)
    if inside is not None:
        return str(inside)
    for directory in os.get_exec_path():
        candidate = shutil.which(name, path=directory)
        if candidate is not None and not _is_console_script(candidate):
            return candidate
    raise ToolMissingError(
        f"there is no {name} in this package or on PATH; install a wheel that brings it, build it "
        f"with 'swift build -c release --product {name}', or name the binary in {variable}")


def _is_console_script(path: str) -> bool:
    """Whether it is the one of this package, which would only look for the binary again."""
    with open(path, "rb") as file:
        start = file.read(4096)
    return start.startswith(b"#!") and b"snn_verify._commands" in start


@cache
def _kept() -> Mapping[str, Any]:
    """Answers of the binary inside this package, asked when the wheel was made, by their arguments."""
    try:
        kept = json.loads((_BUNDLED / "answers.json").read_text(encoding="utf-8"))
        is_of_this = kept["bytes"] == (_BUNDLED / "snn-verify").stat().st_size
    except OSError:
        return {}
    return kept["answers"] if is_of_this else {}


def kept(binary: str, arguments: Sequence[str]) -> Any:
    """The answer that came with this package's own binary; ``None`` where there is none."""
    return _kept().get("\n".join(arguments)) if binary == str(_BUNDLED / "snn-verify") else None


def run(
    arguments: Sequence[str], before: Callable[[], None] | None = None,
) -> tuple[int, str, str]:
    """Runs ``snn-verify``; its exit status, standard output and standard error.

    ``before`` is called in the child before it becomes the tool. An exception, Ctrl-C included, ends the
    child before it leaves here.
    """
    command = [find(), *arguments]
    child = None
    release = _hold_interrupts()
    try:
        child = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            encoding="utf-8", errors="replace", preexec_fn=before)
        release()
        output, errors = child.communicate()
    except BaseException as error:
        if child is not None:
            _end(child)
        elif isinstance(error, OSError):
            raise ToolMissingError(f"snn-verify cannot be started: {error}") from error
        raise
    finally:
        release()
    return child.returncode, output, errors


def _hold_interrupts() -> Callable[[], None]:
    """Keeps Ctrl-C waiting until what is returned is called.

    One that came while a child is being started would leave the child without anybody who knows it.
    """
    handler = signal.getsignal(signal.SIGINT)
    if threading.current_thread() is not threading.main_thread() or not callable(handler):
        return lambda: None
    waiting: list[tuple[int, FrameType | None]] = []
    is_held = True

    def release() -> None:
        nonlocal is_held
        if is_held:
            is_held = False
            signal.signal(signal.SIGINT, handler)
            if waiting:
                handler(*waiting[0])

    signal.signal(signal.SIGINT, lambda number, frame: waiting.append((number, frame)))
    return release


def _end(child: subprocess.Popen[str]) -> None:
    # A notebook's interrupt reaches this process alone. The tool ends cleanly on SIGINT.
    try:
        child.send_signal(signal.SIGINT)
        child.communicate(timeout=2)
    except subprocess.TimeoutExpired:
        pass
    finally:
        # Also where one more interrupt comes meanwhile.
        if child.poll() is None:
            child.kill()
            child.wait()


def call(arguments: Sequence[str], also: frozenset[int] = frozenset()) -> Any:
    """The JSON that ``snn-verify … --format json`` prints.

    Statuses in ``also`` are answers as well as 0, 1 and 2, if there is JSON with them.
    """
    status, output, errors = run([*arguments, "--format", "json"])
    if status in _ANSWERS or status in also:
        with contextlib.suppress(json.JSONDecodeError):
            return json.loads(output)
    return fail(status, errors)


def fail(status: int, errors: str) -> NoReturn:
    """Raises the tool's message as what its exit status says it is."""
    message = message_of(errors)
    if status == 64:
        raise UsageError(message, status)
    if status == 65:
        raise DataError(message, status)
    if status == 74:
        raise FileError(message, status)
    how = f"was ended by signal {-status}" if status < 0 else f"ended with {status}"
    raise ToolError(f"snn-verify {how}, without an answer: {message or 'it says nothing'}", status)


def message_of(errors: str) -> str:
    """The message without the words around it that are meant for a shell."""
    lines = errors.strip().splitlines()
    if lines and lines[-1].lstrip().startswith("See '"):
        lines.pop()
    if lines and lines[-1].startswith("Usage: "):
        lines.pop()
    return "\n".join(lines).removeprefix("Error: ").strip()
