"""Why Tox21 comes to another number here than in the paper: one network, and one thing changed at a time.

    pip install -r requirements-uci.txt
    python tox21_features.py --more tox21.csv.gz tox21_compoundData.csv more.csv
    python tox21_ablation.py snn-verify more.csv Results/tox21-ablation.csv
    python tox21_ablation.py --report Results/tox21-ablation.csv

The network is an SNN of four hidden layers, as `snn-verify experiment tox21` trains it. Beside it stands a
random forest of scikit-learn, 200 trees for each assay, on the same rows of some of these. Folds drawn at random have as many
compounds as the challenge's. What is drawn comes from a fixed seed.

A file without a column "products" is of earlier versions of the tool, which rounded products and sums
separately; what is added to it is computed so, too.
"""

import argparse
import csv
import json
import os
import random
import statistics
import subprocess
import tempfile

FOLDS = ("0", "1", "2", "3", "4")


def is_usual(name):
    """Columns that `tox21_features.py` writes without --more: descriptors and bits."""
    return not name.startswith(("key", "path", "count"))


def is_bit(name):
    return name.startswith("bit") and name[3:].isdigit()


def at_random(rows):
    """The folds of the compounds that have one, dealt anew among them."""
    tested = [row for row in rows if row[0] != "train"]
    dealt = [row[0] for row in tested]
    random.Random(1).shuffle(dealt)
    anew = iter(dealt)
    return [[next(anew)] + row[1:] if row[0] != "train" else row for row in rows]


def share(rows, part):
    """A part of the compounds that are only trained on and of each fold; tests have fewer compounds, too."""
    draw = random.Random(1)
    return [row for row in rows if draw.random() < part]


# What is changed: columns and rows.
ARMS = {
    "as it is": (is_usual, list),
    "folds at random": (is_usual, at_random),
    "descriptors only": (lambda name: is_usual(name) and not is_bit(name), list),
    "fingerprint only": (is_bit, list),
    "more features": (lambda name: True, list),
    "more features, folds at random": (lambda name: True, at_random),
    "compounds of the folds only": (is_usual, lambda rows: [row for row in rows if row[0] != "train"]),
    "half of the compounds": (is_usual, lambda rows: share(rows, 0.5)),
}
FOREST = ("as it is", "folds at random", "more features", "more features, folds at random")


def network_areas(tool, path, products, jobs):
    """The mean area of each fold."""
    with tempfile.TemporaryDirectory() as directory:
        results = f"{directory}/results.jsonl"
        subprocess.run([tool, "experiment", "tox21", "--path", path, "--results", results, "--method", "SNN",
                        "--depth", "4", "--products", products, "--jobs", str(jobs)],
                       check=True, stdout=subprocess.DEVNULL)
        with open(results) as file:
            found = [json.loads(line) for line in file.read().splitlines()[1:]]
    return {str(record["fold"]): record["areaUnderCurve"] for record in found}


def forest_areas(header, rows, jobs):
    import numpy
    from sklearn.ensemble import RandomForestClassifier
    from sklearn.metrics import roc_auc_score
    assays = [column for column, name in enumerate(header) if name.startswith("label:")]
    inputs = [column for column, name in enumerate(header) if column > 0 and column not in assays]
    features = numpy.array([[float(row[column]) for column in inputs] for row in rows], dtype=numpy.float32)
    folds = numpy.array([row[0] for row in rows])
    areas = {}
    for fold in FOLDS:
        # The network's validation part is not trained on, neither is it here.
        tested, trained = folds == fold, ~numpy.isin(folds, [fold, str((int(fold) + 1) % 5)])
        found = []
        for assay in assays:
            known = numpy.array([row[assay] != "" for row in rows])
            labels = numpy.array([row[assay] == "1" for row in rows])
            forest = RandomForestClassifier(200, min_samples_leaf=2, random_state=1, n_jobs=jobs)
            forest.fit(features[trained & known], labels[trained & known])
            part = tested & known
            found.append(roc_auc_score(labels[part], forest.predict_proba(features[part])[:, 1]))
        areas[fold] = statistics.mean(found)
    return areas


def run(arguments):
    with open(arguments.table, newline="") as file:
        header, *rows = csv.reader(file)
    done, columns = set(), ["method", "changed", "features", "compounds", "fold", "auc", "products"]
    if os.path.exists(arguments.results):
        with open(arguments.results, newline="") as file:
            begun = csv.DictReader(file)
            done = {(line["method"], line["changed"]) for line in begun}
            columns = begun.fieldnames or columns
    products = "fused" if "products" in columns else "separate"
    with open(arguments.results, "a", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n", extrasaction="ignore")
        if not done:
            writer.writeheader()
        for method in ("SNN", "RandomForest"):
            for name, (keeps, change) in ARMS.items():
                if (method, name) in done or method == "RandomForest" and name not in FOREST:
                    continue
                kept = [column for column, title in enumerate(header)
                        if column == 0 or title.startswith("label:") or keeps(title)]
                part = [[row[column] for column in kept] for row in change(rows)]
                titles = [header[column] for column in kept]
                if method == "SNN":
                    with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="") as table:
                        csv.writer(table, lineterminator="\n").writerows([titles] + part)
                        table.flush()
                        areas = network_areas(arguments.tool, table.name, products, arguments.jobs)
                else:
                    areas = forest_areas(titles, part, arguments.jobs)
                count = sum(1 for title in titles[1:] if not title.startswith("label:"))
                for fold in FOLDS:
                    writer.writerow({
                        "method": method, "changed": name, "features": count, "compounds": len(part), "fold": fold,
                        "auc": f"{areas[fold]:.6f}", "products": products if method == "SNN" else ""})
                file.flush()


def report(arguments):
    with open(arguments.results, newline="") as file:
        lines = list(csv.DictReader(file))

    def areas(method, name):
        return [float(line["auc"]) for line in lines if (line["method"], line["changed"]) == (method, name)]

    print("| changed | features | compounds | SNN | difference | random forest | difference |")
    print("|---|---|---|---|---|---|---|")
    for name in ARMS:
        own = next((line for line in lines if line["changed"] == name), None)
        if own is None:
            continue
        cells = []
        for method in ("SNN", "RandomForest"):
            found, base = areas(method, name), areas(method, "as it is")
            if len(found) != len(FOLDS):
                cells += ["–", "–"]
                continue
            cells += [f"{statistics.mean(found):.3f} ± {statistics.stdev(found):.3f}",
                      "" if name == "as it is" else f"{statistics.mean(found) - statistics.mean(base):+.3f}"]
        print(f"| {name} | {own['features']} | {own['compounds']} | {' | '.join(cells)} |")


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--report", action="store_true", help="compute nothing")
parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="threads; no result depends on it")
parser.add_argument("tool", nargs="?", help="snn-verify")
parser.add_argument("table", nargs="?", help="what tox21_features.py --more has written")
parser.add_argument("results")
options = parser.parse_args()
if not options.report:
    run(options)
report(options)
