#!/usr/bin/env python3
"""Changed certificates through both checkers: mutants.py SNN-CHECK SNN-CHECK-VERIFIED CORPUS [COUNT [SEED]]

Changes the structure of true certificates of layers (numbers, trees, grids, steps, keys, names), one to three
times each, and prints how often each pair of verdicts occurs. What the verified checker accepts is true. So a
mutant that snn-check alone accepts is kept under mutants/ of the working directory: each
has to be looked at. A crash of either program fails.
"""

import collections
import copy
import json
import math
import random
import subprocess
import sys
import tempfile
from pathlib import Path

#: Certificates that are decided in milliseconds, so that a hundred thousand mutants are no long wait.
BASES = [
    "by-hand-two-steps-only", "by-hand-decimals", "contraction-omega-zero",
    "norm-of-a-point", "refuted-image", "refuted-norm-below-0.5", "refuted-norm-large-omega",
    "refuted-theorem-2-above", "refuted-theorem-2-factor-0.96", "refuted-theorem-3-factor",
    "theorem-1-worst-case", "theorem-2-from-10", "variance-large",
]  # fmt: skip
BATCH = 500

NAMES = [
    "contraction", "spectral-norm", "variance", "second-moment", "proved", "refuted", "selu", "m", "v", "mu",
    "omega", "nu", "tau", "natural", "monotone", "free", "worst-case", "invariant-rectangle",
    "spectral-norm-below", "variance-below", "variance-above", "alpha01-lambda01", "relu", "",
]  # fmt: skip


