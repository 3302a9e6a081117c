from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

import snn_verify as sv
from snn_verify._binary import message_of


def test_usage_says_what_the_tool_says() -> None:
    with pytest.raises(sv.UsageError, match="did you mean 'gelu'"):
        sv.gain("gellu")
    with pytest.raises(ValueError, match="not positive") as caught:
        sv.moments("gelu", variance=-1)
    assert isinstance(caught.value, sv.SnnVerifyError)
    assert caught.value.status == 64
    assert "Usage:" not in str(caught.value)


def test_files(tmp_path: Path) -> None:
    with pytest.raises(sv.FileError, match="No such file"):
        sv.check(tmp_path / "none.json")
    with pytest.raises(OSError, match="cannot read"):
        sv.audit(tmp_path / "none.safetensors")
    with pytest.raises(sv.FileError):
        sv.lint(tmp_path / "none.py")
    broken = tmp_path / "broken.safetensors"
    broken.write_bytes(b"no safetensors file at all")
    with pytest.raises(sv.DataError):
        sv.audit(broken)
    assert sv.check(broken).result == "malformed"


def test_a_path_is_no_option(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("--help").write_text("a = calculate_gain('selu')\n")
    assert len(sv.lint("--help").findings) == 1


def test_missing_tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SNN_VERIFY", str(tmp_path / "nothing"))
    with pytest.raises(sv.ToolMissingError, match="SNN_VERIFY names"):
        sv.moments("gelu")


def test_the_first_binary_on_path_that_is_none_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    ours, wrapper = tmp_path / "ours", tmp_path / "wrapper"
    for directory, text in ((ours, "exec python -c 'import snn_verify._commands'"), (wrapper, "exit 64")):
        directory.mkdir()
        script(directory / "snn-verify", text)
    monkeypatch.delenv("SNN_VERIFY", raising=False)
    monkeypatch.setattr("snn_verify._binary.bundled", lambda name: None)
    monkeypatch.setenv("PATH", f"{ours}{os.pathsep}{wrapper}")
    assert sv.find_binary() == str(wrapper / "snn-verify")
    monkeypatch.setenv("PATH", str(ours))
    with pytest.raises(sv.ToolMissingError, match="SNN_VERIFY"):
        sv.find_binary()


def script(path: Path, text: str) -> Path:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_a_tool_that_dies_is_no_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for text, message in (
        ("kill -9 $$", "signal 9"), ("echo nonsense", "without an answer"), ("echo '{}'", "another version"),
    ):
        monkeypatch.setenv("SNN_VERIFY", str(script(tmp_path / "tool", text)))
        with pytest.raises(sv.ToolError, match=message):
            sv.moments("gelu")


def test_gains_of_one_binary_are_not_those_of_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    sv.gain("relu")
    monkeypatch.setenv("SNN_VERIFY", str(script(tmp_path / "tool", "echo Error: other >&2; exit 64")))
    with pytest.raises(sv.UsageError, match="other"):
        sv.gain("relu")


#: Python does not listen where whoever started it ignores Ctrl-C, as a shell's background does.
LISTEN = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"


def test_an_interrupt_ends_the_child(tmp_path: Path) -> None:
    pid = tmp_path / "pid"
    tool = script(tmp_path / "tool", f"echo $$ > {pid}; exec sleep 60")
    parent = subprocess.Popen(
        [sys.executable, "-c", f"{LISTEN}; import snn_verify as sv; sv.moments('gelu')"],
        env={**os.environ, "SNN_VERIFY": str(tool)}, stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 20
    while not (pid.exists() and pid.read_text().strip()):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    # To the parent alone, as a notebook does it.
    parent.send_signal(signal.SIGINT)
    _, errors = parent.communicate(timeout=20)
    assert "KeyboardInterrupt" in errors
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid.read_text()), 0)


def test_an_interrupt_while_a_child_starts_waits_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    children = []

    class Slow(subprocess.Popen[str]):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            children.append(self)
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setenv("SNN_VERIFY", str(script(tmp_path / "tool", "exec sleep 60")))
    monkeypatch.setattr(subprocess, "Popen", Slow)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            sv.moments("gelu")
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, before)
    (child,) = children
    assert child.returncode is not None


def test_messages_without_words_for_a_shell() -> None:
    assert message_of("Error: no\nUsage: a b\n  See 'a --help' for more information.\n") == "no"
    assert message_of("Error: two\nlines") == "two\nlines"
    assert message_of("") == ""
