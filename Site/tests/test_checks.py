"""Each check finds what it is there to find, and nothing on a page that is right."""

import shutil
from pathlib import Path

import pytest

from sitecheck import browser, files, interactive, tables
from sitecheck.files import WEIGHT_LIMIT

from .conftest import Make, with_browser

RIGHT = '<p><a href="#content">Up</a></p>'


def found(site: Path) -> str:
    return "\n".join(map(str, files.findings(site)))


def seen(site: Path) -> str:
    return "\n".join(map(str, browser.findings(site, ["index.html"])))


def test_a_page_that_is_right(make: Make) -> None:
    assert found(make(RIGHT)) == ""


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ('<a href="gone.html">x</a>', "gone.html is dead"),
        ('<a href="#gone">x</a>', "there is no such anchor"),
        ('<a href="../index.html">x</a>', "is dead"),
        ('<a href="http://example.org">x</a>', "neither of the site nor https"),
        ('<p id="twice"></p><p id="twice"></p>', "twice is there twice"),
        ('<img src="https://example.org/a.png" alt="">', "is not of the site"),
        ('<script src="gone.js"></script>', "gone.js is missing"),
        ('<img srcset="a.png 2x" alt="">', "srcset"),
        ('<script src="heavy.js"></script>', "the limit is"),
    ],
)
def test_files_that_are_wrong(make: Make, body: str, words: str) -> None:
    assert words in found(make(body, heavy_js="/" * WEIGHT_LIMIT))


@with_browser
def test_a_page_that_looks_right(make: Make) -> None:
    assert seen(make(RIGHT)) == ""


@with_browser
@pytest.mark.parametrize(
    ("body", "style", "words"),
    [
        ('<div style="width: 800px">wide</div>', "", "is wider than 768 pixels"),
        ("<p>pale</p>", "p { color: #999; background: #fff }", "color-contrast"),
        (
            "<p>pale</p>",
            "@media (prefers-color-scheme: dark) { p { color: #333; background: #222 } }",
            "dark: color",
        ),
        ('<img src="a.svg">', "", "image-alt"),
        ("<script>fetch('https://example.org')</script>", "", "asks for https://example.org"),
        ("<script>missing()</script>", "", "a script failed"),
        ("<button type='button'>Press</button>", "", "controls that do nothing without a script"),
        ("", "main { display: none }", "shows nothing without a script"),
    ],
)
def test_pages_that_look_wrong(make: Make, body: str, style: str, words: str) -> None:
    assert words in seen(make(body, style, a_svg='<svg xmlns="http://www.w3.org/2000/svg"/>'))


KEYS = ["tanh|25/9|0", "selu|1|1/25"]


def computed(site: Path) -> str:
    return "\n".join(map(str, interactive.findings(site, KEYS)))


def changed(site: Path, tmp_path: Path, file: str, old: str, new: str) -> Path:
    """The site with one line of a script changed."""
    copy = tmp_path / "site"
    copy.mkdir()
    for path in site.iterdir():
        if path.is_file():
            shutil.copyfile(path, copy / path.name)
    text = (copy / file).read_text(encoding="utf-8")
    assert old in text
    (copy / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return copy


@with_browser
def test_the_page_that_computes(site: Path) -> None:
    assert computed(site) == ""


@with_browser
@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        ("propagation.js", "const NODES = 16", "const NODES = 2", "the preview has the mean square"),
        ("propagation.js", "weight * found.change", "weight * found.slope", "the preview has the slope"),
        ("propagation.js", ": weight * found.slope", ": found.slope", "the preview has χ₁"),
        ("certified.js", '["0.424252976538…"', '["0.424252986538…"', "the preview has the mean square"),
        ("try.js", "${toText(input.b.variance)}`];", "0`];", "the certified points are shown as"),
        ("try.js", "n * n, d * d", "n * n + 1n, d * d", "the certified interval for 256 units"),
        ("try.js", "return below === 0n ? null : ", "return ", "1/0"),
        ("try.js", "&& q[0] === q[1]", "", "for an input of mean square 1"),
        ("try.js", "exactFraction(root ?", "nearly(root ?", "a script failed"),
        ("formula.js", "if (!hasVariable)", "if (false)", "of '3' as activation"),
    ],
)
def test_pages_that_compute_wrong(
    site: Path, tmp_path: Path, file: str, old: str, new: str, words: str
) -> None:
    assert words in computed(changed(site, tmp_path, file, old, new))


def searched(site: Path) -> str:
    return "\n".join(map(str, tables.findings(site)))


@with_browser
def test_tables(site: Path) -> None:
    assert searched(site) == ""


@with_browser
@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        ("tables.js", "cell.dataset.words", "cell.dataset.word", "a search for swish"),
        ("tables.js", "row.hidden = !words", "row.hidden = !!words", "not all rows are back"),
        ("tables.js", "sorted.reverse()", "sorted", "not descending"),
        ("tables.js", 'head.setAttribute("aria-sort"', 'head.setAttribute("title"', "does not say"),
    ],
)
def test_tables_that_are_wrong(site: Path, tmp_path: Path, file: str, old: str, new: str, words: str) -> None:
    assert words in searched(changed(site, tmp_path, file, old, new))
