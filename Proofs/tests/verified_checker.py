#!/usr/bin/env python3
"""Runs a corpus of certificates through snn-check-verified: verified_checker.py PROGRAM CORPUS TABLE.

The folders of the corpus say what snn-check says of their files. TABLE lists where the verified checker differs,
and why: a line for each pattern, with the status that the verified checker ends with. A difference that is not
in the table fails, and so does a line of the table that nothing needs.
"""

import fnmatch
import subprocess
import sys
from pathlib import Path

STATUS = {"accepted": 0, "rejected": 1, "malformed": 65, "too-large": 2}


def rows(table: Path) -> list[tuple[str, int, str]]:
    cells = [
        [cell.strip() for cell in line.strip().strip("|").split("|")]
        for line in table.read_text().splitlines()
        if line.startswith("| `")
    ]
    return [(pattern.strip("`"), int(status), reason) for pattern, status, reason in cells]


def main(program: str, corpus: Path, table: Path) -> int:
    explained = rows(table)
    needed: dict[str, int] = {}
    failures = 0
    files = sorted(path for folder in STATUS for path in (corpus / folder).glob("*.json"))
    if len(files) < 500:
        print(f"only {len(files)} files in {corpus}")
        return 1
    for path in files:
        name = f"{path.parent.name}/{path.name}"
        status = subprocess.run([program, str(path)], capture_output=True, timeout=120).returncode
        if status == STATUS[path.parent.name]:
            continue
        found = next((p for p, s, _ in explained if s == status and fnmatch.fnmatch(name, p)), None)
        if found is None:
            print(f"{name}: status {status}, which differences.md does not explain")
            failures += 1
        else:
            needed[found] = needed.get(found, 0) + 1
    for pattern, _, reason in explained:
        if pattern not in needed:
            print(f"{pattern}: nothing in the corpus needs this line of the table")
            failures += 1
        else:
            print(f"{needed[pattern]:4d}  {pattern}  {reason}")
    print(f"{len(files)} files, {sum(needed.values())} explained differences, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))
