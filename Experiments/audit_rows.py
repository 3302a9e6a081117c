"""Holds the sums of `snn-verify audit` against Python's fractions, unit by unit and exactly.

    python3 Experiments/audit_rows.py .build/release/snn-verify --rows 100000
    python3 Experiments/audit_rows.py --record > Tests/WeightAuditTests/Recorded.swift

Rows are of all four types of floats, of one length for each file, and of kinds that are hard to add:
far exponents, cancelling terms, subnormal numbers, the largest ones. Standard library only.
"""

import argparse
import json
import random
import struct
import subprocess
import tempfile
from fractions import Fraction

SIZES = {"F64": 8, "F32": 4, "F16": 2, "BF16": 2}
EXPONENTS = {"F64": 11, "F32": 8, "F16": 5, "BF16": 8}


def value(kind, bits):
    """The number of an encoding, from the definition of the format."""
    width, exponents = 8 * SIZES[kind], EXPONENTS[kind]
    fraction_bits = width - 1 - exponents
    sign = -1 if bits >> (width - 1) else 1
    field = bits >> fraction_bits & (1 << exponents) - 1
    fraction = bits & (1 << fraction_bits) - 1
    bias = (1 << (exponents - 1)) - 1
    assert field != (1 << exponents) - 1
    if field:
        fraction += 1 << fraction_bits
    power = max(field, 1) - bias - fraction_bits
    return sign * (fraction * Fraction(2) ** power)


def row(rng, kind, count):
    """Encodings of finite numbers."""
    width, exponents = 8 * SIZES[kind], EXPONENTS[kind]
    fraction_bits = width - 1 - exponents
    top = (1 << exponents) - 2
    bias = (1 << (exponents - 1)) - 1
    shape = rng.randrange(6)
    fields = {
        0: lambda: rng.randint(0, top),
        1: lambda: 0,
        2: lambda: rng.choice([0, top]),
        3: lambda: max(0, min(top, bias - 4 + rng.randint(-8, 3))),
        4: lambda: rng.randint(top - 1, top),
        5: lambda: max(0, min(top, bias + rng.randint(-15, 14))),
    }[shape]
    numbers = [
        rng.getrandbits(1) << (width - 1) | fields() << fraction_bits | rng.getrandbits(fraction_bits)
        for _ in range(count)
    ]
    if rng.random() < 0.3:  # Opposite terms, and one that is left.
        half = numbers[: count // 2]
        numbers = half + [x ^ 1 << (width - 1) for x in half] + numbers[2 * len(half) :]
        rng.shuffle(numbers)
    if rng.random() < 0.2:
        numbers[rng.randrange(count)] = 0
    return numbers


def sums(kind, numbers):
    values = [value(kind, bits) for bits in numbers]
    return sum(values, Fraction(0)), sum((x * x for x in values), Fraction(0))


def safetensors(kind, rows, in_out):
    count, units = len(rows[0]), len(rows)
    numbers = [rows[u][i] for i in range(count) for u in range(units)] if in_out else sum(rows, [])
    size = SIZES[kind]
    data = b"".join(x.to_bytes(size, "little") for x in numbers)
    shape = [count, units] if in_out else [units, count]
    heading = json.dumps(
        {"w.weight": {"dtype": kind, "shape": shape, "data_offsets": [0, len(data)]}}
    ).encode()
    return struct.pack("<Q", len(heading)) + heading + data


def compare(binary, rows, seed):
    rng = random.Random(seed)
    done = 0
    while done < rows:
        kind = rng.choice(list(SIZES))
        count, units = rng.choice([1, 2, 3, 4, 5, 8, 17, 64, 257]), min(1000, rows - done)
        in_out = rng.random() < 0.5
        block = [row(rng, kind, count) for _ in range(units)]
        with tempfile.NamedTemporaryFile(suffix=".safetensors") as file:
            file.write(safetensors(kind, block, in_out))
            file.flush()
            layout = "in-out" if in_out else "out-in"
            command = [binary, "audit", file.name, "--units", "w", "--format", "json"]
            report = json.loads(
                subprocess.run(
                    command + ["--layout", layout], check=True, capture_output=True
                ).stdout
            )
        for numbers, unit in zip(block, report["layers"][0]["eachUnit"], strict=True):
            omega, tau = sums(kind, numbers)
            if (Fraction(unit["omega"]), Fraction(unit["tau"])) != (omega, tau):
                raise SystemExit(f"wrong: {kind} {[hex(x) for x in numbers]}: {unit}")
            if tau:
                # (sum |w|^3)^2/tau^3 is rational.
                cubes = sum((abs(value(kind, x)) ** 3 for x in numbers), Fraction(0))
                square = cubes**2 / tau**3
                ratio = unit["cubeRatio"]
                if not Fraction(ratio["lower"]) ** 2 <= square <= Fraction(ratio["upper"]) ** 2:
                    raise SystemExit(f"not enclosed: {kind} {[hex(x) for x in numbers]}: {unit}")
        done += units
    print(f"{done} rows: omega and tau are equal, and sum |w|^3/tau^(3/2) is enclosed")


def record():
    rng = random.Random(20)
    cases = [
        ("F64", [1, 0x7FEFFFFFFFFFFFFF, 0x8000000000000001]),
        ("F64", [0x7FEFFFFFFFFFFFFF] * 3),
        ("F64", [0x7FEFFFFFFFFFFFFF, 0xFFEFFFFFFFFFFFFF, 1]),
        ("F64", [1, 2, 3]),
        ("F32", [1, 0x7F7FFFFF, 0x80000001]),
        ("F32", [0x3F800000, 0x33800000, 0xBF800000]),
        ("F16", [1, 0x3FF, 0x8001, 0x7BFF]),
        ("BF16", [0x7E96, 0x7E97, 0xFE96, 1]),
        ("BF16", [0x7F7F] * 5),
    ]
    cases += [(kind, row(rng, kind, 9)) for kind in SIZES for _ in range(6)]
    print("// Written by Experiments/audit_rows.py --record; do not edit.")
    print()
    print("/// Encodings of a unit's weights, and their sum and square sum as Python's fractions add them.")
    print("let recordedRows: [(type: String, bits: [UInt64], omega: String, tau: String)] = [")
    for kind, numbers in cases:
        omega, tau = sums(kind, numbers)
        print(f'  (\n    "{kind}", [{", ".join(hex(x) for x in numbers)}],')
        print(f'    "{omega}",\n    "{tau}"\n  ),')
    print("]")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("binary", nargs="?")
    parser.add_argument("--rows", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    if options.record:
        record()
    elif options.binary:
        compare(options.binary, options.rows, options.seed)
    else:
        parser.error("name the binary, or --record")


if __name__ == "__main__":
    main()
