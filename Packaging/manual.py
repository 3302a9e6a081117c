#!/usr/bin/env python3
"""Writes the manual pages from what the built commands say about themselves.

    python3 manual.py BIN DIRECTORY

BIN has snn-verify and snn-check; DIRECTORY gets snn-verify.1 and snn-check.1.
Standard library only. The same commands give the same bytes.
"""

import json
import subprocess
import sys
from pathlib import Path


def escaped(text):
    """Text for roff: backslashes, hyphens that are to be copied, dots and quotes at a line's start."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("~", "\\(ti").replace("^", "\\(ha")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def prose(text):
    """Paragraphs are filled; indented lines are examples and stay as they are."""
    lines = []
    for block in text.split("\n\n"):
        rows = block.split("\n")
        if all(row.startswith("  ") for row in rows):
            lines += [".PP", ".RS 4", ".EX", *(escaped(row[2:]) for row in rows), ".EE", ".RE"]
        else:
            lines += [".PP", escaped(" ".join(row.strip() for row in rows))]
    return lines


def flag(name):
    return ("--" if name["kind"] == "long" else "-") + name["name"]


def shown(argument):
    """An argument as it is written on the command line."""
    value = f"\\fI{escaped(argument['valueName'])}\\fR"
    if argument["kind"] == "positional":
        return value
    names = ", ".join(f"\\fB{escaped(flag(name))}\\fR" for name in argument["names"])
    return f"{names} {value}" if argument["kind"] == "option" else names


def synopsis(argument):
    value = f"\\fI{escaped(argument['valueName'])}\\fR"
    text = value
    if argument["kind"] != "positional":
        text = f"\\fB{escaped(flag(argument['preferredName']))}\\fR"
        text += f" {value}" if argument["kind"] == "option" else ""
    text += " ..." if argument["isRepeating"] else ""
    return f"[{text}]" if argument["isOptional"] else text


def own(command):
    """The arguments of a command apart from those that all have."""
    return [argument for argument in command.get("arguments", [])
            if argument["shouldDisplay"] and argument["valueName"] not in ("help", "version")]


def described(argument):
    text = argument.get("abstract", "")
    notes = []
    if argument.get("defaultValue") and "(default" not in text:
        notes.append(f"default: {argument['defaultValue']}")
    if argument.get("allValues"):
        notes.append("values: " + ", ".join(argument["allValues"]))
    return f"{text} ({'; '.join(notes)})" if notes else text


def command_section(command, path):
    name = " ".join(path)
    required = [synopsis(each) for each in own(command) if not each["isOptional"]]
    optional = len(required) < len(own(command))
    lines = [f".SS \\fB{escaped(name)}\\fR" + (" [\\fIoptions\\fR]" if optional else "")
             + "".join(f" {each}" for each in required)]
    lines.append(escaped(command.get("abstract", "")))
    lines += prose(command["discussion"]) if command.get("discussion") else []
    for argument in own(command):
        lines += [".TP", shown(argument), escaped(described(argument))]
    for sub in commands(command):
        lines += command_section(sub, [*path, sub["commandName"]])
    return lines


def commands(command):
    return [sub for sub in command.get("subcommands", [])
            if sub.get("shouldDisplay", True) and sub["commandName"] != "help"]


def verify_page(tool, version):
    description = json.loads(run(tool, "--experimental-dump-help"))["command"]
    intro, *rest = description["discussion"].split("\n\nExit status: ")
    lines = [
        f'.TH SNN\\-VERIFY 1 "" "snn\\-verify {version}" "User Commands"',
        ".SH NAME", "snn\\-verify \\- verify the theory of self\\-normalizing neural networks",
        ".SH SYNOPSIS", "\\fBsnn\\-verify\\fR \\fIcommand\\fR [\\fIoptions\\fR]",
        ".SH DESCRIPTION", escaped(description["abstract"]), *prose(intro),
        ".SH OPTIONS OF EVERY COMMAND",
        ".TP", "\\fB\\-h\\fR, \\fB\\-\\-help\\fR", "Show help information.",
        ".TP", "\\fB\\-\\-version\\fR", "Show the version.",
        ".SH COMMANDS"]
    for command in commands(description):
        lines += command_section(command, ["snn-verify", command["commandName"]])
    lines += [".SH EXIT STATUS"]
    for entry in " ".join(rest).replace("\n", " ").rstrip(".").split(", "):
        code, meaning = entry.split(" ", 1)
        lines += [".TP", f"\\fB{code}\\fR", escaped(meaning[0].upper() + meaning[1:]) + "."]
    lines += [".SH SEE ALSO", "\\fBsnn\\-check\\fR(1)", ".PP",
              "G. Klambauer, T. Unterthiner, A. Mayr and S. Hochreiter, "
              "\\fISelf\\-Normalizing Neural Networks\\fR, arXiv:1706.02515."]
    return lines


def check_page(tool, version):
    usage, *rest = run(tool, "--help").strip().split("\n\n")
    return [
        f'.TH SNN\\-CHECK 1 "" "snn\\-verify {version}" "User Commands"',
        ".SH NAME", "snn\\-check \\- check certificates of snn\\-verify without its prover",
        ".SH SYNOPSIS", escaped(usage).replace("snn\\-check", "\\fBsnn\\-check\\fR", 1),
        ".SH DESCRIPTION", *prose("\n\n".join(rest))[1:],
        ".SH SEE ALSO", "\\fBsnn\\-verify\\fR(1)"]


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    binaries, directory = Path(sys.argv[1]), Path(sys.argv[2])
    directory.mkdir(parents=True, exist_ok=True)
    verify, check = (str((binaries / name).resolve()) for name in ("snn-verify", "snn-check"))
    version = run(verify, "--version").strip()
    for name, lines in (("snn-verify", verify_page(verify, version)),
                        ("snn-check", check_page(check, version))):
        (directory / f"{name}.1").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
