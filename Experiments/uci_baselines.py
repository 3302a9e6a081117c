"""Random forest, SVM and naive Bayes on the UCI data sets, for `snn-verify experiment uci --baselines`.

    pip install -r requirements-uci.txt
    python uci_baselines.py data/uci121 uci-baselines.csv --max-rows 999 [--method NaiveBayes]

The same test and validation splits as the networks: the validation part chooses the
hyperparameters, and a model that was trained without it is tested.
"""

import argparse
import csv
import pathlib

import numpy
from sklearn.ensemble import RandomForestClassifier
from sklearn.naive_bayes import GaussianNB
from sklearn.svm import SVC

parser = argparse.ArgumentParser()
parser.add_argument("directory", type=pathlib.Path)
parser.add_argument("target", type=pathlib.Path)
parser.add_argument("--max-rows", type=int, default=10**9)
parser.add_argument("--method", action="append", help="only this one; may be given several times")
arguments = parser.parse_args()

candidates = {
    "RandomForest": [
        RandomForestClassifier(n_estimators=300, max_features=share, random_state=1)
        for share in ("sqrt", 0.5, 1.0)],
    "SVM": [SVC(C=c, gamma=g) for c in (0.1, 1, 10, 100) for g in ("scale", 0.01, 0.1)],
    "NaiveBayes": [GaussianNB(var_smoothing=share) for share in (1e-9, 1e-3, 0.1)],
}
candidates = {name: models for name, models in candidates.items()
              if arguments.method is None or name in arguments.method}


def read(path):
    return numpy.loadtxt(path, delimiter=",", ndmin=2)


with open(arguments.target, "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["dataset", "method", "fold", "accuracy"])
    for directory in sorted(arguments.directory.iterdir()):
        labels = read(directory / "labels_py.dat")[:, 0]
        if len(labels) > arguments.max_rows:
            continue
        features = read(directory / f"{directory.name}_py.dat")
        tests, validations = (
            read(directory / f"{name}_py.dat") == 1 for name in ("folds", "validation_folds"))
        for fold in range(tests.shape[1]):
            test, validation = tests[:, fold], validations[:, fold]
            train = ~test & ~validation
            for method, models in candidates.items():
                def fitted(model):
                    if len(set(labels[train])) == 1:
                        return None
                    return model.fit(features[train], labels[train])
                best = max((fitted(model) for model in models), key=lambda model: -1 if model is None
                           else model.score(features[validation], labels[validation]))
                if best is None:
                    accuracy = (labels[test] == labels[train][0]).mean()
                else:
                    accuracy = best.score(features[test], labels[test])
                writer.writerow([directory.name, method, fold, f"{accuracy:.6f}"])
        file.flush()
