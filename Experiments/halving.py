"""What --halving does to the accuracies that are selected, on the folds that both files have.

    python halving.py Results/uci-medium-halving.jsonl Results/uci-medium.jsonl
"""

import json
import sys


def load(path):
    with open(path) as file:
        records = [json.loads(line) for line in file.read().splitlines()[1:]]
    return {(record["dataset"], record["method"], record["fold"]): record for record in records}


def mean(values):
    values = list(values)
    return sum(values) / len(values)


halved, whole = map(load, sys.argv[1:])
folds = sorted(halved.keys() & whole.keys())
print(f"{len(folds)} folds of {len({fold[0] for fold in folds})} data sets\n")
print("| method | folds | accuracy with halving | without | depth with | without | the same trial | seconds with | without |")
print("|---|---|---|---|---|---|---|---|---|")
for method in sorted({fold[1] for fold in folds}):
    own = [fold for fold in folds if fold[1] == method]
    print(f"| {method} | {len(own)} | {mean(halved[f]['accuracy'] for f in own):.4f} "
          f"| {mean(whole[f]['accuracy'] for f in own):.4f} | {mean(halved[f]['trial']['depth'] for f in own):.1f} "
          f"| {mean(whole[f]['trial']['depth'] for f in own):.1f} "
          f"| {sum(halved[f]['trial'] == whole[f]['trial'] for f in own)} "
          f"| {sum(halved[f]['seconds'] for f in own):.0f} | {sum(whole[f]['seconds'] for f in own):.0f} |")
