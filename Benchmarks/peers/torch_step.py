"""The training step of snn-bench's network in PyTorch, on two threads.

Reads a number of steps from each line of standard input, takes them, and answers with the seconds
that they took. Ends with standard input.
"""

import sys
import time

import torch
from torch import nn

width, depth, batch, outputs, samples = (int(text) for text in sys.argv[1:6])
torch.set_num_threads(int(sys.argv[6]))
torch.manual_seed(1)
layers = []
for _ in range(depth):
    layer = nn.Linear(width, width)
    nn.init.normal_(layer.weight, std=width**-0.5)
    nn.init.zeros_(layer.bias)
    layers += [layer, nn.SELU()]
network = nn.Sequential(*layers, nn.Linear(width, outputs))
optimizer = torch.optim.SGD(network.parameters(), lr=1e-3, momentum=0.9)
features = torch.randn(samples, width)
classes = torch.arange(samples) % outputs
loss = nn.CrossEntropyLoss()


def step(rows):
    optimizer.zero_grad(set_to_none=False)
    loss(network(features[rows]), classes[rows]).backward()
    optimizer.step()


step(torch.arange(batch))
print(torch.__version__, flush=True)
for line in sys.stdin:
    steps = int(line)
    batches = torch.randperm(samples)[: steps * batch].reshape(steps, batch)
    start = time.perf_counter()
    for rows in batches:
        step(rows)
    print(time.perf_counter() - start, flush=True)
