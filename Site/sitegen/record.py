"""Asks `snn-verify` what the pages show, and keeps its answers in Site/data.

python -m sitegen.record BINARY            writes the files anew
python -m sitegen.record BINARY --check    says whether they are what the tool answers now
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from pathlib import Path
from typing import Any

from .questions import (
    Arguments,
    gain_questions,
    phase_questions,
    theorem_questions,
    width_questions,
)

REPOSITORY = Path(__file__).resolve().parents[2]
DATA = REPOSITORY / "Site" / "data"

# Times differ from run to run; the others are long, and on no page.
LEFT_OUT = {
    "seconds",
    "correlations",
    "neighborhood",
    "maximizers",
    "remaining",
    "equations",
    "lengthScale",
    "correlationScale",
    "searched",
}
# Of an enclosure as many digits are kept, rounded outward: it still contains what it contained.
KEPT_DIGITS = 24
KEPT_DIGITS_OF_PHASES = 16


class RecordError(Exception):
    """The tool gave no answer."""


def outward(enclosure: dict[str, str], digits: int) -> dict[str, str]:
    lower = Context(prec=digits, rounding=ROUND_FLOOR).create_decimal(enclosure["lower"])
    upper = Context(prec=digits, rounding=ROUND_CEILING).create_decimal(enclosure["upper"])
    return {"lower": text(lower), "upper": text(upper)}


def text(number: Decimal) -> str:
    plain = format(number, "f")
    if len(plain) > KEPT_DIGITS + 8:
        return str(number)
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def shortened(answer: Any, digits: int) -> Any:
    """An answer without times and what no page shows, its enclosures rounded outward."""
    if isinstance(answer, list):
        return [shortened(part, digits) for part in answer]
    if isinstance(answer, dict):
        if set(answer) == {"lower", "upper"}:
            return outward(answer, digits)
        return {key: shortened(value, digits) for key, value in answer.items() if key not in LEFT_OUT}
    return answer


def ask(binary: str, arguments: Arguments) -> dict[str, Any]:
    run = subprocess.run(
        [binary, *arguments, "--format", "json"], capture_output=True, text=True, cwd=REPOSITORY, check=False
    )
    command = f"snn-verify {' '.join(arguments)}"
    if run.returncode not in (0, 2):
        raise RecordError(f"{command} ended with {run.returncode}: {run.stderr.strip()}")
    digits = KEPT_DIGITS_OF_PHASES if arguments[0] == "phase" else KEPT_DIGITS
    answer = shortened(json.loads(run.stdout), digits)
    return {"arguments": list(arguments), "status": run.returncode, "answer": answer}


def lines(binary: str, questions: Iterable[Arguments]) -> str:
    with ThreadPoolExecutor(2) as pool:
        records = pool.map(lambda arguments: ask(binary, arguments), questions)
        return "".join(
            json.dumps(record, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"
            for record in records
        )


def record(binary: str, only: str | None) -> Iterable[tuple[Path, str]]:
    """Each file of Site/data, and what it is to hold."""
    catalogue = ask(binary, ("activations",))
    names = [entry["activation"]["name"] for entry in catalogue["answer"]["activations"]]
    files: dict[str, Callable[[], str]] = {
        "activations": lambda: json.dumps(catalogue, ensure_ascii=False, indent=1, sort_keys=True) + "\n",
        "theorems": lambda: lines(binary, theorem_questions()),
        "gains": lambda: lines(binary, gain_questions(names)),
        "phases": lambda: lines(binary, phase_questions(names)),
        "widths": lambda: lines(binary, width_questions()),
    }
    for name, content in files.items():
        if only in (None, name):
            yield DATA / f"{name}.jsonl", content()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary", help="snn-verify")
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    parser.add_argument("--only", help="this file alone, such as gains")
    options = parser.parse_args()
    DATA.mkdir(exist_ok=True)
    stale = []
    try:
        for path, content in record(str(Path(options.binary).resolve()), options.only):
            if not options.check:
                path.write_text(content, encoding="utf-8")
            elif not path.exists() or path.read_text(encoding="utf-8") != content:
                stale.append(path.name)
    except (RecordError, OSError) as error:
        print(f"site-data: {error}", file=sys.stderr)
        return 1
    if stale:
        print(
            f"site-data: not what the tool answers now: {', '.join(stale)}; make site-data", file=sys.stderr
        )
        return 1
    print(f"site-data: {'as the tool answers now' if options.check else f'written into {DATA}'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
