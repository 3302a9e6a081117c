"""What DocC does not check: undocumented public symbols, examples, and pages that articles name.

usage: check_docs.py SYMBOL_GRAPHS CATALOGUE... [-- TYPECHECK_COMMAND...]

Every public symbol needs a comment of its own, unless the compiler made it or it fulfils a
requirement of a protocol, whose comment then says what it does. The symbol graphs are to be
extracted without inherited comments. The code of each article is checked by the given command,
to which the file's name is appended.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent


def undocumented(graph_file):
    """The symbols without a comment, and how many have one."""
    graph = json.loads(graph_file.read_text(encoding="utf-8"))
    fulfils = {r["source"] for r in graph["relationships"] if "sourceOrigin" in r}
    missing, documented = [], 0
    for symbol in graph["symbols"]:
        if symbol["kind"]["identifier"] == "swift.extension":
            continue
        name = symbol["identifier"]["precise"]
        lines = symbol.get("docComment", {}).get("lines", [])
        if any(line["text"].strip() for line in lines):
            documented += 1
        elif "location" in symbol and "::SYNTHESIZED::" not in name and name not in fulfils:
            place = symbol["location"]
            path = pathlib.Path(urllib.parse.unquote(urllib.parse.urlparse(place["uri"]).path))
            path = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
            line = place["position"]["line"] + 1
            missing.append((str(path), line, ".".join(symbol["pathComponents"])))
    return missing, documented


def examples(article):
    """The first line's number and the code of each example."""
    text = article.read_text(encoding="utf-8")
    for block in re.finditer(r"^```swift\n(.*?)^```$", text, re.M | re.S):
        yield text.count("\n", 0, block.start()) + 2, block[1]


def main(arguments):
    command = []
    if "--" in arguments:
        mark = arguments.index("--")
        arguments, command = arguments[:mark], arguments[mark + 1 :]
    graphs, catalogues = pathlib.Path(arguments[0]), arguments[1:]

    problems, documented, compiled = [], 0, 0
    files = sorted(graphs.rglob("*.symbols.json"))
    if not files:
        problems.append(f"{graphs}: no symbol graph")
    for file in files:
        missing, count = undocumented(file)
        documented += count
        problems += [f"{path}:{line}: undocumented: {name}" for path, line, name in sorted(missing)]

    articles = sorted(a for c in catalogues for a in pathlib.Path(c).rglob("*.md"))
    for article in articles:
        for page in re.findall(r"`(Documentation/[^`]+)`", article.read_text(encoding="utf-8")):
            if not (ROOT / page).exists():
                problems.append(f"{article}: there is no {page}")
        for line, code in examples(article) if command else ():
            with tempfile.TemporaryDirectory() as folder:
                file = pathlib.Path(folder, "main.swift")
                file.write_text(code, encoding="utf-8")
                result = subprocess.run([*command, str(file)], capture_output=True, text=True)
            errors = result.stderr.replace(str(file), "example")
            if result.returncode == 0:
                compiled += 1
            else:
                problems.append(f"{article}:{line}: the example does not compile\n{errors}")

    for problem in problems:
        print(problem, file=sys.stderr)
    print(
        f"docs: {documented} symbols documented, {len(articles)} pages, "
        f"{compiled} examples compiled"
    )
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
