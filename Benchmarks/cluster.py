"""What clusters cost: tasks a second, bytes a task, and proofs by workers against one process.

    make bench-cluster

Needs distributed. Two workers of one thread each, on this machine.
"""

import argparse
import heapq
import os
import random
import stat
import subprocess
import tempfile
import time
from pathlib import Path
from statistics import median

from snn_verify import SnnVerifyError
from snn_verify._binary import find
from snn_verify.cluster.engine import Task, connect
from snn_verify.cluster.proof import Recheck, prove

WORKERS = 2


#: It waits for each line that it is asked.
WAITING = """#!/usr/bin/env python3
import sys, time
if sys.argv[1:] == ["--version"]:
    print(0)
else:
    for _ in sys.stdin:
        time.sleep(float(sys.argv[1]))
        print("done", flush=True)
"""


def overhead(count, milliseconds):
    """Tasks that only wait, through all that a task of a proof goes through; the tasks a second."""
    with tempfile.TemporaryDirectory() as directory:
        tool = Path(directory) / "tool"
        tool.write_text(WAITING)
        tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
        own = os.environ.get("SNN_VERIFY")
        os.environ["SNN_VERIFY"] = str(tool)
        try:
            engine, close = connect(local=WORKERS)
            wait = (str(milliseconds / 1000),)
            tasks = [Task(f"wait {k}", wait, request="", answers=1) for k in range(count)]
            engine.run(tasks[:8], lambda task, answer: None)
            start = time.monotonic()
            engine.run(tasks, lambda task, answer: None)
            seconds = time.monotonic() - start
            close()
        finally:
            os.environ["SNN_VERIFY"] = own or ""
    if milliseconds > 0:
        ideal = count * milliseconds / 1000 / WORKERS
        print(f"{count} tasks of {milliseconds} ms on {WORKERS} workers: {seconds:.1f} s, ideal {ideal:.1f} s, "
              f"overhead {100 * (seconds / ideal - 1):.1f} %", flush=True)
    else:
        print(f"{count / seconds:.0f} tasks a second that do nothing", flush=True)
    return count / seconds


def proof(arguments, seconds, rounds):
    """The same proof by one process with two threads, and by two workers; the times of its tasks."""
    with tempfile.TemporaryDirectory() as directory:
        one, many = Path(directory) / "one.json", Path(directory) / "many.json"
        engine, close = connect(local=WORKERS)
        times, spread = [], []
        for _ in range(rounds):
            start = time.monotonic()
            subprocess.run([find(), *arguments, f"--jobs={WORKERS}", "--budget=1000000000", "--force",
                            f"--certificate={one}"], check=True, capture_output=True)
            alone = time.monotonic() - start
            journal = Path(directory) / f"journal-{len(times)}.jsonl"
            before = len(engine.record)
            start = time.monotonic()
            found = {}

            def note(state, waiting, found=found):
                if waiting == 0:
                    found["searched"] = time.monotonic()
            try:
                # A share so small that the recheck is of a leaf for each part.
                prove(engine, arguments, many, journal=journal, recheck=Recheck.of("1/1000000000"),
                      seconds=seconds, progress=note)
                made, recheck = many, "one leaf of each part checked again"
            except SnnVerifyError as error:
                # What the checker does not show is no certificate, but it is the same file.
                made, recheck = many.with_name("many.json.unchecked"), str(error)
            whole = time.monotonic() - start
            assert one.read_bytes() == made.read_bytes(), "the certificates differ"
            searched = found["searched"] - start
            tasks = [entry for entry in engine.record[before:] if "seconds" in entry]
            times.append(alone / searched)
            spread += [entry["seconds"] for entry in tasks]
            print(f"{' '.join(arguments)}: {one.stat().st_size} bytes of certificate, the same by both; one "
                  f"process with {WORKERS} threads {alone:.1f} s, {WORKERS} workers {searched:.1f} s until all "
                  f"was found ({100 * alone / searched:.0f} % of its speed), {whole:.1f} s with joining; "
                  f"{len(tasks)} tasks, {journal.stat().st_size // max(1, len(tasks))} bytes a task; {recheck}",
                  flush=True)
        close()
        print(f"best {100 * max(times):.0f} % of its speed, median {100 * median(times):.0f} %", flush=True)
    return spread


def simulate(workers, seconds, rate, spread, tasks_each=100):
    """The share of their time that so many workers would be busy, by events.

    One machine hands out tasks and takes answers, ``rate`` of them a second; three to a worker are on
    their way or under work, and 100 in all. Tasks take ``seconds`` times a factor drawn from ``spread``,
    as measured.
    """
    chance = random.Random(1)
    total = workers * tasks_each
    factors = [each * len(spread) / sum(spread) for each in spread]
    events = [(0.0, worker) for worker in range(workers) for _ in range(3)]
    free, given, busy, end = 0.0, 0, 0.0, 0.0
    ready = [0.0] * workers
    heapq.heapify(events)
    while events:
        now, worker = heapq.heappop(events)
        if given == total:
            end = max(end, now)
            continue
        given += 1
        free = max(free, now) + 1 / rate
        start = max(free, ready[worker])
        length = seconds * chance.choice(factors)
        ready[worker] = start + length
        busy += length
        heapq.heappush(events, (ready[worker], worker))
    return busy / (workers * end)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tasks", type=int, default=10_000)
    parser.add_argument("--below", default="2.6", help="the bound of the norm")
    parser.add_argument("--seconds", type=float, default=2)
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args()
    domain = ["--mu=-1..1", "--omega=-1..1", "--nu=0.1..3", "--tau=0.1..2"]
    spread = proof(
        ["contraction", "--norm-only", *domain, f"--below={options.below}"], options.seconds, options.rounds)
    overhead(options.tasks, 50)
    rate = overhead(3000, 0)
    for workers in (100, 1000, 10_000):
        shares = ", ".join(
            f"{100 * simulate(workers, seconds, rate, spread):.0f} % with tasks of {seconds} s"
            for seconds in (2, 20, 60))
        print(f"{workers} workers, simulated: busy {shares}")


if __name__ == "__main__":
    main()
