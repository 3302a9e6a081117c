"""Records outputs and gradients of PyTorch for the tests of FloatNetwork.

    pip install -r requirements-torch.txt
    python record_gradients.py > ../Tests/FloatNetworkTests/Recorded/pytorch.json

Inputs are small fractions of integers, exact in binary32, so that the tests rebuild nothing.
"""

import json

import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)


def grid(*shape):
    """Multiples of 1/64 from -2 to 2."""
    return torch.randint(-128, 129, shape).to(torch.float64) / 64


def columns_first(tensor):
    return tensor.mT if tensor.dim() == 2 else tensor


def flat(tensor):
    return [float(x) for x in tensor.detach().reshape(-1)]


def record(name, module, x, parameters):
    """Output, and the gradients of sum(output * errors) by input and parameters."""
    x = x.clone().requires_grad_(True)
    y = module(x)
    errors = grid(*y.shape)
    (y * errors).sum().backward()
    return {
        "name": name, "rows": x.shape[0], "inputs": x.shape[1], "outputs": y.shape[1],
        "x": flat(x), "errors": flat(errors), "y": flat(y), "dx": flat(x.grad),
        # Weights are stored in×out here, out×in there.
        "parameters": [{"value": flat(columns_first(p)), "gradient": flat(columns_first(p.grad))} for p in parameters],
    }


class Highway(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.transform, self.gate = nn.Linear(width, width), nn.Linear(width, width)

    def forward(self, x):
        t = torch.sigmoid(self.gate(x))
        return t * F.relu(self.transform(x)) + (1 - t) * x


class WeightNormalized(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.v, self.g = nn.Parameter(grid(outputs, inputs)), nn.Parameter(grid(1, outputs))
        self.b = nn.Parameter(grid(outputs))

    def forward(self, x):
        return x @ (self.v / self.v.norm(dim=1, keepdim=True)).T * self.g + self.b


def with_grid(module):
    for p in module.parameters():
        p.data = grid(*p.shape)
    return module


rows, width = 7, 5
cases = []
for name, function in [
    ("selu", F.selu), ("relu", F.relu), ("elu", F.elu), ("tanh", torch.tanh), ("gelu", F.gelu),
    ("silu", F.silu), ("leaky-relu", lambda x: F.leaky_relu(x, 0.25)),
]:
    cases.append(record(name, function, grid(rows, width), []))
dense = with_grid(nn.Linear(width, 6))
cases.append(record("dense", dense, grid(rows, width), [dense.weight, dense.bias]))
for name, norm in [("batch-norm", nn.BatchNorm1d(width)), ("layer-norm", nn.LayerNorm(width))]:
    norm = with_grid(norm)
    cases.append(record(name, norm, grid(rows, width), [norm.weight, norm.bias]))
highway = with_grid(Highway(width))
cases.append(record("highway", highway, grid(rows, width), [
    highway.transform.weight, highway.transform.bias, highway.gate.weight, highway.gate.bias]))
weight_norm = WeightNormalized(width, 6)
cases.append(record("weight-norm", weight_norm, grid(rows, width), [
    weight_norm.v, weight_norm.g, weight_norm.b]))

classes = torch.tensor([0, 2, 1, 2, 2, 0, 1])
weights = torch.tensor([0.5, 2.0, 1.25])
logits = grid(7, 3).requires_grad_(True)
softmax = F.cross_entropy(logits, classes, weight=weights)
softmax.backward()
labels = torch.tensor([[0.0, 1.0], [float("nan"), 1.0], [1.0, float("nan")], [0.0, 0.0]])
scores = grid(4, 2).requires_grad_(True)
known = ~labels.isnan()
sigmoid = F.binary_cross_entropy_with_logits(scores[known], labels[known])
sigmoid.backward()
losses = {
    "classes": classes.tolist(), "weights": flat(weights), "logits": flat(logits),
    "softmax": softmax.item(), "softmaxGradient": flat(logits.grad),
    "labels": [None if v != v else v for v in flat(labels)], "scores": flat(scores),
    "sigmoid": sigmoid.item(), "sigmoidGradient": flat(scores.grad),
}

optimizers = []
for name, make in [
    ("sgd", lambda p: torch.optim.SGD(p, lr=0.125, weight_decay=0.25)),
    ("momentum", lambda p: torch.optim.SGD(p, lr=0.125, momentum=0.5, weight_decay=0.25)),
    ("adam", lambda p: torch.optim.Adam(p, lr=0.125, weight_decay=0.25)),
]:
    w = grid(1, 9).requires_grad_(True)
    start, gradients = flat(w), [grid(1, 9) for _ in range(4)]
    optimizer = make([w])
    for gradient in gradients:
        w.grad = gradient.clone()
        optimizer.step()
    optimizers.append({
        "name": name, "start": start, "gradients": [flat(g) for g in gradients], "end": flat(w)})

rounded = json.loads(
    json.dumps({"torch": torch.__version__, "layers": cases, "losses": losses,
                "optimizers": optimizers}),
    parse_float=lambda text: float(f"{float(text):.9g}"))
print(json.dumps(rounded, separators=(",", ":")))
