"""What the peers in Python have in common: the table of intervals and the protocol (README.md)."""

import math
import sys

FUNCTIONS = (
    "add mul div sqrt exp expm1 log log1p sin cos tan atan sinh cosh tanh erf erfc erfcx".split()
)


def read_table(path):
    with open(path) as file:
        return [tuple(float(word) for word in line.split()) for line in file]


def serve(peer):
    """Answers commands until the command to quit.

    `peer.version`, `peer.supports(function, bits)`, `peer.prepare(bits)`, which is not timed,
    `peer.run(function, bits, indices)`, which returns nanoseconds, and
    `peer.results(function, bits, indices)`, pairs of doubles around the results.
    """
    count = len(peer.table)
    state, ran = None, []
    for line in sys.stdin:
        match line.split():
            case ["quit"]:
                return
            case ["version"]:
                answer = peer.version
            case ["run", function, bits, first, length] if function in FUNCTIONS:
                bits, first, length = int(bits), int(first), int(length)
                if first + length > count:
                    sys.exit("peer: no such slice")
                if peer.supports(function, bits):
                    if state != (function, bits):
                        state, ran = (function, bits), []
                        peer.prepare(bits)
                    indices = range(first, first + length)
                    answer = round(peer.run(function, bits, indices))
                    if indices not in ran:
                        ran.append(indices)
                else:
                    answer = "unsupported"
            case ["write", path]:
                results = [(-math.inf, math.inf)] * count
                for indices in ran:
                    results[indices.start : indices.stop] = peer.results(*state, indices)
                with open(path, "w") as file:
                    for lower, upper in results:
                        file.write(f"{lower!r} {upper!r}\n")
                answer = "ok"
            case _:
                sys.exit(f"peer: unknown command {line!r}")
        print(answer, flush=True)
