"""CoqInterval in Coq's virtual machine: on processor floats for 53 bits, on integers for more.

The library has sums, products, exp and ln, all proved; it has no expm1 and no error functions.
"""

import math
import re
import subprocess
import sys

import protocol

PRELUDE = """
From Coq Require Import ZArith List PrimFloat.
From Interval Require Import Specific_ops Specific_bigint Float_full Primitive_ops.
From Bignums Require Import BigZ.
Module F := SpecificFloat BigIntRadix2.
Module I := FloatIntervalFull F.
Module P := FloatIntervalFull PrimitiveFloat.
Definition scaled a b e :=
  I.bnd (F.scale2 (F.fromZ a) (F.ZtoS e)) (F.scale2 (F.fromZ b) (F.ZtoS e)).
Definition pairwise {A} (f : A -> A -> A) (x : list A) :=
  map (fun p => f (fst p) (snd p)) (combine x (tl x)).
"""

OPERATIONS = {"add": "pairwise ({0}.add {1})", "mul": "pairwise ({0}.mul {1})"}
FUNCTIONS = {"exp": "map ({0}.exp {1})", "log": "map ({0}.ln {1})"}

PRIMITIVE = re.compile(r"Ibnd\s+\(?([-0-9.einfa+]+)\)?%float\s+\(?([-0-9.einfa+]+)\)?%float")
INTEGER = r"\(Float\s+\(?(-?[0-9]+)\)?%bigZ\s+\(?(-?[0-9]+)\)?%bigZ\)"
INTEGERS = re.compile(rf"Ibnd\s+{INTEGER}\s+{INTEGER}")


def scaled(lower, upper):
    """The same interval by two integers and a power of two."""
    exponent = max(x.as_integer_ratio()[1].bit_length() - 1 for x in (lower, upper))
    p, q = (x.as_integer_ratio() for x in (lower, upper))
    p, q = (n * (2**exponent // d) for n, d in (p, q))
    return f"scaled ({p}) ({q}) ({-exponent})"


def rounded(mantissa, exponent, direction):
    """A double at or beyond mantissa * 2**exponent."""
    return math.nextafter(math.ldexp(mantissa / 2**64, exponent + 64), direction)


class Coq:
    def __init__(self, path):
        self.table = protocol.read_table(path)
        self.process = subprocess.Popen(
            ["coqtop", "-q", "-quiet", "-w", "none"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.answers = 0
        self.slices = {}
        self.ask(PRELUDE + "Set Printing Width 100000.\nSet Printing Depth 100000.\n")
        words = subprocess.run(["coqtop", "--print-version"], capture_output=True, text=True)
        self.version = f"CoqInterval in Coq {words.stdout.split()[0]}"

    def ask(self, commands):
        """What Coq prints for these commands."""
        self.answers += 1
        end = f"answer_{self.answers}"
        self.process.stdin.write(f"{commands}\nDefinition {end} := tt.\n")
        self.process.stdin.flush()
        lines = []
        for line in self.process.stdout:
            if line.strip().endswith(f"{end} is defined"):
                return "".join(lines)
            lines.append(line)
        sys.exit(f"peer: Coq ended at {commands[:200]!r}")

    def supports(self, function, bits):
        return function in OPERATIONS or function in FUNCTIONS

    def prepare(self, bits):
        self.slices = {}
        self.module = "P" if bits == 53 else "I"
        precision = "PrimitiveFloat.PtoP 53" if bits == 53 else f"F.PtoP {bits}"
        self.precision = f"p_{self.answers}"
        self.ask(f"Definition {self.precision} := {precision}.")

    def term(self, function, indices):
        form = OPERATIONS.get(function) or FUNCTIONS[function]
        return f"{form.format(self.module, self.precision)} {self.slices[indices]}"

    def run(self, function, bits, indices):
        if indices not in self.slices:
            # Operations take one interval more: the successor of the last.
            length = len(indices) + (function in OPERATIONS)
            chosen = [self.table[(indices.start + i) % len(self.table)] for i in range(length)]
            if self.module == "P":
                texts = [f"P.bnd ({a.hex()}) ({b.hex()})" for a, b in chosen]
            else:
                texts = [scaled(a, b) for a, b in chosen]
            name = f"x_{self.answers}"
            scope = "float" if self.module == "P" else "Z"
            self.ask(
                f"Definition {name} := Eval vm_compute in ({' :: '.join(texts)} :: nil)%{scope}."
            )
            self.slices[indices] = name
        # Call by value: the length is known when all elements are.
        answer = self.ask(f"Time Eval vm_compute in length ({self.term(function, indices)}).")
        time = re.search(r"Finished transaction in ([0-9.]+) secs", answer)
        if not time or not re.search(rf"= {len(indices)}\s", answer):
            sys.exit(f"peer: Coq answered {answer!r}")
        return float(time[1]) * 1e9

    def results(self, function, bits, indices):
        answer = self.ask(f"Eval vm_compute in {self.term(function, indices)}.")
        if self.module == "P":
            found = [(float(a), float(b)) for a, b in PRIMITIVE.findall(answer)]
        else:
            found = [
                (rounded(int(m), int(e), -math.inf), rounded(int(n), int(f), math.inf))
                for m, e, n, f in INTEGERS.findall(answer)
            ]
        if len(found) != len(indices):
            sys.exit(f"peer: {len(found)} results of {len(indices)} in {answer[:400]!r}")
        return found


protocol.serve(Coq(sys.argv[1]))
