#!/usr/bin/env python3
"""What Coq takes for the proofs, beside this project's own checker: proofs.py SNN-CHECK PROOFS

Compiles a copy of the directory PROOFS, one file after the other, and prints the tables of its README.
"""

import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

#: The lines of the table: what to call it, and which files, by regular expression.
GROUPS = [
    ("`coq/`, without the next two", r"coq/(?!FixedPoint01|Theorems)"),
    ("`coq/FixedPoint01.v` (constants to 30 digits)", r"coq/FixedPoint01"),
    ("`coq/Theorems.v` (listing what the theorems assume)", r"coq/Theorems"),
    ("`certificates/`, the theorems", r"certificates/(?!refutations)"),
    ("`certificates/refutations.v`", r"certificates/refutations"),
    ("`gaussian/`", r"gaussian/"),
    ("`claims/`", r"claims/"),
    ("`widths/`", r"widths/"),
    ("`tests/`", r"tests/"),
]
#: What Coq's second checker reads: what to call it, and the command.
CHECKED = [
    ("all modules and libraries, with their computations", ["make", "-s", "check"]),
]


def run(command, **options):
    """Processor seconds of a command, which must end well."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    found = subprocess.run(command, capture_output=True, text=True, **options)
    if found.returncode:
        sys.exit(found.stdout + found.stderr + f"\n{' '.join(map(str, command))}: {found.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def wall_milliseconds(command):
    """The median of five whole processes."""

    def once():
        start = time.perf_counter()
        run(command)
        return (time.perf_counter() - start) * 1e3

    return statistics.median(once() for _ in range(5))


def main(checker, source):
    checker, source = Path(checker).resolve(), Path(source).resolve()
    with tempfile.TemporaryDirectory() as directory:
        proofs = Path(directory) / "Proofs"
        built = shutil.ignore_patterns("*.vo", "*.vok", "*.vos", "*.glob", "*.aux", ".Makefile.coq.d")
        shutil.copytree(source, proofs, ignore=built)
        log = Path(directory) / "seconds"
        # The Makefile calls this script in Coq's place.
        environment = os.environ | {"PROOFS_SECONDS": str(log)}
        start = time.perf_counter()
        run(["make", "-s", f"COQC={sys.executable} {Path(__file__).resolve()} --coqc"], cwd=proofs, env=environment)
        wall = time.perf_counter() - start
        seconds, megabytes = {}, 0
        for line in log.read_text().splitlines():
            file, taken, kilobytes = line.split()
            seconds[file] = float(taken)
            megabytes = max(megabytes, int(kilobytes) / 1024)
        print(f"Processor seconds on one core; {sum(seconds.values()):.0f} s in all, {megabytes / 1024:.1f} GB at most.\n")
        print("| files | seconds |\n|---|---|")
        for name, pattern in GROUPS:
            print(f"| {name} | {sum(s for f, s in seconds.items() if re.match(pattern, f)):.0f} |")
        for name, command in CHECKED:
            print(f"| `coqchk` over {name} | {run(command, cwd=proofs):.0f} |")
        print("\n| certificate | `snn-check` | Coq | ratio |\n|---|---|---|---|")
        for certificate in sorted(proofs.glob("certificates/*.json")):
            own = wall_milliseconds([checker, certificate])
            coq = seconds[f"certificates/{certificate.stem}.v"]
            print(f"| {certificate.stem} | {own:.0f} ms | {coq:.1f} s | {coq / own * 1e3:.0f} |")
        print(f"\nproofs: compiled in {wall:.0f} s on one core", file=sys.stderr)


def coqc(arguments):
    """Runs Coq's compiler and notes its processor seconds and memory."""
    status = subprocess.run(["coqc", *arguments]).returncode
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    # In kilobytes on Linux, in bytes on macOS.
    kilobytes = usage.ru_maxrss // (1024 if sys.platform == "darwin" else 1)
    with open(os.environ["PROOFS_SECONDS"], "a") as file:
        file.write(f"{arguments[-1]} {usage.ru_utime + usage.ru_stime:.2f} {kilobytes}\n")
    sys.exit(status)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--coqc"]:
        coqc(sys.argv[2:])
    elif len(sys.argv) == 3:
        main(sys.argv[1], sys.argv[2])
    else:
        sys.exit("usage: proofs.py SNN-CHECK PROOFS")
