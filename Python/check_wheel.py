"""Installs a wheel into an empty virtual environment and works with it there.

    python check_wheel.py WHEEL

Nothing of the surroundings is handed on: no PATH, no SNN_VERIFY, no library path.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

PROGRAM = r"""
import json, math, pathlib, subprocess, sys, time
import snn_verify as sv
inside = pathlib.Path(sv.__file__).parent / "bin"
assert pathlib.Path(sv.find_binary()).parent == inside, sv.find_binary()
kept = json.loads((inside / "answers.json").read_text())["answers"]
assert len(kept) > 30
for arguments, answer in kept.items():
    asked = subprocess.run([inside / "snn-verify", *arguments.split("\n"), "--format", "json"],
                           capture_output=True)
    assert json.loads(asked.stdout) == answer, arguments
start = time.perf_counter()
sv.calculate_gain("gelu")
first = 1000 * (time.perf_counter() - start)
print(f"calculate_gain('gelu'): {first:.1f} ms")
start = time.perf_counter()
assert sv.calculate_gain("relu") == math.sqrt(2)
print(f"calculate_gain('relu'): {1000 * (time.perf_counter() - start):.1f} ms")
start = time.perf_counter()
for _ in range(1000):
    sv.calculate_gain("relu")
print(f"once more: {time.perf_counter() - start:.3f} ms")
start = time.perf_counter()
assert round(sv.calculate_gain("leaky_relu", 0.2) ** 2, 12) == round(2 / 1.04, 12)
print(f"calculate_gain('leaky_relu', 0.2): {1000 * (time.perf_counter() - start):.1f} ms")
assert first < 30, first
proof = sv.contraction()
assert proof and proof.source == "Theorem 1"
path = proof.certificate().save(pathlib.Path(sys.argv[1]) / "theorem-1.json")
assert sv.check(path)
forged = path.with_name("forged.json")
forged.write_text(path.read_text().replace('"11/10"', '"5/4"'))
assert not sv.check(forged)
"""


def main() -> None:
    wheel = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        venv.create(place / "venv", with_pip=True)
        python = place / "venv" / "bin" / "python"

        def run(*command: str | Path, status: int = 0) -> str:
            done = subprocess.run(
                [*map(str, command)], env={"HOME": name}, cwd=place, check=False, text=True,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            if done.returncode != status:
                sys.exit(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stdout}")
            return done.stdout

        run(python, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", wheel)
        print(run(python, "-c", PROGRAM, place), end="")
        for command in ("snn-verify", "snn-check"):
            run(place / "venv" / "bin" / command, "--help")
            (binary,) = place.glob(f"venv/lib/*/site-packages/snn_verify/bin/{command}")
            start = time.perf_counter()
            for _ in range(20):
                run(binary, "--help")
            print(f"{command} --help: {1000 * (time.perf_counter() - start) / 20:.1f} ms a process")
            libraries = run("/usr/bin/ldd", binary)
            for line in libraries.splitlines():
                is_ours = "libmpfr" in line or "libgmp" in line
                if "not found" in line or (is_ours and str(place) not in line):
                    sys.exit(f"{command} does not load what the wheel brings: {line.strip()}")
        run(place / "venv" / "bin" / "snn-check", place / "theorem-1.json")
        run(place / "venv" / "bin" / "snn-check", place / "forged.json", status=1)
        (notices,) = place.glob("venv/lib/*/site-packages/snn_verify-*.dist-info/**/NOTICES.md")
        texts = {path.name for path in notices.parent.iterdir()}
        assert {"LICENSE", "LGPL-3.txt", "GPL-3.txt", "Swift.txt", "BigInt.txt"} <= texts, texts
    print("wheel: installed into an empty environment, proves, checks and rejects there")


if __name__ == "__main__":
    main()
