"""Naive Bayes, a decision tree and SVM on HTRU2, on the folds of `snn-verify experiment htru2`.

    pip install -r requirements-uci.txt
    snn-verify experiment htru2 --path data/htru2 --write-folds htru2-folds.csv
    python htru2_baselines.py data/htru2/HTRU_2.csv htru2-folds.csv htru2-baselines.csv

Of the nine other folds the next one chooses the hyperparameters by AUC; a model that was trained on the
other eight is tested. The tree is scikit-learn's CART with entropy and cost-complexity pruning: C4.5 is
another algorithm, of which this is the nearest relative in a library that is kept.
"""

import argparse
import csv

import numpy
from sklearn.metrics import roc_auc_score
from sklearn.naive_bayes import GaussianNB
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

parser = argparse.ArgumentParser()
parser.add_argument("data")
parser.add_argument("folds")
parser.add_argument("target")
arguments = parser.parse_args()

candidates = {
    "NaiveBayes": [GaussianNB(var_smoothing=share) for share in (1e-9, 1e-3, 0.1)],
    "DecisionTree": [
        DecisionTreeClassifier(criterion="entropy", min_samples_leaf=leaf, ccp_alpha=cost, random_state=1)
        for leaf in (2, 10, 50) for cost in (0, 1e-4, 1e-3)],
    "SVM": [make_pipeline(StandardScaler(), SVC(C=c, gamma=g))
            for c in (0.1, 1, 10) for g in ("scale", 0.01)],
}


def scores(model, features):
    if hasattr(model, "decision_function"):
        return model.decision_function(features)
    return model.predict_proba(features)[:, 1]


table = numpy.loadtxt(arguments.data, delimiter=",")
features, labels = table[:, :-1], table[:, -1]
fold_of = numpy.loadtxt(arguments.folds, delimiter=",", skiprows=1, dtype=int)[:, 1]
with open(arguments.target, "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["dataset", "method", "fold", "auc"])
    for fold in range(10):
        test, validation = fold_of == fold, fold_of == (fold + 1) % 10
        train = ~test & ~validation
        for method, models in candidates.items():
            def area(model, part):
                return roc_auc_score(labels[part], scores(model, features[part]))
            best = max((model.fit(features[train], labels[train]) for model in models),
                       key=lambda model: area(model, validation))
            writer.writerow(["htru2", method, fold, f"{area(best, test):.6f}"])
        file.flush()
