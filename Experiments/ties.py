"""What the paper's rule for ties costs: accuracies if equal validation scores went to fewer layers.

    python ties.py Results/uci-medium.jsonl

Of each fold the results keep the best network of each depth; of those that share the best validation
score the paper takes the deepest. Complete data sets only.
"""

import json
import sys
from collections import defaultdict

with open(sys.argv[1]) as file:
    records = [json.loads(line) for line in file.read().splitlines()[1:]]
folds = defaultdict(dict)
for record in records:
    folds[record["dataset"], record["method"]][record["fold"]] = record
methods = sorted({method for _, method in folds})
complete = sorted(data for data in {data for data, _ in folds}
                  if all(len(folds[data, method]) == 4 for method in methods))


def best(record, sign):
    return max(record["byDepth"], key=lambda score: (score["validation"], sign * score["depth"]))


def mean(values):
    values = list(values)
    return sum(values) / len(values)


print(f"{len(complete)} data sets\n")
print("| method | depths that share the best score | accuracy, ties to more layers | depth | ties to fewer | depth |")
print("|---|---|---|---|---|---|")
for method in methods:
    own = [record for data in complete for record in folds[data, method].values()]
    tied = mean(sum(score["validation"] == record["validation"] for score in record["byDepth"]) for record in own)
    cells = [f"{mean(best(record, sign)[key] for record in own):.{places}f}"
             for sign in (1, -1) for key, places in (("test", 4), ("depth", 1))]
    print(f"| {method} | {tied:.2f} | {' | '.join(cells)} |")
