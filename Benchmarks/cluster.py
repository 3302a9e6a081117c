"""What clusters cost: tasks a second, bytes a task, and proofs by workers against one process.

    SNN_VERIFY=.build/release/snn-verify PYTHONPATH=Python/src python3 Benchmarks/cluster.py [--tasks 10000]

Needs distributed. Two workers of one thread each, on this machine.
"""

import argparse
import os
import stat
import subprocess
import tempfile
import time
from pathlib import Path

from snn_verify._binary import find
from snn_verify.cluster.engine import Task, connect
from snn_verify.cluster.proof import Recheck, prove

WORKERS = 2


def overhead(count, milliseconds):
    """Tasks that only wait, through all that a task of ours goes through."""
    with tempfile.TemporaryDirectory() as directory:
        tool = Path(directory) / "tool"
        tool.write_text(f'#!/bin/sh\n[ "$1" = --version ] && echo 0 || sleep {milliseconds / 1000}\n')
        tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
        own = os.environ.get("SNN_VERIFY")
        os.environ["SNN_VERIFY"] = str(tool)
        try:
            engine, close = connect(local=WORKERS)
            start = time.monotonic()
            engine.run([Task(f"wait {k}", (str(k),)) for k in range(count)], lambda task, answer: None)
            seconds = time.monotonic() - start
            close()
        finally:
            os.environ["SNN_VERIFY"] = own or ""
    ideal = count * milliseconds / 1000 / WORKERS
    print(f"{count} tasks of {milliseconds} ms on {WORKERS} workers: {seconds:.1f} s, ideal {ideal:.1f} s, "
          f"overhead {100 * (seconds / ideal - 1):.0f} %, {count / seconds:.0f} tasks/s")


def proof(arguments, seconds, rounds):
    """The same proof by one process with two threads, and by two workers."""
    with tempfile.TemporaryDirectory() as directory:
        one, many = Path(directory) / "one.json", Path(directory) / "many.json"
        engine, close = connect(local=WORKERS)
        times = []
        for _ in range(rounds):
            start = time.monotonic()
            subprocess.run([find(), *arguments, f"--jobs={WORKERS}", "--budget=1000000000", "--force",
                            f"--certificate={one}"], check=True, capture_output=True)
            alone = time.monotonic() - start
            journal = Path(directory) / f"journal-{len(times)}.jsonl"
            start = time.monotonic()
            found = {}

            def note(state, waiting, found=found):
                if waiting == 1:
                    found["searched"] = time.monotonic()
            # A share so small that the recheck is of a leaf for each part.
            prove(engine, arguments, many, journal=journal, recheck=Recheck.of("1/1000000000"),
                  seconds=seconds, progress=note)
            whole = time.monotonic() - start
            searched = found.get("searched", start) - start
            times.append((alone, whole, searched))
        close()
        assert one.read_bytes() == many.read_bytes(), "the certificates differ"
        alone, whole, searched = min(times)
        tasks = [entry for entry in engine.record if "seconds" in entry]
        size = journal.stat().st_size
        print(f"{' '.join(arguments)}: {one.stat().st_size} bytes of certificate, the same by both; one process "
              f"with {WORKERS} threads {alone:.1f} s, {WORKERS} workers {searched:.1f} s until all was found "
              f"({100 * alone / searched:.0f} % of its speed), {whole:.1f} s with joining and one leaf of each "
              f"part checked again; {len(tasks) // rounds} tasks, {size // max(1, len(tasks) // rounds)} bytes a task")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tasks", type=int, default=10_000)
    parser.add_argument("--below", default="0.9890262719")
    parser.add_argument("--seconds", type=float, default=2)
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args()
    domain = ["--domain=extended"]
    proof(["contraction", "--norm-only", *domain, f"--below={options.below}"], options.seconds, options.rounds)
    overhead(options.tasks, 50)


if __name__ == "__main__":
    main()
