"""The paper's seven networks trained twice, by `snn-verify train` and by PyTorch: are the losses the same?

    pip install -r requirements-torch.txt
    python torch_curves.py snn-verify data/uci121 Results/torch-curves.jsonl
    python torch_report.py Results/torch-curves.jsonl
    python torch_curves.py --record ../Tests/FloatNetworkTests/Recorded

Here stand again, from their definitions, the stream of random numbers and what is drawn from it: the split,
the initial weights, the order of the samples, the masks of dropout. Layers, losses, gradients and steps are
PyTorch's. Each training is run in PyTorch in binary64, which is the reference, in binary32, whose distance
from it is what rounding alone comes to, and in binary64 with each epoch's masks or, without dropout, orders
taken from the next epoch: a mistake that the comparison has to see.

Lines without "products" are of earlier versions of the tool, which rounded products and sums separately; what
is added to a file of such lines is computed so, too.
"""

import argparse
import json
import math
import os
import subprocess
import tempfile

import numpy
import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.utils.parametrizations import weight_norm

from torch_report import distance, report

DATA = ("ionosphere", "statlog-vehicle", "image-segmentation")
METHODS = ("SNN", "MSRAinit", "BatchNorm", "WeightNorm", "LayerNorm", "Highway", "ResNet")
WIDTH, DEPTH, EPOCHS, BATCH, SEED = 32, 5, 12, 32, 1
# Options of the command, and the same for PyTorch.
STEPS = {
    "sgd": (["--rate", "0.05"], lambda groups: torch.optim.SGD(groups, lr=0.05), 0),
    "momentum": (["--rate", "0.01", "--momentum", "0.5", "--l2", "0.001"],
                 lambda groups: torch.optim.SGD(groups, lr=0.01, momentum=0.5), 0.001),
    "adam": (["--rate", "0.001", "--balance"], lambda groups: torch.optim.Adam(groups, lr=0.001), 0),
}
ALPHA, LAMBDA = 1.6732632423543772, 1.0507009873554805


