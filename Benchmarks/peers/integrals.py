"""E phi(Z)^2 for a standard normal Z by python-flint's acb.integral.

Answers each line of standard input by one line:

version                       what the library calls itself
run FUNCTION BITS COUNT       the nanoseconds of COUNT integrals, and doubles LOWER UPPER around the last
quit                          none; the program ends

FUNCTION is tanh, silu, gelu, gelu_tanh or mish, of magnitude at most |x|. The integral is taken over [-T, T]; what lies beyond is at most
2E[Z^2; Z > T] <= 2(T + 1/T)p(T), p the density, since phi(x)^2 <= x^2, and is added to the ball.
"""

import math
import sys
import time
from importlib.metadata import version

from flint import acb, arb, ctx, fmpq

# At any precision.
CUBIC = fmpq(44715, 1000000)

FUNCTIONS = {
    "tanh": lambda x: x.tanh(),
    "silu": lambda x: x / (1 + (-x).exp()),
    "gelu": lambda x: x * (-x * acb(0.5).sqrt()).erfc() / 2,
    "gelu_tanh": lambda x: x * (1 + ((2 / acb.pi()).sqrt() * (x + CUBIC * x**3)).tanh()) / 2,
    # tanh(log(y)), without a cut.
    "mish": lambda x: x * (1 - 2 / ((1 + x.exp()) ** 2 + 1)),
}


def expectation(function, bits):
    reach = math.ceil(math.sqrt(2 * (bits + 4) * math.log(2))) + 1
    scale = 1 / (2 * arb.pi()).sqrt()

    def integrand(x, _):
        return function(x) ** 2 * (-x * x / 2).exp()

    inside = scale * acb.integral(integrand, -reach, reach, rel_tol=arb(2) ** -bits).real
    t = arb(reach)
    outside = 2 * (t + 1 / t) * scale * (-t * t / 2).exp()
    return inside + arb(0, outside.upper())


for line in sys.stdin:
    match line.split():
        case ["quit"]:
            break
        case ["version"]:
            answer = f"python-flint {version('python-flint')}, acb.integral"
        case ["run", name, bits, count]:
            bits, count = int(bits), int(count)
            # What cancels takes some bits more than the result has.
            ctx.prec = bits + 16
            start = time.perf_counter_ns()
            for _ in range(count):
                result = expectation(FUNCTIONS[name], bits)
            elapsed = time.perf_counter_ns() - start
            # float() of an end rounds to nearest.
            lower = math.nextafter(float(result.lower()), -math.inf)
            upper = math.nextafter(float(result.upper()), math.inf)
            answer = f"{elapsed} {lower!r} {upper!r}"
        case _:
            sys.exit(f"peer: unknown command {line!r}")
    print(answer, flush=True)