def places(value, path=()):
    """Every place of a JSON value, as (container, key)."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        yield value, key
        yield from places(inner, (*path, key))


def is_number(text):
    return isinstance(text, str) and text[:1] in "-0123456789" and set(text) <= set("-0123456789/.")


def changed_number(text, chance):
    kind = chance.choice([0, 1, 2, 3, 4, 5, 6, 8]) if chance.random() < 0.95 else 7
    numerator, _, denominator = text.partition("/")
    try:
        n, d = int(numerator), int(denominator or 1)
    except ValueError:
        return text + "1"
    if kind == 0:
        n += chance.choice([-1, 1])
    elif kind == 1:
        n, d = 100 * n + chance.choice([-1, 1]), 100 * d
    elif kind == 2:
        n, d = 10**6 * n + chance.choice([-1, 1]), 10**6 * d
    elif kind == 3:
        n = -n
    elif kind == 4:
        n, d = n * chance.choice([2, 10]), d
    elif kind == 5:
        d = d * chance.choice([2, 10])
    elif kind == 6:
        n, d = n * chance.choice([99, 101, 9, 11]), d * chance.choice([100, 10])
    elif kind == 7:
        return chance.choice([text + " ", "+" + text, text + "/1", "0" + text, text + "e1", "", "1/0", text * 99])
    else:
        return chance.choice(["0", "1", "-1", "1/2", "1/10", "2", "16"])

    # A mutant of "1/0" may be 0/0.
    common = math.gcd(n, d) or 1 if chance.random() < 0.97 else 1
    n, d = n // common, d // common
    return str(n) if d == 1 else f"{n}/{d}"


def subtree_end(tree, start):
    missing, i = 1, start
    while missing and i < len(tree):
        missing += -1 if tree[i] == "." else 1
        i += 1
    return i


def changed_tree(tree, chance):
    if not tree:
        return "."
    i = chance.randrange(len(tree))
    end = subtree_end(tree, i)
    kind = chance.randrange(7)
    if kind == 0:
        return tree[:i] + tree[i + 1 :]
    if kind == 1:
        return tree[:i] + chance.choice("0123.x4") + tree[i + 1 :]
    if kind == 2:
        return tree[:i] + "." + tree[end:]
    if kind == 3:
        return tree[:i] + chance.choice("0123") + tree[i:end] * 2 + tree[end:]
    if kind == 4 and tree[i] != ".":
        middle = subtree_end(tree, i + 1)
        return tree[: i + 1] + tree[middle:end] + tree[i + 1 : middle] + tree[end:]
    if kind == 5:
        return tree + chance.choice([".", tree])
    return tree[:i] + tree[i:end].translate(str.maketrans("0123", chance.choice(["1032", "1023", "0132"]))) + tree[end:]


def mutate(certificate, chance):
    everywhere = list(places(certificate))
    # Mostly what changes the claim or the proof, since nearly all else is malformed.
    deep = [(c, k) for c, k in everywhere if k == "tree" or is_number(c[k])]
    container, key = chance.choice(deep if deep and chance.random() < 0.8 else everywhere)
    value = container[key]
    if isinstance(value, str) and set(value) <= set("0123."):
        if key == "tree" or not is_number(value):
            container[key] = changed_tree(value, chance)
            return
    if is_number(value):
        container[key] = changed_number(value, chance)
    elif isinstance(value, str):
        container[key] = chance.choice(NAMES)
    elif isinstance(value, int):
        container[key] = chance.choice([value + 1, value - 1, 2 * value, 0, str(value), value + 0.5])
    elif isinstance(value, list):
        kind = chance.randrange(4)
        if kind == 0 and value:
            value.pop(chance.randrange(len(value)))
        elif kind == 1 and value:
            value.insert(chance.randrange(len(value) + 1), copy.deepcopy(chance.choice(value)))
        elif kind == 2:
            chance.shuffle(value)
        else:
            value.reverse()
    elif isinstance(container, dict):
        kind = chance.randrange(3)
        if kind == 0:
            del container[key]
        elif kind == 1:
            container[chance.choice(NAMES) or "x"] = container.pop(key)
        else:
            others = [v for c, k in places(certificate) if isinstance(v := c[k], type(value))]
            container[key] = copy.deepcopy(chance.choice(others))


def verdicts(command, files, parse):
    run = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, timeout=1800)
    found = parse(run.stdout)
    if len(found) != len(files):
        sys.exit(f"{command[0]} said {len(found)} verdicts of {len(files)} files, status {run.returncode}")
    return found


def parse_check(output):
    return [entry["result"] for entry in json.loads(output)]


def parse_verified(output):
    return [line.rpartition(": ")[2] for line in output.splitlines() if not line.startswith("  ")]


def main(check, verified, corpus, count=100_000, seed=1):
    chance = random.Random(int(seed))
    bases = [json.loads((Path(corpus) / "accepted" / f"{name}.json").read_text()) for name in BASES]
    table, kept, done = collections.Counter(), 0, 0
    while done < int(count):
        with tempfile.TemporaryDirectory() as directory:
            files = []
            for i in range(min(BATCH, int(count) - done)):
                certificate = copy.deepcopy(chance.choice(bases))
                for _ in range(chance.choice([1, 1, 1, 2, 3])):
                    mutate(certificate, chance)
                text = json.dumps(certificate, indent=1)
                if chance.random() < 0.02:
                    lines = text.split("\n")
                    i_line = chance.randrange(1, len(lines))
                    lines.insert(i_line, lines[i_line])
                    text = "\n".join(lines)
                files.append(Path(directory) / f"{done + i}.json")
                files[-1].write_text(text)
            pairs = zip(
                files,
                verdicts([check, "--format", "json", "--jobs", "1"], files, parse_check),
                verdicts([verified], files, parse_verified),
                strict=True,
            )
            for file, first, second in pairs:
                table[first, second] += 1
                if first == "accepted" and second != "accepted":
                    Path("mutants").mkdir(exist_ok=True)
                    (Path("mutants") / f"{second.replace(' ', '-')}-{file.name}").write_text(file.read_text())
                    kept += 1
            done += len(files)
            if done % 10_000 == 0:
                print(f"{done} mutants: {dict(table)}", file=sys.stderr, flush=True)
    print("| snn-check | snn-check-verified | mutants |\n|---|---|---|")
    for (first, second), number in sorted(table.items()):
        print(f"| {first} | {second} | {number} |")
    print(f"{done} mutants, {kept} accepted by snn-check alone")


if __name__ == "__main__":
    main(*sys.argv[1:])
