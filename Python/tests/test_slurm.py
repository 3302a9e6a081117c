"""A proof on Slurm for real: its daemons are started and stopped here, where Debian's slurm-wlm is."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import snn_verify as sv

distributed: Any = pytest.importorskip("distributed")
pytest.importorskip("dask_jobqueue")

from snn_verify.cluster import engine as engines  # noqa: E402
from snn_verify.cluster import proof as proofs  # noqa: E402

CONFIGURATION = """\
ClusterName=test
SlurmctldHost={host}
SlurmctldPort={controller}
SlurmdPort={daemon}
AuthType=auth/munge
AuthInfo=socket={directory}/munge.socket
SlurmUser=root
SlurmdUser=root
StateSaveLocation={directory}/state
SlurmdSpoolDir={directory}/spool
SlurmctldPidFile={directory}/slurmctld.pid
SlurmdPidFile={directory}/slurmd.pid
SlurmctldLogFile={directory}/slurmctld.log
SlurmdLogFile={directory}/slurmd.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
SlurmctldTimeout=30
MpiDefault=none
NodeName={host} CPUs={cpus} RealMemory={memory} State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
"""


def free_port() -> int:
    with socket.socket() as server:
        server.bind(("", 0))
        return int(server.getsockname()[1])


@pytest.fixture
def slurm(tmp_path: Path) -> Iterator[Path]:
    """Munge, the controller and one node, as processes of this test; the file of the cluster."""
    programs = {name: shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin")
                for name in ("munged", "slurmctld", "slurmd", "sbatch", "scontrol")}
    missing = [name for name, path in programs.items() if path is None]
    if missing or os.geteuid() != 0:
        pytest.skip(f"Slurm is not here, or this is not root: {', '.join(missing)}")
    # Munge wants a short path that nobody else may write.
    directory = Path("/tmp") / f"snn-verify-slurm-{os.getpid()}"
    directory.mkdir(mode=0o755)
    for name in ("state", "spool"):
        (directory / name).mkdir()
    key = directory / "munge.key"
    key.write_bytes(os.urandom(128))
    key.chmod(0o400)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20
    configuration = directory / "slurm.conf"
    configuration.write_text(CONFIGURATION.format(
        host=socket.gethostname(), controller=free_port(), daemon=free_port(), directory=directory,
        cpus=os.cpu_count(), memory=memory * 9 // 10))
    os.environ["SLURM_CONF"] = str(configuration)
    processes: list[subprocess.Popen[bytes]] = []

    def start(*command: str) -> None:
        with (directory / "start.log").open("ab") as log:
            processes.append(subprocess.Popen(command, stdout=log, stderr=log))

    try:
        start(str(programs["munged"]), "--foreground", "--force", f"--key-file={key}",
              f"--socket={directory}/munge.socket", f"--pid-file={directory}/munge.pid",
              f"--log-file={directory}/munge.log", f"--seed-file={directory}/munge.seed")
        time.sleep(1)
        start(str(programs["slurmctld"]), "-D", "-f", str(configuration))
        start(str(programs["slurmd"]), "-D", "-f", str(configuration), "-N", socket.gethostname())
        deadline = time.monotonic() + 60
        while True:
            shown = subprocess.run(["sinfo", "-h", "-o", "%T"], capture_output=True, text=True, check=False)
            if "idle" in shown.stdout:
                break
            if time.monotonic() > deadline:
                logs = "\n".join(log.read_text(errors="replace")[-2000:] for log in directory.glob("*.log"))
                pytest.fail(f"Slurm has no idle node: {shown.stdout} {shown.stderr}\n{logs}")
            time.sleep(0.5)
        yield directory
    finally:
        subprocess.run(["scancel", "--user=root"], check=False, capture_output=True)
        time.sleep(1)
        for process in reversed(processes):
            process.terminate()
        for process in processes:
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
        os.environ.pop("SLURM_CONF", None)
        shutil.rmtree(directory, ignore_errors=True)


def test_a_proof_on_slurm(slurm: Path, tmp_path: Path) -> None:
    spec = tmp_path / "spec.toml"
    library = Path(sv.__file__).parent.parent
    spec.write_text(
        "jobs = 2\n[cluster]\ncores = 1\nprocesses = 1\nmemory = '500MB'\nwalltime = '00:10:00'\n"
        f"python = '{sys.executable}'\nlog_directory = '{tmp_path}'\nlocal_directory = '{tmp_path}'\n"
        f"job_script_prologue = ['export SNN_VERIFY={sv.find_binary()}', 'export PYTHONPATH={library}']\n"
        "scheduler_options = {dashboard_address = ':0'}\n")
    engine, close = engines.connect(slurm=spec)
    try:
        jobs = subprocess.run(["squeue", "-h", "-o", "%j"], capture_output=True, text=True, check=True)
        assert "dask-worker" in jobs.stdout
        arguments = ("contraction", "--norm-only", "--below=95/100")
        joined = proofs.prove(
            engine, arguments, tmp_path / "proof.json", journal=tmp_path / "journal.jsonl", boxes=16,
            budget=16, nodes=2)
        assert joined.is_rechecked
        assert engine.record
        sv.ask(*arguments, certificate=tmp_path / "one.json")
        assert (tmp_path / "proof.json").read_bytes() == (tmp_path / "one.json").read_bytes()
    finally:
        close()
    spec.write_text("workers = 2\n")
    with pytest.raises(sv.SnnVerifyError, match="unknown"):
        engines.connect(slurm=spec)
