"""What the notebooks share: exact numbers, the moment map for drawing, a plot style."""

import json
import math
from fractions import Fraction
from pathlib import Path

import matplotlib.pyplot as plt
import mpmath
import numpy as np

HERE = Path(__file__).resolve().parent


# Exact numbers

def exact(x):
    """A binary64 or mpmath number as the fraction it is."""
    if isinstance(x, mpmath.mpf):
        sign, mantissa, exponent, _ = x._mpf_
        return (-1) ** sign * Fraction(int(mantissa)) * Fraction(2) ** exponent
    return Fraction(x)


def encloses(enclosure, x, error=0):
    """Whether a number that is known up to an absolute error can lie in the interval."""
    lower, upper = enclosure
    return lower - Fraction(error) <= exact(x) <= upper + Fraction(error)


def leaves(tree, box):
    """The boxes of a certificate's bisection tree, exactly (Documentation/CertificateFormat.md)."""
    symbols = iter(tree)

    def walk(box):
        symbol = next(symbols)
        if symbol == ".":
            return [box]
        k = int(symbol)
        a, b = box[k]
        c = (a + b) / 2
        return walk(box[:k] + [(a, c)] + box[k + 1:]) + walk(box[:k] + [(c, b)] + box[k + 1:])

    found = walk(box)
    assert next(symbols, None) is None, "the text has to end with the tree"
    return found


# The moment map in binary64, for drawing and for checks with room to spare; never a proof

ALPHA, LAMBDA = 1.6732632423543772, 1.0507009873554805
erfc = np.vectorize(math.erfc, otypes=[float])


def selu(x, alpha=ALPHA, lam=LAMBDA):
    return lam * np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))


def moments(mu, omega, nu, tau, alpha=ALPHA, lam=LAMBDA):
    """The mean and variance of selu(z), z normal with mean mu*omega and variance nu*tau."""
    m, v = np.asarray(mu * omega, float), np.asarray(nu * tau, float)
    s, q = np.sqrt(v), math.sqrt(2 / math.pi)
    gauss, c = np.exp(-m**2 / (2 * v)), erfc(m / (math.sqrt(2) * s))
    e1 = np.exp(m + v / 2) * erfc((m + v) / (math.sqrt(2) * s))
    e2 = np.exp(2 * (m + v)) * erfc((m + 2 * v) / (math.sqrt(2) * s))
    mean = lam / 2 * (m * (2 - c) + q * s * gauss + alpha * (e1 - c))
    second = lam**2 / 2 * (
        (m**2 + v) * (2 - c) + q * m * s * gauss + alpha**2 * (e2 - 2 * e1 + c))
    return mean, second - mean**2


def largest_singular_value(mu, omega, nu, tau, h=1e-5):
    """sigma_max of the Jacobian of (mu, nu) -> (mean, variance), by central differences."""
    columns = []
    for dmu, dnu in ((h, 0), (0, h)):
        above, below = moments(mu + dmu, omega, nu + dnu, tau), moments(mu - dmu, omega, nu - dnu, tau)
        columns.append([(a - b) / (2 * h) for a, b in zip(above, below)])
    (a, c), (b, d) = columns
    return (np.hypot(a + d, c - b) + np.hypot(a - d, b + c)) / 2


# Pictures: seven inches wide, the colours of Okabe and Ito, which colour-blind readers tell apart

BLUE, ORANGE, GREEN, PINK, SKY, RED, GREY = (
    "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#5f6b76")

plt.rcParams.update({
    "figure.figsize": (7, 4.2), "figure.dpi": 100, "figure.constrained_layout.use": True,
    "savefig.dpi": 200, "figure.facecolor": "white",
    "font.size": 11, "axes.titlesize": 12, "axes.titlelocation": "left",
    "axes.spines.top": False, "axes.spines.right": False,
    "axes.grid": True, "grid.color": "#e3e6e8", "grid.linewidth": 0.8, "axes.axisbelow": True,
    "legend.frameon": False, "lines.linewidth": 2,
    "axes.prop_cycle": plt.cycler(color=[BLUE, ORANGE, GREEN, PINK, SKY, RED]),
})


def rectangle(ax, horizontal, vertical, **style):
    """The outline of a box with exact sides."""
    (x0, x1), (y0, y1) = ([float(end) for end in side] for side in (horizontal, vertical))
    ax.add_patch(plt.Rectangle((x0, y0), x1 - x0, y1 - y0, fill=False, **{"lw": 2, **style}))


def legend_below(ax, ncols=2):
    """Puts the legend under the figure, where it covers nothing."""
    ax.figure.legend(
        *ax.get_legend_handles_labels(), loc="outside lower center", ncols=ncols, fontsize=10)


def table(header, rows):
    """A table that a notebook shows."""
    from IPython.display import Markdown
    lines = ["| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    return Markdown("\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows]))
