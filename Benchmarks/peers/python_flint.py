"""Arb's balls by python-flint."""

import sys
import time
from importlib.metadata import version
from math import inf, nextafter

import protocol
from flint import arb, ctx


class Flint:
    version = f"python-flint {version('python-flint')}"

    def __init__(self, path):
        self.table = protocol.read_table(path)
        self.y = [None] * len(self.table)

    def supports(self, function, bits):
        return True

    def prepare(self, bits):
        # The midpoint and the radius of two doubles, exactly: a ball of the two ends' hull.
        ctx.prec = 2200
        balls = [((arb(a) + arb(b)) / 2, (arb(b) - arb(a)) / 2) for a, b in self.table]
        ctx.prec = bits
        self.x = [arb(middle, radius) for middle, radius in balls]

    def run(self, function, bits, indices):
        x, y = self.x, self.y
        first, end = indices.start, indices.stop
        arguments = x[first:end]
        successors = x[first + 1 : end] + [x[end % len(x)]]
        start = time.perf_counter_ns()
        match function:
            case "add":
                found = [a + b for a, b in zip(arguments, successors)]
            case "mul":
                found = [a * b for a, b in zip(arguments, successors)]
            case "div":
                found = [a / b for a, b in zip(arguments, successors)]
            case "erfcx":
                found = [(a * a).exp() * a.erfc() for a in arguments]
            case _:
                enclose = getattr(arb, function)
                found = [enclose(a) for a in arguments]
        nanoseconds = time.perf_counter_ns() - start
        y[first:end] = found
        return nanoseconds

    def results(self, function, bits, indices):
        # One more step outward: float() of a ball's end rounds to nearest.
        for index in indices:
            yield (
                nextafter(float(self.y[index].lower()), -inf),
                nextafter(float(self.y[index].upper()), inf),
            )


protocol.serve(Flint(sys.argv[1]))
