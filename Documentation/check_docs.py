"""What DocC does not check: what is undocumented, examples, and pages that articles name.

usage: check_docs.py SYMBOL_GRAPHS CATALOGUE_OR_PAGE... -- COMPILER...

Every public symbol needs a comment of its own, unless the compiler made it or it fulfils a
requirement of a protocol, whose comment then says what it does. The symbol graphs are to be
extracted without inherited comments, each module's in a folder of its name; each module of a
library product of Package.swift is to have one. The code of each article is compiled by the given command, to
which the file's name and `-o PROGRAM` are appended, and run. What a line prints is to contain what
its comment says, up to a colon: `print(x * x)  // [-2, 4]: two independent factors`.
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


def undocumented_modules(modules):
    """What is wrong with the library products of the package, given the documented modules."""
    dump = ["swift", "package", "--package-path", str(ROOT), "dump-package"]
    text = subprocess.run(dump, capture_output=True, text=True, check=True).stdout
    for product in json.loads(text)["products"]:
        if "library" in product["type"]:
            for module in product["targets"]:
                if module not in modules:
                    name = product["name"]
                    yield f"Package.swift: {module}, of the product {name}, is not documented"


def examples(article):
    """The first line's number and the code of each example."""
    text = article.read_text(encoding="utf-8")
    for block in re.finditer(r"^```swift\n(.*?)^```$", text, re.M | re.S):
        yield text.count("\n", 0, block.start()) + 2, block[1]


def run(code, compiler):
    """What is wrong with an example, or None."""
    with tempfile.TemporaryDirectory() as folder:
        file, program = pathlib.Path(folder, "main.swift"), pathlib.Path(folder, "example")
        file.write_text(code, encoding="utf-8")
        build = [*compiler, str(file), "-o", str(program)]
        result = subprocess.run(build, capture_output=True, text=True)
        if result.returncode:
            return "does not compile\n" + result.stderr.replace(str(file), "example")
        result = subprocess.run([str(program)], capture_output=True, text=True, timeout=60)
    if result.returncode:
        return f"ends with {result.returncode}\n{result.stderr}"
    promised = re.findall(r"^.*\bprint\(.*?(?: // *(.*))?$", code, re.M)
    printed = result.stdout.splitlines()
    if len(promised) != len(printed):
        return f"has {len(promised)} lines with print, but prints {len(printed)} lines"
    for comment, line in zip(promised, printed):
        if comment.split(": ")[0] not in line:
            return f"prints '{line}', not '{comment}'"
    return None


def main(arguments):
    mark = arguments.index("--")
    arguments, compiler = arguments[:mark], arguments[mark + 1 :]
    graphs, places = pathlib.Path(arguments[0]), map(pathlib.Path, arguments[1:])

    problems, documented, ran = [], 0, 0
    files = sorted(graphs.rglob("*.symbols.json"))
    if not files:
        problems.append(f"{graphs}: no symbol graph")
    problems += undocumented_modules({file.parent.name for file in files})
    for file in files:
        missing, count = undocumented(file)
        documented += count
        problems += [f"{path}:{line}: undocumented: {name}" for path, line, name in sorted(missing)]

    articles = sorted(a for p in places for a in (p.rglob("*.md") if p.is_dir() else [p]))
    for article in articles:
        for page in re.findall(r"`(Documentation/[^`]+)`", article.read_text(encoding="utf-8")):
            if not (ROOT / page).exists():
                problems.append(f"{article}: there is no {page}")
        for line, code in examples(article):
            problem = run(code, compiler)
            if problem:
                problems.append(f"{article}:{line}: the example {problem}")
            else:
                ran += 1

    for problem in problems:
        print(problem, file=sys.stderr)
    print(
        f"docs: {documented} symbols documented, {len(articles)} pages, "
        f"{ran} examples run"
    )
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
