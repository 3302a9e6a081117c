"""Chemical features of the Tox21 compounds, for `snn-verify experiment tox21`.

    pip install -r requirements-tox21.txt
    python tox21_features.py tox21.csv.gz tox21_compoundData.csv tox21.csv

The first file has SMILES and twelve assays (1, 0 or nothing), the second the challenge's
cross-validation folds by InChIKey. It gives no structures, and those of its test set are hardly
found in the first file, so that its folds take the place of its test set: compounds with a fold
from 0 to 4 are tested once, all others are only trained on (fold `train`).

Features: 1024 bits of the Morgan fingerprint of radius 2, and RDKit's descriptors x as
sign(x)·log(1 + |x|), which tames their range; with --more also the 166 MACCS keys, 2048 bits of RDKit's
paths, and the logarithms of one and the counts of 1024 circular substructures. Nothing is fitted here.
"""

import argparse
import csv
import gzip
import math

from rdkit import Chem, RDLogger
from rdkit.Chem import Descriptors, MACCSkeys, rdFingerprintGenerator

RDLogger.DisableLog("rdApp.*")
parser = argparse.ArgumentParser()
parser.add_argument("--more", action="store_true", help="more features, for tox21_ablation.py")
parser.add_argument("structures")
parser.add_argument("folds")
parser.add_argument("target")
arguments = parser.parse_args()

with open(arguments.folds, newline="") as file:
    folds = {row["inchikey"]: row["CVfold"] for row in csv.DictReader(file)
             if row["set"] == "training" and row["CVfold"] in "01234"}
with gzip.open(arguments.structures, "rt", newline="") as file:
    compounds = list(csv.DictReader(file))
assays = [name for name in compounds[0] if name not in ("mol_id", "smiles")]
morgan = rdFingerprintGenerator.GetMorganGenerator(radius=2, fpSize=1024)
paths = rdFingerprintGenerator.GetRDKitFPGenerator(fpSize=2048)
names = [name for name, _ in Descriptors.descList]


def tamed(value):
    if value is None or math.isnan(value) or math.isinf(value):
        return "0"
    return f"{math.copysign(math.log1p(abs(value)), value):.6g}"


def more(molecule):
    """MACCS keys without the first, which is none, paths and counts."""
    return (list(MACCSkeys.GenMACCSKeys(molecule))[1:] + list(paths.GetFingerprint(molecule))
            + [f"{math.log1p(count):.6g}" for count in morgan.GetCountFingerprint(molecule).ToList()])


more_names = ([f"key{index}" for index in range(1, 167)] + [f"path{index}" for index in range(2048)]
              + [f"count{index}" for index in range(1024)])
unreadable = 0
with open(arguments.target, "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["fold"] + [f"label:{name}" for name in assays] + names
                    + [f"bit{index}" for index in range(1024)] + (more_names if arguments.more else []))
    for compound in compounds:
        molecule = Chem.MolFromSmiles(compound["smiles"])
        if molecule is None:
            unreadable += 1
            continue
        values = Descriptors.CalcMolDescriptors(molecule, missingVal=None)
        writer.writerow(
            [folds.get(Chem.MolToInchiKey(molecule), "train")]
            + [compound[name] for name in assays] + [tamed(values[name]) for name in names]
            + list(morgan.GetFingerprint(molecule)) + (more(molecule) if arguments.more else []))
print(f"{len(compounds) - unreadable} compounds, {unreadable} without a readable structure")
