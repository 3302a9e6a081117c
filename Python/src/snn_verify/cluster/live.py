"""A tool that stays, and is asked by lines: starting it takes as long as thousands of boxes do."""

from __future__ import annotations

import subprocess
import tempfile
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import IO

from .._binary import find


class LiveTool:
    """One run of the tool that reads requests, a line each, and answers each with some lines."""

    def __init__(self, arguments: Sequence[str], before: Callable[[], None] | None = None) -> None:
        self.arguments = tuple(arguments)
        # A file, since nobody would read a pipe before the tool has ended.
        self._errors: IO[str] = tempfile.TemporaryFile(  # noqa: SIM115
            "w+", encoding="utf-8", errors="replace")
        self._child = subprocess.Popen(
            [find(), *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors,
            encoding="utf-8", errors="replace", preexec_fn=before)

    def ask(self, request: str, answers: int) -> tuple[int, str, str]:
        """The exit status, 0 as long as it lives, the lines of the answer, and what it complained of."""
        given, output = self._child.stdin, self._child.stdout
        assert given is not None
        assert output is not None
        found: list[str] = []
        try:
            given.write(request + "\n")
            given.flush()
        except BrokenPipeError:
            # It said why before it ended.
            pass
        else:
            while len(found) < answers and (line := output.readline()):
                found.append(line)
        if len(found) == answers:
            return 0, "".join(found), ""
        self.close()
        self._errors.seek(0)
        return self._child.returncode or 70, "".join(found), self._errors.read()

    @property
    def is_alive(self) -> bool:
        return self._child.poll() is None

    def close(self) -> None:
        """Ends it; what it was asked is lost."""
        if self.is_alive:
            self._child.kill()
        for pipe in (self._child.stdin, self._child.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()
        self._child.wait()

    def __del__(self) -> None:
        if hasattr(self, "_child"):
            self.close()


_own = threading.local()


def ask(
    arguments: Sequence[str], request: str, answers: int, before: Callable[[], None] | None = None,
) -> tuple[int, str, str]:
    """Asks this thread's tool, which is started where there is none for these arguments."""
    tool: LiveTool | None = getattr(_own, "tool", None)
    if tool is None or tool.arguments != tuple(arguments) or not tool.is_alive:
        if tool is not None:
            tool.close()
        tool = _own.tool = LiveTool(arguments, before)
    return tool.ask(request, answers)
