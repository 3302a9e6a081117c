"""Lines that are kept as they come, so that a run that ended goes on where it was."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from .._errors import DataError, FileError


class Journal:
    """A file of JSON lines: what the run is about, then one line for each thing that is known.

    A last line that was cut off is dropped. The same run goes on with it; another one is refused.
    """

    def __init__(self, path: Path, about: Mapping[str, Any]) -> None:
        self.path = path
        self.lines: list[Any] = []
        heading = json.dumps(about, sort_keys=True)
        if path.exists() and not path.is_file():
            raise FileError(f"{path}: it is no file; name another one", 74)
        try:
            content = path.read_bytes() if path.exists() else b""
            # A cut off line was never complete.
            whole = content[:content.rfind(b"\n") + 1]
            self._file = path.open("r+b" if content else "wb", buffering=0)
            self._file.truncate(len(whole))
            self._file.seek(len(whole))
        except OSError as error:
            raise FileError(f"{path}: {error.strerror}", 74) from error
        try:
            found = whole.decode("utf-8").splitlines()
            self.lines = [json.loads(line) for line in found[1:]]
        except ValueError as error:
            raise DataError(f"{path}: it is no journal: {error}", 65) from error
        if found and found[0] != heading:
            raise DataError(
                f"{path}: it is of another command, binary or input; finish that, or remove the file", 65)
        if not found:
            self._write(heading)

    def add(self, line: Any) -> None:
        """Keeps a value; on a full disk nothing of it."""
        self.lines.append(line)
        self._write(json.dumps(line))

    def _write(self, text: str) -> None:
        append(self._file, text + "\n", self.path)

    def close(self) -> None:
        with suppress(OSError):
            self._file.close()

    def finish(self) -> None:
        """The run is complete, and its result is elsewhere."""
        self.close()
        self.path.unlink(missing_ok=True)


def append(file: io.FileIO, text: str, path: Path) -> None:
    """Adds a text to the end of an unbuffered file; on a full disk nothing of it."""
    begin = file.seek(0, os.SEEK_END)
    rest = memoryview(text.encode("utf-8"))
    try:
        while rest:
            rest = rest[file.write(rest) or 0:]
    except OSError as error:
        with suppress(OSError):
            file.truncate(begin)
        raise FileError(
            f"{path}: {error.strerror}; what is there is kept, and the same command goes on with it",
            74) from error
