"""``python -m snn_verify.cluster``."""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from .._errors import DataError, FileError, SnnVerifyError, ToolMissingError, UsageError
from .engine import Engine, SchedulerLostError, connect, manifest
from .proof import Proof, Recheck, prove
from .sweep import write_whole

EPILOG = """\
commands, with the options of snn-verify's:
  contraction, variance upper|lower
                   a proof in parts; --certificate names its file
  claims           the paper's claims; --certificates names a directory
  phase            a diagram; --plot names its picture, --cells its resolution
  width, gain, moments, ...
                   once for each value: --values width=64,256 --values depth=10,50;
                   --output names the file of JSON lines, --certificates a directory
  experiment htru2|uci|tox21
                   folds as tasks; --results names the file, which may be there already
  atlas            20 activations: --output names a directory, --scale its resolution

  python -m snn_verify.cluster contraction --domain extended --below 0.98902627 \\
      --certificate lemma-12.json --scheduler tcp://10.0.0.1:8786

exit status: 0 proved and checked again, 1 refuted, 2 undecided or checked in part; 64 bad
usage, 65 bad data, 74 file trouble, 75 the scheduler is lost: the same command goes on
"""


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m snn_verify.cluster", usage="%(prog)s COMMAND [its options] [options]",
        description="snn-verify on many machines, by Dask.",
        epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--scheduler", metavar="ADDRESS", help="a scheduler that runs, as tcp://host:8786")
    where.add_argument("--local", type=_positive, metavar="N", help="N workers of one thread on this machine")
    where.add_argument("--slurm", type=Path, metavar="FILE", help="TOML: jobs, and a table cluster")
    parser.add_argument("--recheck", metavar="all|SHARE",
                        help="how many leaves or answers are checked again, here (default: all;\n"
                        "of a diagram 1/20, of an experiment none)")
    parser.add_argument("--certificate", type=Path, metavar="FILE")
    parser.add_argument("--certificates", type=Path, metavar="DIR")
    parser.add_argument("--output", type=Path, metavar="FILE")
    parser.add_argument("--results", type=Path, metavar="FILE")
    parser.add_argument("--plot", type=Path, metavar="FILE")
    parser.add_argument("--cells", type=_positive, default=200, metavar="N")
    parser.add_argument("--scale", choices=("small", "large"), default="small")
    parser.add_argument("--values", action="append", default=[], metavar="OPTION=V,V,...")
    parser.add_argument("--manifest", type=Path, metavar="FILE",
                        help="what ran where (default: next to the result)")
    parser.add_argument("--seconds", type=_duration, default=2.0, metavar="S",
                        help="of a task of a proof, about (default: 2)")
    parser.add_argument("--limit", type=_positive, default=10**10, metavar="N",
                        help="boxes of a proof in all")
    parser.add_argument("--force", action="store_true", help="replace files of results")
    parser.add_argument("--quiet", action="store_true", help="no progress")
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number} is not positive")
    return number


def _duration(text: str) -> float:
    seconds = float(text)
    if not 0.01 <= seconds <= 86400:
        raise argparse.ArgumentTypeError(f"{text} is not from 0.01 to 86400")
    return seconds


class Progress:
    """A line on standard error, if that is a terminal."""

    def __init__(self, is_quiet: bool) -> None:
        self._is_shown = sys.stderr.isatty() and not is_quiet
        self._start = self._last = time.monotonic()

    def proof(self, proof: Proof, waiting: int) -> None:
        self._line(
            f"{100 * proof.decided:6.2f} % of the volume, {proof.boxes} boxes, {waiting} nodes or tasks open")

    def count(self, done: int, total: int) -> None:
        left = (time.monotonic() - self._start) * (total - done) / max(done, 1)
        self._line(f"{done} of {total}, about {left:.0f} s left")

    def _line(self, text: str) -> None:
        now = time.monotonic()
        if self._is_shown and now - self._last > 0.2:
            self._last = now
            print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        if self._is_shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def main(arguments: Sequence[str] | None = None) -> int:
    given = list(sys.argv[1:] if arguments is None else arguments)
    options, command = parser().parse_known_args(given)
    options.command = command
    progress = Progress(options.quiet)
    started = time.time()
    engine: Engine | None = None
    try:
        if not options.command or options.command[0].startswith("-"):
            raise UsageError("name a command first, as contraction; --help has them", 64)
        target = _target(options)
        is_new = options.command[0] != "experiment" and not options.force
        if is_new and target is not None and target.exists():
            raise FileError(f"{target} exists; name another file or add --force to replace it", 74)
        engine, close = connect(scheduler=options.scheduler, local=options.local, slurm=options.slurm)
        try:
            status, result = run(engine, options, options.command, progress)
        finally:
            progress.end()
            if target is not None:
                path = options.manifest or target.with_name(target.name + ".manifest.json")
                _save_manifest(engine, given, started, path, target)
            close()
        print(json.dumps(result, indent=2, sort_keys=True, ensure_ascii=False))
        return status
    except SchedulerLostError as error:
        return _complain(f"{error}; the same command goes on with what is in the journal", 75)
    except UsageError as error:
        return _complain(str(error), 64)
    except DataError as error:
        return _complain(str(error), 65)
    except (FileError, ToolMissingError, OSError) as error:
        return _complain(str(error), 74)
    except SnnVerifyError as error:
        return _complain(str(error), 2)
    except KeyboardInterrupt:
        return _complain("interrupted; the same command goes on with what is in the journal", 130)


