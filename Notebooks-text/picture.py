"""Draws Theorem 1 for the README: what layers do to (mu, nu), and the boxes of the proof.

    python picture.py FILE.svg

Rectangles, boxes and bounds are read from the certified output; the rest is drawn in doubles.
"""

import sys

from matplotlib.patches import FancyBboxPatch

import snn_verify as sv
from sketches import *


def main():
    proof = sv.contraction(sharp="1e-12")
    assert proof and proof.source == "Theorem 1"
    domain = proof.domain
    low, high = ({name: float(tuple(side)[k]) for name, side in domain.items()} for k in (0, 1))
    image = [proof.image.enclosures[name] for name in ("mean", "variance")]

    plt.rcParams.update({"svg.fonttype": "path", "svg.hashsalt": "theorem-1", "path.simplify": True})
    fig, (left, right) = plt.subplots(1, 2, figsize=(10, 4.6), width_ratios=[1, 1.08])
    fig.get_layout_engine().set(w_pad=0.22, h_pad=0.16, wspace=0.03)
    fig.patch.set_alpha(0)
    # A light card with round corners, so that the page behind may be light or dark.
    fig.add_artist(FancyBboxPatch(
        (0.012, 0.012), 0.976, 0.976, transform=fig.transFigure, facecolor="white",
        edgecolor="#c9cfd4", linewidth=0.8, boxstyle="round,pad=0,rounding_size=0.02", zorder=-10))

    up, one = np.linspace(0, 1, 24), np.ones(24)
    around = [np.concatenate(sides) for sides in (
        (up, one, up[::-1], 0 * one), (0 * one, up, one, up[::-1]))]
    border = [low[name] + (high[name] - low[name]) * t for name, t in zip(("mu", "nu"), around)]
    for omega in np.linspace(low["omega"], high["omega"], 3):
        for tau in np.linspace(low["tau"], high["tau"], 7):
            x, y = moments(border[0], omega, border[1], tau)
            for values, (a, b) in zip((x, y), image):
                assert float(a) - 1e-12 < values.min() and values.max() < float(b) + 1e-12
            left.fill(x, y, color=SKY, alpha=0.3, lw=0)
    rectangle(left, domain["mu"], domain["nu"], color="black", label="the rectangle")
    left.fill([], [], color=SKY, label="its images, 21 weights")
    rectangle(left, *image, color=ORANGE, ls="--", label="certified: all images")
    rectangle(left, proof.fixed_points.mu, proof.fixed_points.nu, color=RED,
              lw=1.6, label="certified: all fixed points")
    for start in ((-0.1, 1.5), (0.1, 1.5), (-0.1, 0.8), (0.1, 0.8), (0.1, 1.15), (-0.1, 1.15)):
        path = [start]
        for _ in range(20):
            path.append(tuple(float(t) for t in moments(path[-1][0], 0, path[-1][1], 1)))
        assert np.hypot(path[-1][0], path[-1][1] - 1) < 0.02
        left.plot(*zip(*path), "o-", color=BLUE, ms=3, lw=1.1, clip_on=False)
    left.plot([], [], "o-", color=BLUE, ms=3, lw=1.1, label=r"layers with $\omega = 0$, $\tau = 1$")
    left.plot(0, 1, "*", color="black", ms=14, zorder=5)
    left.set(xlabel=r"mean $\mu$", ylabel=r"variance $\nu$", xlim=(-0.105, 0.105),
             ylim=(0.765, 1.535), xticks=[-0.1, -0.05, 0, 0.05, 0.1],
             title="Layer after layer, towards (0, 1)")

    step = json.loads(proof.certificate().content)["steps"][1]
    boxes = leaves(step["tree"], [domain[name] for name in step["coordinates"]])
    at = [Fraction(0), Fraction("0.09")]
    n, t = np.meshgrid(*(np.linspace(low[name], high[name], 60) for name in ("nu", "tau")))
    filled = right.contourf(
        n, t, largest_singular_value(0, float(at[1]), n, t), levels=10, cmap="cividis")
    for box in boxes:
        if all(a <= x <= b for x, (a, b) in zip(at, box)):
            rectangle(right, *box[2:], color="white", lw=1.6)
    right.grid(False)
    right.set(xlabel=r"variance $\nu$", ylabel=r"sum of squared weights $\tau$",
              title=f"The {len(boxes)} boxes that prove "
              rf"$\sigma_{{\max}} \leq {float(proof.norm_bound):.4f}$, in section")
    fig.colorbar(filled, ax=right, label=r"$\sigma_{\max}$ at $\mu = 0$, $\omega = 0.09$", pad=0.02)
    fig.legend(*left.get_legend_handles_labels(), loc="outside lower center", ncols=5,
               fontsize=9, borderaxespad=0.6, columnspacing=1.4, handlelength=1.6)
    fig.savefig(sys.argv[1], metadata={"Date": None, "Creator": None})


if __name__ == "__main__":
    main()
