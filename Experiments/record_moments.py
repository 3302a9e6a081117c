"""First and second moments of activations by mpmath, for the tests of SignalPropagation.

    python3 Experiments/record_moments.py > Tests/SignalPropagationTests/Recorded/moments.csv

Adaptive quadrature of 40-digit numbers over pieces between kinks; mpmath 1.3.0.
"""

from mpmath import mp, mpf, quad, exp, sqrt, pi, tanh, erf, erfc, log, log1p, sin, cos, atan, e

mp.dps = 40


def sigmoid(x):
    return 1 / (1 + exp(-x)) if x >= 0 else exp(x) / (1 + exp(x))


def softplus(x):
    return log1p(exp(x)) if x < 0 else x + log1p(exp(-x))


alpha = -sqrt(2 / pi) / (erfc(1 / sqrt(mpf(2))) * exp(mpf(1) / 2) - 1)
lam = (1 - erfc(1 / sqrt(mpf(2))) * sqrt(e)) * sqrt(2 * pi) / sqrt(
    2 * erfc(sqrt(mpf(2))) * e**2
    + pi * erfc(1 / sqrt(mpf(2))) ** 2 * e
    - 2 * (2 + pi) * erfc(1 / sqrt(mpf(2))) * sqrt(e)
    + pi
    + 2
)

ENTRIES = {
    "identity": (lambda x: x, []),
    "relu": (lambda x: max(x, 0), [0]),
    "leaky_relu": (lambda x: x if x > 0 else x / 100, [0]),
    "prelu": (lambda x: x if x > 0 else x / 4, [0]),
    "relu6": (lambda x: min(max(x, 0), 6), [0, 6]),
    "elu": (lambda x: x if x > 0 else exp(x) - 1, [0]),
    "celu": (lambda x: x if x > 0 else exp(x) - 1, [0]),
    "selu": (lambda x: lam * (x if x > 0 else alpha * (exp(x) - 1)), [0]),
    "gelu": (lambda x: x * erfc(-x / sqrt(mpf(2))) / 2, []),
    "gelu_tanh": (
        lambda x: x * (1 + tanh(sqrt(2 / pi) * (x + mpf("0.044715") * x**3))) / 2,
        [],
    ),
    "quick_gelu": (lambda x: x * sigmoid(mpf("1.702") * x), []),
    "silu": (lambda x: x * sigmoid(x), []),
    "hardswish": (lambda x: x * min(max(x + 3, 0), 6) / 6, [-3, 3]),
    "mish": (lambda x: x * tanh(softplus(x)), []),
    "softplus": (softplus, []),
    "sigmoid": (sigmoid, []),
    "logsigmoid": (lambda x: -softplus(-x), []),
    "hardsigmoid": (lambda x: min(max(x + 3, 0), 6) / 6, [-3, 3]),
    "tanh": (tanh, []),
    "hardtanh": (lambda x: min(max(x, -1), 1), [-1, 1]),
    "tanhshrink": (lambda x: x - tanh(x), []),
    "softsign": (lambda x: x / (1 + abs(x)), [0]),
    "softshrink": (
        lambda x: x - mpf(1) / 2 if x > 0.5 else x + mpf(1) / 2 if x < -0.5 else 0,
        [mpf(-1) / 2, mpf(1) / 2],
    ),
    "hardshrink": (
        lambda x: x if abs(x) > 0.5 else 0,
        [mpf(-1) / 2, mpf(1) / 2],
    ),
    "atan": (atan, []),
    "erf": (erf, []),
    "sin": (sin, []),
    "cos": (cos, []),
    "gaussian": (lambda x: exp(-(x**2)), []),
    "abs": (abs, [0]),
    "square": (lambda x: x**2, []),
}

PAIRS = [("0", "1"), ("0", "1/4"), ("1/2", "2"), ("-1", "1"), ("3/10", "4/5"), ("-2", "1/2"), ("3", "3")]


def rational(text):
    numerator, _, denominator = text.partition("/")
    return mpf(numerator) / mpf(denominator or 1)


def main():
    print("activation,mean,variance,first,second")
    for name, (f, kinks) in ENTRIES.items():
        for mean, variance in PAIRS:
            m, v = rational(mean), rational(variance)
            root = sqrt(v)

            def density(x):
                return exp(-((x - m) ** 2) / (2 * v)) / sqrt(2 * pi * v)

            low, high = m - 15 * root, m + 15 * root
            inner = [m + k * root for k in (-12, -9, -7, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 7, 9, 12)]
            points = sorted({low, high, *[mpf(k) for k in kinks if low < k < high], *inner})

            def integral(g):
                total = mpf(0)
                for a, b in zip(points, points[1:]):
                    eps = (b - a) * mpf(10) ** -38
                    # The value at a kink belongs to neither side.
                    total += quad(lambda x: g(min(max(x, a + eps), b - eps)) * density(x), [a, b])
                return total

            first = integral(f)
            second = integral(lambda x: f(x) ** 2)
            print(f"{name},{mean},{variance},{mp.nstr(first, 30)},{mp.nstr(second, 30)}", flush=True)


if __name__ == "__main__":
    main()
