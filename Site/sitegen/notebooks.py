"""The notebooks: with their results where `make notebooks` has run them, and as text otherwise."""

import re

from .links import EXTERNAL
from .markup import Rendered, render, with_letters
from .site import Site

INDEX = "notebooks/index.html"
FOLDER = "Notebooks-text"


def sources(site: Site) -> list[str]:
    paths = (site.repository / FOLDER).glob("[0-9]*.md")
    return [path.stem for path in sorted(paths, key=lambda path: int(path.stem.partition("-")[0]))]


def address(name: str) -> str:
    return f"notebooks/{name}.html"


def executed(site: Site, name: str) -> str | None:
    """The body of the page that `make notebooks` wrote since the notebook was changed last."""
    page = site.repository / FOLDER / "html" / f"{name}.html"
    source = site.repository / FOLDER / f"{name}.md"
    if not page.exists() or page.stat().st_mtime < source.stat().st_mtime:
        return None
    _, _, rest = page.read_text(encoding="utf-8").partition("</nav>")
    body, _, _ = rest.partition("<footer>")
    body = re.sub(
        r'<div class="highlight[^>]*>(.*?)</div>', lambda found: plain_code(found[1]), body, flags=re.S
    )
    body = re.sub(r"<span></span>|<div[^>]*>|</div>", "", body)
    body = with_letters(body).replace("<pre>", '<pre tabindex="0">').replace("<img ", '<img loading="lazy" ')
    body = re.sub(
        r"<math display=\"block\".*?</math>", lambda found: scrolling(found[0], "Formula"), body, flags=re.S
    )
    return re.sub(r"<table.*?</table>", lambda found: scrolling(found[0], "Table"), body, flags=re.S)


def plain_code(text: str) -> str:
    """Code without colours."""
    return re.sub(r"</?span[^>]*>", "", text)


def scrolling(html: str, name: str) -> str:
    """What may be wider than a page, so that it scrolls by itself."""
    tag = "div" if name == "Table" else "span"
    return f'<{tag} class="scroll" tabindex="0" role="group" aria-label="{name}">{html}</{tag}>'


def linked(site: Site, body: str, source: str, page: str) -> str:
    """The links of a page that was rendered elsewhere, led to their places here."""

    def one(found: re.Match[str]) -> str:
        target = found[1]
        if EXTERNAL.match(target) or target.startswith("#"):
            return found[0]
        for end in (".html", ".md"):
            stem = target.removesuffix(".html")
            place = (
                site.places.address(stem + end, source, page)
                if target.endswith(".html")
                else site.places.address(target, source, page)
            )
            if place:
                return f'<a href="{place}"'
        return "<a"

    return re.sub(r'<a href="([^"]*)"', one, body)


def text_only(site: Site, name: str) -> Rendered:
    source = f"{FOLDER}/{name}.md"
    text = re.sub(r"\A---\n.*?\n---\n", "", site.text(source), flags=re.S)
    return render(text, lambda target: site.places.address(target, source, address(name)), math=True)


def write_notebooks(site: Site) -> int:
    """How many of the notebooks are shown with their results."""
    shown = 0
    entries = []
    for name in sources(site):
        source = f"{FOLDER}/{name}.md"
        page = address(name)
        rendered = text_only(site, name)
        title = rendered.title or name
        body = executed(site, name)
        if body is None:
            html, note = (
                rendered.html,
                (
                    "This is the notebook’s text and code. "
                    "make notebooks runs it, and make site then shows its results."
                ),
            )
        else:
            shown += 1
            html, note = (
                linked(site, body, source, page),
                ("The results are those of a run, in which every assertion held."),
            )
        question = re.search(r"^> \*\*Question\.\*\* (.*)$", site.text(source), flags=re.M)
        words = render(question[1], lambda target: None, math=True).html if question else ""
        words = words.strip().removeprefix("<p>").removesuffix("</p>")
        entries.append((title, page, words, body is not None))
        site.article(
            page, html, title=title, section=INDEX, note=note, back=("Notebooks", INDEX), source=source
        )
    site.page(INDEX, "notebooks.html", title="Notebooks", section=INDEX, entries=entries)
    return shown
