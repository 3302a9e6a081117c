"""Figure 1's claim, on digits: the training error of BatchNorm networks varies more than that of SNNs.

    python figure_1.py snn-verify data/uci121/optical Results/figure-1.jsonl
    python figure_1.py --report Results/figure-1.jsonl

The statistic, chosen before anything was trained: for the mean training loss L of each epoch,

    D = the standard deviation of ln L(t+1) - ln L(t) over all epochs but the first tenth.

A smooth curve has D near 0 however steep it is. At a depth and a rate the claim is reproduced if D of
BatchNorm is larger than D of SNN for each of the five seeds (by chance 1 in 32), and contradicted if it
is smaller for each. SGD without momentum, batches of 64, widths as the input, no dropout, as in the
paper; 5620 digits of 62 features and 250 epochs in the place of MNIST and 2000, and beside the paper's
rate of 1e-5, with which so few steps hardly train, 1e-3 and 1e-2.

Lines without "products" are of earlier versions of the tool, which rounded products and sums separately; what
is added to a file of such lines is computed so, too.
"""

import argparse
import json
import math
import os
import statistics
import subprocess
import tempfile

DEPTHS, RATES, SEEDS, METHODS, EPOCHS = (8, 16, 32), (1e-5, 1e-3, 1e-2), range(1, 6), ("SNN", "BatchNorm"), 250


def table(directory):
    """Features and the class on each line, as the tool reads them."""
    name = os.path.basename(directory.rstrip("/"))
    with open(f"{directory}/{name}_py.dat") as features, open(f"{directory}/labels_py.dat") as labels:
        return "".join(f"{x.strip()},{y.strip()}\n" for x, y in zip(features, labels, strict=True))


def train(arguments):
    begun = []
    if os.path.exists(arguments.results):
        with open(arguments.results) as file:
            begun = [json.loads(line) for line in file]
    done = {tuple(line[key] for key in ("method", "depth", "rate", "seed")) for line in begun}
    products = begun[0].get("products", "separate") if begun else "fused"
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as data, open(arguments.results, "a") as results:
        data.write(table(arguments.directory))
        data.flush()
        with open(data.name) as file:
            inputs = file.readline().count(",")
        for seed in SEEDS:
            for depth in DEPTHS:
                for rate in RATES:
                    for method in METHODS:
                        if (method, depth, rate, seed) in done:
                            continue
                        found = json.loads(subprocess.run(
                            [arguments.tool, "train", "--data", data.name, "--label", str(inputs + 1),
                             "--method", method, "--width", str(inputs), "--depth", str(depth),
                             "--optimizer", "sgd", "--rate", str(rate), "--batch", "64",
                             "--epochs", str(EPOCHS), "--patience", str(EPOCHS), "--smoothing", "1",
                             "--seed", str(seed), "--products", products, "--jobs", "1",
                             "--format", "json"],
                            check=True, capture_output=True, text=True).stdout)
                        own = {"products": products} if products == "fused" else {}
                        line = {"method": method, "depth": depth, "rate": rate, "seed": seed, **own,
                                "losses": [float(f"{epoch['trainingLoss']:.9g}") for epoch in found["epochs"]]}
                        results.write(json.dumps(line) + "\n")
                        results.flush()


def variation(losses):
    steps = [math.log(after) - math.log(before) for before, after in zip(losses, losses[1:])]
    return statistics.stdev(steps[len(steps) // 10:])


def report(arguments):
    with open(arguments.results) as file:
        runs = [json.loads(line) for line in file]
    found = {(run["method"], run["depth"], run["rate"], run["seed"]): run["losses"] for run in runs}
    print("| depth | rate | D of SNN | D of BatchNorm | last loss of SNN | of BatchNorm | BatchNorm larger | claim |")
    print("|---|---|---|---|---|---|---|---|")
    for depth in DEPTHS:
        for rate in RATES:
            pairs = [(found.get(("SNN", depth, rate, s)), found.get(("BatchNorm", depth, rate, s))) for s in SEEDS]
            if not all(one and other for one, other in pairs):
                continue
            larger = sum(variation(other) > variation(one) for one, other in pairs)
            means = [statistics.mean(variation(pair[k]) for pair in pairs) for k in (0, 1)]
            ends = [statistics.mean(pair[k][-1] for pair in pairs) for k in (0, 1)]
            claim = {len(pairs): "reproduced", 0: "contradicted"}.get(larger, "neither")
            print(f"| {depth} | {rate:g} | {means[0]:.4f} | {means[1]:.4f} | {ends[0]:.3g} | {ends[1]:.3g} "
                  f"| {larger} of {len(pairs)} | {claim} |")


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--report", action="store_true", help="train nothing")
parser.add_argument("tool", nargs="?", help="snn-verify")
parser.add_argument("directory", nargs="?", help="of the data set")
parser.add_argument("results")
options = parser.parse_args()
if not options.report:
    train(options)
report(options)
