"""What can go wrong, each with the message of the tool."""

from __future__ import annotations


class SnnVerifyError(Exception):
    """The tool did not answer.

    ``status`` is its exit status (negative: the signal that ended it), ``None`` if it was not run.
    """

    def __init__(self, message: str, status: int | None = None) -> None:
        super().__init__(message)
        self.status = status


class UsageError(SnnVerifyError, ValueError):
    """An argument that the tool does not take (its exit status 64)."""


class DataError(SnnVerifyError, ValueError):
    """A file or a model whose contents are not what they have to be (65)."""


class FileError(SnnVerifyError, OSError):
    """A file that cannot be read or written (74)."""

    def __init__(self, message: str, status: int | None = None) -> None:
        # OSError would make a number and a text of two arguments.
        OSError.__init__(self, message)
        self.status = status


class ToolMissingError(SnnVerifyError, FileNotFoundError):
    """There is no binary ``snn-verify`` to call."""

    def __init__(self, message: str) -> None:
        FileNotFoundError.__init__(self, message)
        self.status = None


class ToolError(SnnVerifyError, RuntimeError):
    """The binary ended in a way that its documentation does not have, as by a signal."""


class NotDeterminedError(SnnVerifyError, ValueError):
    """There is no single number to return: none exists, there are several, or it is not proved."""
