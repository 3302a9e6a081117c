"""How far the losses of `torch_curves.py` are from PyTorch's; trains nothing, and needs no PyTorch.

    python torch_report.py Results/torch-curves.jsonl
"""

import json
import sys


def distance(curve, reference):
    """The largest relative difference of any loss of two curves."""
    return max(abs(one / other - 1) for pair, others in zip(curve, reference, strict=True)
               for one, other in zip(pair, others))


def report(path):
    with open(path) as file:
        lines = [json.loads(line) for line in file]
    print("| data set, steps, dropout | method | here | PyTorch's binary32 | with a mistake |")
    print("|---|---|---|---|---|")
    for line in lines:
        print(f"| {line['dataset']}, {line['optimizer']}, {line['dropout']:g} | {line['method']} "
              f"| {distance(line['losses'], line['reference']):.1e} | {line['binary32']:.1e} "
              f"| {line['mistake']:.1e} |")


if __name__ == "__main__":
    report(sys.argv[1])