def _complain(message: str, status: int) -> int:
    print(f"Error: {message}", file=sys.stderr)
    return status


def _target(options: argparse.Namespace) -> Path | None:
    """The file or directory that the command is to make."""
    kind = options.command[0]
    name = {
        "contraction": "certificate", "variance": "certificate", "claims": "certificates", "phase": "plot",
        "experiment": "results", "atlas": "output"}.get(kind, "output")
    if kind == "phase" and options.values:
        name = "output"
    target: Path | None = getattr(options, name)
    if target is None:
        raise UsageError(f"--{name}: {kind} needs it", 64)
    return target


def run(
    engine: Engine, options: argparse.Namespace, arguments: list[str], progress: Progress,
) -> tuple[int, Any]:
    """Runs a command; its exit status, and what to print."""
    kind, target = arguments[0], _target(options)
    assert target is not None
    journal = target.with_name(target.name + ".journal.jsonl")
    try:
        recheck = Recheck.of(options.recheck or "all")
    except ValueError as error:
        raise UsageError(str(error), 64) from error
    if kind in ("contraction", "variance"):
        joined = prove(
            engine, arguments, target, journal=journal, recheck=recheck, seconds=options.seconds,
            limit=options.limit, progress=progress.proof)
        journal.unlink(missing_ok=True)
        status = joined.status if joined.is_rechecked else 2
        return status, {"result": joined.json, "recheck": joined.recheck}
    if kind == "claims":
        from .ledger import claims

        rest = arguments[2:] if arguments[1:2] == ["list"] else arguments[1:]
        found = claims(engine, rest, target, journal=journal, progress=progress.count)
        return (0 if all(claim["verdict"] != "undecided" for claim in found) else 2), found
    if kind == "phase" and not options.values:
        from .diagrams import diagram

        return 0, diagram(
            engine, arguments, target, cells=options.cells, journal=journal,
            recheck=recheck.share if options.recheck else Fraction(1, 20), progress=progress.count)
    if kind == "experiment":
        from .experiments import experiment

        share = recheck.share if options.recheck else Fraction(0)
        added = experiment(engine, arguments, target, recheck=share, progress=progress.count)
        return 0, {"added": added, "results": str(target)}
    if kind == "atlas":
        from .atlas import atlas

        return 0, atlas(engine, target, options.scale, recheck=recheck.share, progress=progress.count)
    from .sweep import product, sweep

    values = {}
    for text in options.values:
        name, sign, given = text.partition("=")
        if not sign or not name or not given:
            raise UsageError(f"--values: {text!r} is not an option and its values, as in width=64,256", 64)
        values[name] = given.split(",")
    if not values:
        raise UsageError(f"--values: {kind} runs once for each value; name an option and its values", 64)
    counts = sweep(
        engine, product(arguments, values), target, options.certificates, journal=journal,
        recheck=recheck.share, progress=progress.count)
    return 0, {**counts, "output": str(target)}


def _save_manifest(
    engine: Engine, given: Sequence[str], started: float, path: Path, target: Path,
) -> None:
    digest = hashlib.sha256(target.read_bytes()).hexdigest() if target.is_file() else None
    content = manifest(engine, given, started, result={"file": target.name, "sha256": digest})
    try:
        write_whole(path, (json.dumps(content, indent=1) + "\n").encode("utf-8"))
    except FileError as error:
        print(f"Warning: {error}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
