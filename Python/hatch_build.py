"""With binaries inside, the wheel is for one platform, which wheel.py names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PlatformTag(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        platform = os.environ.get("SNN_VERIFY_PLATFORM")
        has_binaries = (Path(self.root) / "src" / "snn_verify" / "bin").is_dir()
        if has_binaries and not platform and version != "editable":
            raise ValueError("SNN_VERIFY_PLATFORM has to name the platform of the binaries; see wheel.py")
        if platform:
            build_data["pure_python"] = False
            build_data["tag"] = f"py3-none-{platform}"
