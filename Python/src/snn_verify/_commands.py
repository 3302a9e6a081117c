"""The console scripts, which become the binaries inside this package."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

from ._binary import find
from ._errors import ToolMissingError


def _become(name: str) -> NoReturn:
    try:
        path = find(name)
    except ToolMissingError as error:
        sys.exit(f"{name}: {error}")
    os.execv(path, [path, *sys.argv[1:]])


def snn_verify() -> NoReturn:
    _become("snn-verify")


def snn_check() -> NoReturn:
    _become("snn-check")