class Stream:
    """Number i is SplitMix64's output function at key + (i + 1)·γ, modulo 2^64."""

    GAMMA, ALL = 0x9E3779B97F4A7C15, 2**64 - 1

    def __init__(self, seed):
        self.key = int(self.mixed(seed + self.GAMMA))
        # How many numbers the permutations have taken.
        self.position = 0

    @classmethod
    def mixed(cls, state):
        # Numbers of numpy wrap where there are several.
        z = numpy.atleast_1d(numpy.asarray(state & cls.ALL if isinstance(state, int) else state, dtype=numpy.uint64))
        z = (z ^ (z >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
        z = z ^ (z >> numpy.uint64(31))
        return int(z[0]) if isinstance(state, int) else z

    def substream(self, index):
        return Stream(self.key ^ self.mixed(index + 0x5851F42D4C957F2D))

    def bits(self, count, start=0):
        places = numpy.arange(start + 1, start + count + 1, dtype=numpy.uint64)
        return self.mixed(numpy.uint64(self.key) + places * numpy.uint64(self.GAMMA))

    def normal(self, count):
        uniform = ((self.bits(2 * count) >> numpy.uint64(11)).astype(float) + 0.5) * 2.0**-53
        return numpy.sqrt(-2 * numpy.log(uniform[0::2])) * numpy.cos(2 * numpy.pi * uniform[1::2])

    def permutation(self, count):
        """The next one, of count numbers."""
        order = list(range(count))
        drawn = self.bits(count - 1, self.position)
        self.position += count - 1
        for bits, i in zip(drawn, range(count - 1, 0, -1), strict=True):
            j = int(bits) * (i + 1) >> 64
            order[i], order[j] = order[j], order[i]
        return order


def split(classes, share, seed):
    """Rows to train on and to validate; as many as those are kept for a test."""
    shuffle = Stream(seed).substream(-3)
    training, validation = [], []
    for label in sorted(set(classes)):
        members = [row for row, other in enumerate(classes) if other == label]
        rows = [members[index] for index in shuffle.permutation(len(members))]
        held = math.floor(len(members) * share + 0.5)
        validation += rows[held:2 * held]
        training += rows[2 * held:]
    return sorted(training), sorted(validation)


class Selu(nn.Module):
    def forward(self, x):
        return LAMBDA * torch.where(x > 0, x, ALPHA * torch.expm1(x))


class Dropout(nn.Module):
    """With masks that are given before each pass, by the layer's place in the network."""

    def __init__(self, rate, alpha):
        super().__init__()
        self.keep, self.alpha, self.random = 1 - rate, alpha, None

    def forward(self, x):
        if not self.training:
            return x
        count = x.numel()
        pairs = self.random.bits((count + 1) // 2)
        halves = numpy.stack([pairs & numpy.uint64(2**32 - 1), pairs >> numpy.uint64(32)], 1).reshape(-1)[:count]
        kept = torch.from_numpy(halves < int(self.keep * 2**32)).reshape(x.shape)
        if not self.alpha:
            return torch.where(kept, x / self.keep, 0)
        low = -LAMBDA * ALPHA
        a = (self.keep + low**2 * self.keep * (1 - self.keep)) ** -0.5
        return a * torch.where(kept, x, low) - a * (1 - self.keep) * low


class Highway(nn.Module):
    def __init__(self, transform, gate):
        super().__init__()
        self.transform, self.gate = transform, gate

    def forward(self, x):
        t = torch.sigmoid(self.gate(x))
        return t * F.relu(self.transform(x)) + (1 - t) * x


class Block(nn.Module):
    def __init__(self, *layers):
        super().__init__()
        self.inner = nn.Sequential(*layers)

    def forward(self, x):
        return x + self.inner(x)


def network(method, inputs, outputs, dropout, seed):
    """A list whose places are those of the layers in the command's network."""
    random, layers = Stream(seed), []

    def dense(entries, exits, stream, gain=2, bias=0):
        layer = nn.Linear(entries, exits)
        weights = (gain / entries) ** 0.5 * stream.normal(entries * exits)
        layer.weight.data = torch.from_numpy(weights.astype(numpy.float32).reshape(entries, exits).T.copy())
        nn.init.constant_(layer.bias, bias)
        return layer

    index = 0
    for position in range(DEPTH):
        entries = inputs if position == 0 else WIDTH
        if method == "ResNet" and position % 2 == 1:
            continue
        if method == "ResNet" and position > 0:
            layers += [Block(dense(WIDTH, WIDTH, random.substream(index)), nn.BatchNorm1d(WIDTH), nn.ReLU(),
                             dense(WIDTH, WIDTH, random.substream(index + 1)), nn.BatchNorm1d(WIDTH)), nn.ReLU()]
            index += 1
        elif method == "Highway" and position > 0:
            own = random.substream(index)
            layers.append(Highway(dense(WIDTH, WIDTH, own.substream(0)),
                                  dense(WIDTH, WIDTH, own.substream(1), gain=1, bias=-2)))
        else:
            layer = dense(entries, WIDTH, random.substream(index), gain=1 if method == "SNN" else 2)
            layers.append(weight_norm(layer, dim=0) if method == "WeightNorm" else layer)
            if method in ("BatchNorm", "ResNet"):
                layers.append(nn.BatchNorm1d(WIDTH))
            if method == "LayerNorm":
                layers.append(nn.LayerNorm(WIDTH))
            layers.append(Selu() if method == "SNN" else nn.ReLU())
        index += 1
        if dropout > 0:
            layers.append(Dropout(dropout, alpha=method == "SNN"))
    layers.append(dense(WIDTH, outputs, random.substream(index), gain=1))
    return nn.Sequential(*layers)


def torch_losses(features, classes, method, step, dropout, seed, precision, mistake=False):
    """The losses of training and validation after each epoch."""
    names = sorted(set(classes))
    classes = [names.index(label) for label in classes]
    training, validation = split(classes, 0.2, seed)
    part = features[training].astype(float)
    mean, deviation = part.mean(0).astype(numpy.float32), part.std(0).astype(numpy.float32)
    x = torch.from_numpy((features - mean) / deviation).to(precision)
    y = torch.tensor(classes)
    net = network(method, features.shape[1], len(names), dropout, seed).to(precision)
    drops = [(place, layer) for place, layer in enumerate(net) if isinstance(layer, Dropout)]
    _, make, decay = STEPS[step]
    # Decay is of weights, and of the directions of normalized ones.
    parts = {True: [], False: []}
    for name, parameter in net.named_parameters():
        parts[name.endswith(("weight", "original1")) and parameter.dim() == 2].append(parameter)
    optimizer = make([{"params": part, "weight_decay": decay if flag else 0} for flag, part in parts.items()])
    weights = torch.ones(len(names), dtype=precision)
    if "--balance" in STEPS[step][0]:
        sizes = torch.bincount(y[training], minlength=len(names))
        weights = (len(training) / (len(names) * sizes)).to(torch.float32).to(precision)
    curve = []
    for epoch in range(EPOCHS):
        random = Stream(seed).substream(epoch)
        drawn = Stream(seed).substream(epoch + 1) if mistake else random
        order = (random if dropout > 0 else drawn).substream(-1).permutation(len(training))
        total = weight = 0.0
        net.train()
        for batch, lower in enumerate(range(0, len(order), BATCH)):
            rows = [training[index] for index in order[lower:lower + BATCH]]
            for place, layer in drops:
                layer.random = drawn.substream(batch).substream(place)
            optimizer.zero_grad()
            loss = F.cross_entropy(net(x[rows]), y[rows], weight=weights)
            loss.backward()
            optimizer.step()
            own = weights[y[rows]].sum().item()
            total, weight = total + loss.item() * own, weight + own
        net.eval()
        with torch.no_grad():
            after = F.cross_entropy(net(x[validation]), y[validation], weight=weights).item()
        curve.append((total / weight, after))
    return curve


def command_losses(tool, path, label, method, step, dropout, seed, products):
    found = json.loads(subprocess.run(
        [tool, "train", "--data", path, "--label", str(label), "--method", method, "--width", str(WIDTH),
         "--depth", str(DEPTH), "--dropout", str(dropout), "--optimizer", step, *STEPS[step][0],
         "--batch", str(BATCH), "--epochs", str(EPOCHS), "--patience", str(EPOCHS), "--smoothing", "1",
         "--seed", str(seed), "--products", products, "--format", "json"], check=True, capture_output=True, text=True).stdout)
    return [(epoch["trainingLoss"], epoch["validationLoss"]) for epoch in found["epochs"]]


def uci(directory, name):
    """The lines of a data set without the features that are the same everywhere, and the numbers in them."""
    base = f"{directory}/{name}/"
    features = numpy.loadtxt(f"{base}{name}_py.dat", delimiter=",", dtype=numpy.float32, ndmin=2)
    features = features[:, features.std(0) > 0]
    return features, [int(float(line)) for line in open(base + "labels_py.dat")]


def write_table(file, features, classes):
    for row, label in zip(features, classes, strict=True):
        file.write(",".join(f"{number:.9g}" for number in row) + f",{label}\n")
    file.flush()


def compare(arguments):
    begun = []
    if os.path.exists(arguments.results):
        with open(arguments.results) as file:
            begun = [json.loads(line) for line in file]
    done = {(line["dataset"], line["method"]) for line in begun}
    products = begun[0].get("products", "separate") if begun else "fused"
    own = {"products": products} if products == "fused" else {}
    with open(arguments.results, "a") as results:
        for name, step, dropout in zip(DATA, STEPS, (0.05, 0.1, 0)):
            features, classes = uci(arguments.directory, name)
            with tempfile.NamedTemporaryFile("w", suffix=".csv") as table:
                write_table(table, features, classes)
                for method in METHODS:
                    if (name, method) in done:
                        continue
                    ours = command_losses(
                        arguments.tool, table.name, features.shape[1] + 1, method, step, dropout, SEED, products)
                    reference, rounded, mistaken = (
                        torch_losses(features, classes, method, step, dropout, SEED, precision, mistake)
                        for precision, mistake in
                        ((torch.float64, False), (torch.float32, False), (torch.float64, True)))
                    results.write(json.dumps({
                        "dataset": name, "method": method, "optimizer": step, "dropout": dropout, **own,
                        "torch": torch.__version__, "losses": ours, "reference": reference,
                        "binary32": distance(rounded, reference), "mistake": distance(mistaken, reference),
                    }) + "\n")
                    results.flush()


def record(arguments):
    """A small table and PyTorch's losses on it, for the test that needs no PyTorch."""
    random = Stream(2)
    labels = [index % 3 for index in range(150)]
    numbers = numpy.round(64 * random.normal(150 * 5).reshape(150, 5)) / 64
    features = (numbers + numpy.array([[0.5 * label, -0.25 * label, 0, label == 1, 0] for label in labels]))
    features = features.astype(numpy.float32)
    with open(f"{arguments.record}/curves.csv", "w") as file:
        write_table(file, features, labels)
    curves = [{"method": method, "optimizer": step, "dropout": dropout, "losses": torch_losses(
        features, labels, method, step, dropout, SEED, torch.float64)}
        for method in METHODS for step, dropout in zip(STEPS, (0.05, 0.1, 0))]
    with open(f"{arguments.record}/curves.json", "w") as file:
        json.dump(curves, file, separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", metavar="DIRECTORY", help="write what the test of this program compares with")
    parser.add_argument("tool", nargs="?", help="snn-verify")
    parser.add_argument("directory", nargs="?", help="of the data sets")
    parser.add_argument("results", nargs="?")
    options = parser.parse_args()
    torch.set_num_threads(1)
    if options.record:
        record(options)
    else:
        compare(options)
        report(options.results)
