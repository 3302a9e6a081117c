"""Builds a wheel with the binaries, MPFR and GMP inside, for the oldest Linux that they run on.

    python wheel.py OUTPUT --binaries DIRECTORY [--checkouts DIRECTORY]

The binaries have the Swift runtime inside, as Packaging/link.sh links them. MPFR and GMP stay shared
libraries beside them, so that others can be put in their place, as their licence wants it. Needs patchelf,
hatchling and build, and binutils.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = ("snn-verify", "snn-check")
#: Brought along. All else has to be what PEP 600 takes for granted.
BUNDLED = ("libmpfr.so", "libgmp.so")
SYSTEM = {
    "libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libstdc++.so.6",
    "libgcc_s.so.1", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"}
#: The libstdc++ that distributions of a glibc have at least, as auditwheel's policies say.
LIBSTDCXX = {(2, 17): 19, (2, 28): 24, (2, 31): 28, (2, 34): 29, (2, 35): 30, (2, 39): 33}


def run(*command: str | Path, cwd: Path | None = None, env: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        [*map(str, command)], cwd=cwd, env=env, check=False, stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(f"wheel: {' '.join(map(str, command))} ended with {done.returncode}")
    return done.stdout


def needed(file: Path) -> list[str]:
    return re.findall(r"\(NEEDED\).*\[(.*)\]", run("readelf", "-d", file))


def library(file: Path, name: str) -> Path:
    """Where the loader finds a library of a binary."""
    found = re.search(rf"^\s*{re.escape(name)} => (/\S+)", run("ldd", file), re.MULTILINE)
    if found is None:
        sys.exit(f"wheel: {file} needs {name}, which is not here")
    return Path(found[1]).resolve()


def stage(binaries: Path, target: Path, is_local: bool) -> list[tuple[str, int, int]]:
    """Copies the binaries and their libraries, stripped; the size of each before and after."""
    target.mkdir(parents=True)
    for name in COMMANDS:
        # Some 30 MB for each binary. Who calls String(format:), say, links them again.
        if "icudt" in run("nm", binaries / name):
            sys.exit(f"wheel: {name} has Foundation's locales inside; nm -u says what refers to it")
    sizes = []
    queue = [(name, binaries / name) for name in COMMANDS]
    while queue:
        name, source = queue.pop(0)
        copy = target / name
        if copy.exists():
            continue
        shutil.copyfile(source, copy)
        copy.chmod(0o755)
        run("strip", "--strip-all" if name in COMMANDS else "--strip-unneeded", copy)
        brought = [n for n in needed(copy) if n.startswith(BUNDLED)]
        queue += [(n, library(source, n)) for n in brought]
        # Nothing of the machine that built it, unless the wheel is for that one.
        rest = run("patchelf", "--print-rpath", copy).strip() if is_local else ""
        run("patchelf", "--set-rpath", "$ORIGIN" + (f":{rest}" if rest else ""), copy)
        sizes.append((name, source.stat().st_size, copy.stat().st_size))
    return sizes


def keep_answers(target: Path) -> int:
    """Asks the binary for the gains of the catalogue, for ``snn_verify.gain`` to look up; how many."""
    os.environ["SNN_VERIFY"] = str(target / "snn-verify")
    sys.path.insert(0, str(ROOT / "Python" / "src"))
    import snn_verify as sv

    names = [
        name for entry in sv.activations() for name in (entry.activation.name, *entry.aliases) if name]
    gains = [sv.gain(name) for name in names]
    kept = {
        "bytes": (target / "snn-verify").stat().st_size,
        "answers": {"\n".join(gain.arguments): gain.json for gain in gains}}
    (target / "answers.json").write_text(json.dumps(kept, sort_keys=True), encoding="utf-8")
    return len(names)


def platform_tag(directory: Path, is_foreign_allowed: bool) -> str:
    """The lowest manylinux tag that all files in the directory fulfil."""
    newest, newest_cxx, foreign = (2, 5), 0, set()
    for file in sorted(directory.iterdir()):
        versions = run("readelf", "-V", file)
        for major, minor in re.findall(r"Name: GLIBC_(\d+)\.(\d+)", versions):
            newest = max(newest, (int(major), int(minor)))
        for minor in re.findall(r"Name: GLIBCXX_3\.4\.(\d+)", versions):
            newest_cxx = max(newest_cxx, int(minor))
        inside = {path.name for path in directory.iterdir()}
        foreign |= {n for n in needed(file) if n not in SYSTEM and n not in inside}
    if foreign and not is_foreign_allowed:
        sys.exit(f"wheel: the binaries need {', '.join(sorted(foreign))}, which no other machine has; "
                 "build them with --static-swift-stdlib")
    if foreign:
        return f"linux_{platform.machine()}"
    fitting = [glibc for glibc, cxx in LIBSTDCXX.items() if cxx >= newest_cxx]
    if not fitting:
        sys.exit(f"wheel: GLIBCXX_3.4.{newest_cxx} is newer than any manylinux tag that is known here")
    major, minor = max(newest, min(fitting)) if newest_cxx else newest
    return f"manylinux_{major}_{minor}_{platform.machine()}"


def licenses(target: Path, build: Path, directory: Path) -> None:
    """The texts of all licences of what the wheel contains."""
    target.mkdir(parents=True)
    packaging = ROOT / "Packaging"
    texts = {
        "LICENSE": ROOT / "LICENSE", "NOTICES.md": packaging / "NOTICES-wheel.md",
        "Unicode-3.0.txt": packaging / "Unicode-3.0.txt",
        "LGPL-3.txt": Path("/usr/share/common-licenses/LGPL-3"),
        "GPL-3.txt": Path("/usr/share/common-licenses/GPL-3"),
        "MPFR-copyright.txt": Path("/usr/share/doc/libmpfr6/copyright"),
        "GMP-copyright.txt": Path("/usr/share/doc/libgmp10/copyright"),
    }
    info = run("swiftc", "-print-target-info")
    resources = re.search(r'"runtimeResourcePath"\s*:\s*"(.*)"', info)
    default = Path(resources[1]) / "../../share/swift/LICENSE.txt" if resources else Path("missing")
    texts["Swift.txt"] = Path(os.environ.get("SWIFT_LICENSE", default))
    checkouts = build / "checkouts"
    texts["swift-argument-parser.txt"] = checkouts / "swift-argument-parser" / "LICENSE.txt"
    texts["BigInt.txt"] = checkouts / "BigInt" / "LICENSE.md"
    missing = [f"{name} ({path})" for name, path in texts.items() if not path.is_file()]
    if missing:
        sys.exit("wheel: licences are missing: " + ", ".join(missing))
    for name, path in texts.items():
        shutil.copyfile(path, target / name)
    versions = "".join(
        f"- `{path.name}`: {package_of(path.name)}\n"
        for path in sorted(directory.iterdir()) if path.name.startswith(BUNDLED))
    with (target / "NOTICES.md").open("a") as notices:
        notices.write(f"\nWhere the libraries in this wheel and their sources are from:\n\n{versions}")


def package_of(name: str) -> str:
    for package in ("libmpfr6", "libgmp10"):
        if package.removesuffix("6").removesuffix("10") in name:
            done = subprocess.run(
                ["dpkg-query", "-W", "-f", "${source:Package} ${Version}", package],
                check=False, capture_output=True, text=True)
            if done.returncode == 0:
                return f"Debian source package {done.stdout}, https://snapshot.debian.org"
    return "of the system that built this wheel"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("output", type=Path)
    parser.add_argument("--binaries", type=Path, required=True, help="a folder with both binaries, as linked")
    parser.add_argument("--checkouts", type=Path, default=ROOT / ".build", help="the folder of their build")
    parser.add_argument("--local", action="store_true",
                        help="allow binaries that need libraries of this machine, for a wheel for it alone")
    options = parser.parse_args()
    output = options.output.resolve()
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        project = Path(name) / "Python"
        shutil.copytree(ROOT / "Python", project, ignore=shutil.ignore_patterns(
            "bin", "licenses", "__pycache__", ".*", "tests"))
        inside = project / "src" / "snn_verify" / "bin"
        sizes = stage(options.binaries.resolve(), inside, options.local)
        tag = platform_tag(inside, options.local)
        print(f"answers of {keep_answers(inside)} gains")
        licenses(project / "licenses", options.checkouts, inside)
        # Hatchling's dates are the same for each build.
        run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", output, project,
            env={**os.environ, "SNN_VERIFY_PLATFORM": tag})
    for file, before, after in sizes:
        print(f"{file}: {before} bytes as built, {after} in the wheel")
    (wheel,) = output.glob(f"*{tag}.whl")
    print(f"{wheel}: {wheel.stat().st_size} bytes")


if __name__ == "__main__":
    main()
