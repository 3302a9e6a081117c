"""Finding the binaries, and calling them."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from ._errors import DataError, FileError, SnnVerifyError, ToolError, ToolMissingError, UsageError

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
        # The console script of this package would only look for the binary again.
        candidate = shutil.which(name, path=directory)
        if candidate is not None and not _is_script(candidate):
            return candidate
    raise ToolMissingError(
        f"there is no {name} in this package or on PATH; install a wheel that brings it, build it "
        f"with 'swift build -c release --product {name}', or name the binary in {variable}")


def _is_script(path: str) -> bool:
    with open(path, "rb") as file:
        return file.read(2) == b"#!"


def run(arguments: Sequence[str]) -> tuple[int, str, str]:
    """Runs ``snn-verify``; its exit status, standard output and standard error.

    An exception, Ctrl-C included, ends the child before it leaves here.
    """
    try:
        child = subprocess.Popen(
            [find(), *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, encoding="utf-8", errors="replace")
    except OSError as error:
        if isinstance(error, SnnVerifyError):
            raise
        raise ToolMissingError(f"snn-verify cannot be started: {error}") from error
    try:
        output, errors = child.communicate()
    except BaseException:
        _end(child)
        raise
    return child.returncode, output, errors


def _end(child: subprocess.Popen[str]) -> None:
    # A notebook's interrupt reaches this process alone. The tool ends cleanly on SIGINT.
    for number in (signal.SIGINT, signal.SIGKILL):
        child.send_signal(number)
        try:
            child.communicate(timeout=2)
            return
        except subprocess.TimeoutExpired:
            continue


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
