"""What snn-check takes of memory and processor time, at most, over files that were made to cost much.

    python3 Benchmarks/attacks.py snn-check Tests/.../accepted Tests/.../rejected ...

Checks each file of the folders, and files made here, in the standard budget; prints a table of the largest, and
fails where one takes 512 MB or 60 s.
"""

import json
import multiprocessing
import os
import pathlib
import subprocess
import sys
import tempfile

MEMORY, SECONDS = 512, 60


def claim(statement, parts, definitions=(), domain=(("x", "0", "1"), ("y", "0", "1"))):
    return json.dumps({
        "format": "snn-verify claim certificate", "version": 4, "id": "lemma-12-S-below-one",
        "verdict": "proved", "argument": "",
        "definitions": [{"name": name, "formula": formula} for name, formula in definitions],
        "domain": [{"name": name, "range": [low, high]} for name, low, high in domain],
        "statement": {"kind": "relations", "text": statement}, "parts": parts})


def made(theorem):
    """Names and contents of files of a few hundred bytes to sixty megabytes."""
    tree, algebra = [{"kind": "tree", "tree": "."}], [{"kind": "algebra"}]
    yield "a power of a power", claim("((((2^64)^64)^64)^64)^64 > 1", tree)
    yield "products of powers", claim("(9^64)^32*(9^64)^32*(9^64)^32 > 1", tree)
    yield "a polynomial of many terms", claim("((1+x+y)^64)^64 = ((1+y+x)^64)^64", algebra)
    yield "roots of polynomials", claim(
        "abs((1+x+y)^30 + sqrt((1+x)^30 + y)) = abs((1+y+x)^30 + sqrt((1+x)^30 + y))", algebra)
    for start in ("9999999999", "x + 1/3"):
        doubling = [("a0", start)] + [(f"a{i}", f"a{i-1}*a{i-1}") for i in range(1, 200)]
        yield f"two hundred squares of {start}", claim("a199 > 0", tree, doubling)
    product = "*".join(f"(x + 1/{i})" for i in range(1, 3001))
    yield "a long formula, sixty thousand times", claim(
        ";".join(["a < 1"] * 60_000), [], [("a", product)])
    nested = "sqrt(" * 900 + "x" + ")" * 900
    yield "nine hundred roots", claim(f"{nested} < 2", tree)
    yield "a tree of four million leaves", claim(
        "exp(erfc(x)) < 3 + y", [{"kind": "tree", "tree": complete(22)}])
    yield "half a million leaves that hold", claim(
        "x < 2 + y", [{"kind": "tree", "tree": complete(19)}])
    yield "ten thousand trees", claim(
        ";".join(["x < 2"] * 10_000), tree * 10_000)
    for depth in (1900, 1_000_000):
        yield f"a tree {depth} deep", claim(
            "x < 2", [{"kind": "tree", "tree": "0" * depth + "." * (depth + 1)}])
        yield f"a tree {depth} deep to the right", claim(
            "x < 2", [{"kind": "tree", "tree": "0." * depth + "."}])
    text = theorem.read_text()
    certificate = json.loads(text)
    for key, grid in (("a grid of ten million", [4000, 2500]), ("a grid of ten to the eighteen", [10**9] * 2)):
        changed = json.loads(text)
        changed["steps"][1].pop("tree", None)
        changed["steps"][1]["grid"] = grid
        yield key, json.dumps(changed)
    changed = json.loads(text)
    changed["steps"] = certificate["steps"] * 450
    yield "nine hundred steps", json.dumps(changed)
    changed = json.loads(text)
    changed["domain"]["tau"][0] = "0." + "0" * 400 + "1"
    yield "a variance next to zero", json.dumps(changed)
    yield "an open array", "[" * 60_000_000
    yield "open objects", '{"a":' * 12_000_000
    yield "a million values", "[" + "1," * 30_000_000 + "1]"
    yield "a long number", "1" * 60_000_000
    yield "a long string", '"' + "a" * 60_000_000 + '"'
    yield "escapes", '"' + "\\u0041" * 10_000_000 + '"'
    yield "sixty megabytes of relations", claim(";".join(["x < 1"] * 10_000_000), tree)
    yield "zeros", "\0" * (1 << 26)


def write(theorem, directory):
    for number, (name, content) in enumerate(made(theorem)):
        (pathlib.Path(directory) / f"{number} {name.replace('/', ' by ')}").write_text(content)


def complete(depth):
    text = "."
    for level in range(depth):
        text = f"{level % 2}{text}{text}"
    return text


def measure(checker, path):
    child = subprocess.Popen(
        [checker, path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    output = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    words = output.strip().splitlines()
    megabytes = usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return usage.ru_utime + usage.ru_stime, megabytes, child.returncode, words[-1] if words else "no word"


def main():
    checker, folders = sys.argv[1], [pathlib.Path(folder) for folder in sys.argv[2:]]
    rows = []
    with tempfile.TemporaryDirectory() as directory:
        files = [file for folder in folders for file in sorted(folder.glob("*.json"))]
        theorem = next(file for file in files if file.name == "theorem-1-worst-case.json")
        # By another process: a child's peak memory counts from this one's.
        writer = multiprocessing.Process(target=write, args=(theorem, directory))
        writer.start()
        writer.join()
        for file in sorted(pathlib.Path(directory).iterdir()) + files:
            name = f"{file.parent.name}/{file.name}" if file in files else file.name
            rows.append((*measure(checker, file), f"{name}, {file.stat().st_size:,} bytes"))
            if rows[-1][0] > 1:
                print(f"{rows[-1][0]:6.1f} s  {name}", file=sys.stderr, flush=True)
    rows.sort(reverse=True)
    print(f"{len(rows)} files; peak {max(r[1] for r in rows):.0f} MB, longest {rows[0][0]:.1f} s")
    print("| seconds | MB | status | file | last line |\n|---|---|---|---|---|")
    shown = rows[:20] + sorted(rows[20:], key=lambda row: -row[1])[:10]
    for seconds, memory, status, words, name in shown:
        print(f"| {seconds:.2f} | {memory:.0f} | {status} | {name} | {words.strip()[:90]} |")
    crashed = [row for row in rows if row[2] not in (0, 1, 2, 65)]
    if crashed or any(row[0] >= SECONDS or row[1] >= MEMORY for row in rows):
        sys.exit(f"beyond {MEMORY} MB or {SECONDS} s, or ended by a signal: {crashed}")


if __name__ == "__main__":
    main()
