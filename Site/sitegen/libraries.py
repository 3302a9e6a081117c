"""A page for each library: its articles, and its public declarations with their comments."""

import html
import re
from collections.abc import Callable

from .markup import render, slug
from .site import Site
from .swift import Declaration, module

INDEX = "libraries/index.html"
MODULES = ("IntervalArithmetic", "Formulas", "SignalPropagation", "Proving", "LayerProofs", "FloatNetwork")


def articles(site: Site, name: str) -> list[tuple[str, str]]:
    """The articles of a module, the landing page first; not the pages that only order symbols."""
    folder = site.repository / "Sources" / name / f"{name}.docc"
    found = []
    for path in sorted(folder.glob("*.md"), key=lambda path: (path.stem != name, path.stem)):
        text = path.read_text(encoding="utf-8").partition("\n## Topics")[0]
        title, _, body = text.partition("\n")
        if body.strip():
            found.append((path.stem, f"{title}\n{body}"))
    return found


def prose(text: str, names: dict[str, str]) -> str:
    """DocC's links to symbols and articles, as links within the page or as code."""

    def symbol(found: re.Match[str]) -> str:
        name = found[1].split("-(")[0]
        short = name.rpartition("/")[2]
        target = names.get(name.replace("/", ".")) or names.get(short)
        label = f"`{short}`"
        return f"[{label}](#{target})" if target else label

    def article(found: re.Match[str]) -> str:
        words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", found[1])
        return f"[{words}](#{slug(found[1])})" if slug(found[1]) in names.values() else words

    parts = re.split(r"(```(?:(?!`).)*?```)", text, flags=re.S)
    for index in range(0, len(parts), 2):
        parts[index] = re.sub(r"``([^`\n]+)``", symbol, parts[index])
        parts[index] = re.sub(r"<doc:([\w-]+)>", article, parts[index])
    return "".join(parts)


def deeper(text: str) -> str:
    """An article whose headings are one level further down, since the page has a title of its own."""
    fenced = False
    lines = []
    for line in text.splitlines():
        fenced ^= line.startswith("```")
        if line != "## Overview":
            lines.append("#" + line if line.startswith("#") and not fenced else line)
    return "\n".join(lines)


def symbols(found: list[Declaration], markdown: Callable[[str], str]) -> list[str]:
    """Declarations, those of one type below it."""
    owners: dict[str, list[Declaration]] = {}
    for declaration in found:
        key = (
            f"{declaration.owner}.{declaration.name}".lstrip(".")
            if declaration.is_type
            else declaration.owner
        )
        owners.setdefault(key, []).append(declaration)
    parts = []
    for owner in sorted(owners, key=lambda owner: (owner == "", owner.lower())):
        heading = f"<code>{html.escape(owner)}</code>" if owner else "Functions"
        parts.append(f'<h3 id="symbol-{slug(owner) or "functions"}">{heading}</h3>\n<dl class="symbols">')
        for declaration in sorted(owners[owner], key=lambda declaration: not declaration.is_type):
            comment = markdown(declaration.comment) if declaration.comment else ""
            signature = html.escape(declaration.signature.removeprefix("public "))
            parts.append(f"<dt><code>{signature}</code></dt><dd>{comment}</dd>")
        parts.append("</dl>")
    return parts


def write_library(site: Site, name: str) -> tuple[str, str, str, int]:
    page = f"libraries/{name.lower()}.html"
    found = module(site.repository / "Sources" / name)
    names = {}
    for declaration in found:
        if declaration.is_type:
            full = f"{declaration.owner}.{declaration.name}".lstrip(".")
            names[full] = names[declaration.name] = f"symbol-{slug(full)}"
    written = articles(site, name)
    names.update({f"doc:{stem}": slug(stem) for stem, _ in written})

    def resolve(target: str) -> str | None:
        return site.places.address(target, f"Sources/{name}/{name}.docc/{name}.md", page)

    def markdown(text: str) -> str:
        return render(prose(text, names), resolve).html

    parts = []
    summary = ""
    for stem, text in written:
        title, _, body = text.partition("\n")
        if stem == name:
            summary = body.strip().partition("\n\n")[0]
        heading = name if stem == name else title.lstrip("# ").strip("` ")
        rendered = render(prose(deeper(body), names), resolve).html
        rendered = re.sub(r' id="[^"]*"', "", rendered)
        parts.append(
            rendered if stem == name else f'<h2 id="{slug(stem)}">{html.escape(heading)}</h2>\n{rendered}'
        )
    parts.append('<h2 id="declarations">Public declarations</h2>\n')
    parts += symbols(found, markdown)
    site.article(
        page,
        "\n".join(parts),
        title=name,
        section="documentation/index.html",
        back=("Libraries", INDEX),
        contents=[],
        source=f"Sources/{name}",
        note="Made from the module’s articles and the comments of its sources, as they stand there: what the "
        "compiler synthesizes, inherits or infers is not listed. make docs builds the complete reference.",
    )
    return name, page, render(prose(summary, {}), resolve).html, len(found)


def write_libraries(site: Site) -> None:
    entries = [write_library(site, name) for name in MODULES]
    site.page(INDEX, "libraries.html", title="Libraries", section="documentation/index.html", entries=entries)
