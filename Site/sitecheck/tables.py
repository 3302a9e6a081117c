"""Tables that can be searched and sorted."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Locator

from .browser import Visitor, browser
from .files import Finding

PAGE = "gains.html"


def column(table: Locator, number: int) -> list[str]:
    cells = table.locator(f"tbody tr:visible > :nth-child({number})")
    return [text.strip() for text in cells.all_inner_texts()]


def numbers(texts: list[str]) -> list[float]:
    """The numbers of a column as they are shown, without what is none."""
    found = []
    for text in texts:
        try:
            found.append(float(text.replace("…", "").partition(" ± ")[0]))
        except ValueError:
            continue
    return found


def table_findings(visitor: Visitor) -> Iterator[Finding]:
    page = visitor.open(PAGE)
    table = page.locator("table.sortable").first
    names = column(table, 1)
    search = page.locator("input[type=search]").first
    search.fill("swish")
    # An alias of silu is found as well as names.
    shown = column(table, 1)
    if "silu" not in shown or "hardswish" not in shown or "tanh" in shown:
        yield Finding(PAGE, f"a search for swish shows {shown}")
    search.fill("no such thing")
    if column(table, 1) or page.locator("output").first.inner_text() != "0 rows":
        yield Finding(PAGE, "a search for what is not there shows rows, or does not say that there are none")
    search.fill("")
    if column(table, 1) != names:
        yield Finding(PAGE, "after a search not all rows are back")
    head = table.locator("thead button").nth(1)
    for direction, order in (("ascending", 1), ("descending", -1)):
        head.click()
        values = numbers(column(table, 2))
        if len(values) < 2 or values != sorted(values, key=lambda value: order * value):
            yield Finding(PAGE, f"the gains are not {direction} when they are sorted")
        if table.locator(f"th[aria-sort={direction}]").count() != 1:
            yield Finding(PAGE, f"the head does not say that the column is {direction}")
    yield from visitor.findings(PAGE)


def findings(site: Path) -> list[Finding]:
    if not (site / PAGE).exists():
        return [Finding(PAGE, "is missing")]
    with browser() as started:
        visitor = Visitor(started, site)
        found = list(table_findings(visitor))
        visitor.close()
    return found
