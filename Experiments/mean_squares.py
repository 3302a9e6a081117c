"""Simulates mean squares of random SELU or ReLU networks by layer, for Documentation/Width.md.

Given a layer's mean square q, the next one is the mean of n copies of phi(sqrt(K) Z)^2, K = q for SELU and
2q, He's weights, for ReLU: no weights are needed. Prints, for each width, the interval that a share of the networks does not leave in any layer, with
as many leaving above as below.

    python3 mean_squares.py --networks 10000 --depth 50 64 256 1024 4096
    python3 mean_squares.py --networks 10000 --depth 50 --activation relu 512
"""

import argparse

import numpy as np

ALPHA, LAMBDA = 1.6732632423543772, 1.0507009873554805


def selu(z):
    return LAMBDA * np.where(z > 0, z, ALPHA * np.expm1(np.minimum(z, 0)))


def relu(z):
    return np.maximum(z, 0)


# With the variance of weights times their number.
ACTIVATIONS = {"selu": (selu, 1), "relu": (relu, 2)}


def extremes(activation, width, depth, networks, generator, batch=1 << 22):
    """The least and the greatest mean square of each network."""
    function, variance = ACTIVATIONS[activation]
    lows, highs = [], []
    step = max(1, batch // width)
    for start in range(0, networks, step):
        count = min(step, networks - start)
        q = np.ones(count)
        low, high = np.full(count, np.inf), np.zeros(count)
        for _ in range(depth):
            z = generator.standard_normal((count, width), dtype=np.float32)
            z *= np.sqrt(variance * q, dtype=np.float32)[:, None]
            q = np.mean(function(z).astype(np.float32) ** 2, axis=1, dtype=np.float64)
            low, high = np.minimum(low, q), np.maximum(high, q)
        lows.append(low)
        highs.append(high)
    return np.concatenate(lows), np.concatenate(highs)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("widths", type=int, nargs="+")
    parser.add_argument("--activation", choices=ACTIVATIONS, default="selu")
    parser.add_argument("--depth", type=int, default=50)
    parser.add_argument("--networks", type=int, default=10_000)
    parser.add_argument("--probability", type=float, default=0.99)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    half = (1 - options.probability) / 2
    for width in options.widths:
        low, high = extremes(
            options.activation, width, options.depth, options.networks, np.random.default_rng(options.seed))
        a, b = np.quantile(low, half), np.quantile(high, 1 - half)
        kept = np.mean((low >= a) & (high <= b))
        print(f"width {width}: [{a:.4f}, {b:.4f}], kept by {kept:.4f}, log width {np.log(b / a):.4f}",
              flush=True)


if __name__ == "__main__":
    main()
