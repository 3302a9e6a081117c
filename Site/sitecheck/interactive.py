"""The page that computes: its preview beside what is certified, and what it refuses."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Page

from .browser import Visitor, browser
from .files import Finding

PAGE = "try.html"
TOLERANCE = 1e-9
# What is small is compared with this size.
SMALL = 1e-3

# Each field with what it has to refuse, and a part of what is said of it.
NONSENSE = (
    ("activation", "", "type an activation"),
    ("activation", "x +", "ends too early"),
    ("activation", "fetch(x)", "neither an activation nor a function"),
    ("activation", "constructor", "neither an activation nor a function"),
    ("activation", "3", "does not depend on x"),
    ("activation", "log(x)", "no finite value"),
    ("activation", "x; 2", "not part of a formula"),
    ("activation", "(" * 150 + "x", "nested too deeply"),
    ("weight", "", "the gain is a number"),
    ("weight", "-1", "the gain is a number"),
    ("weight", "1/0", "the gain is a number"),
    ("weight", "0", "larger than 0"),
    ("weight", "1e9", "the gain is a number"),
    ("weight", "101", "at most 100"),
    ("bias", "NaN", "deviation is a number"),
    ("start", "0", "larger than 0"),
)


def certified(site: Path) -> dict[str, Any]:
    text = (site / "certified.js").read_text(encoding="utf-8")
    data: dict[str, Any] = json.loads(text.partition("const CERTIFIED = ")[2].rstrip().removesuffix(";"))
    return data


def number(text: str) -> float:
    """The number that an enclosure is shown as."""
    text = text.replace("−", "-").replace("…", "").partition(" ± ")[0]
    if text.startswith("["):
        low, _, high = text[1:-1].partition(", ")
        return (float(low) + float(high)) / 2
    return float(text)


def unseen(text: str) -> float:
    """How far a number may be from what is shown of it: a unit of the last digit where digits are cut off."""
    return 10.0 ** -len(text[:-1].partition(".")[2]) if text.endswith("…") else 0.0


def agree(certified: str, previewed: str) -> bool:
    one, other = number(certified), number(previewed)
    return abs(one - other) <= unseen(certified) + TOLERANCE * max(abs(one), abs(other), SMALL)


def table(page: Page, label: str) -> list[list[str]]:
    rows = page.locator(f'[aria-label="{label}"] tbody tr')
    return [row.locator("td").all_inner_texts() for row in rows.all()]


def address(activation: str, weight: str, bias: str) -> str:
    return f"#activation={quote(activation)}&w={quote(weight)}&b={quote(bias)}"


def pair_findings(visitor: Visitor, key: str, expected: dict[str, Any]) -> Iterator[Finding]:
    """One choice of inputs: the certified table is the recorded one, and the preview has the same points."""
    name, weight, bias = key.split("|")
    page = visitor.open(PAGE, address(name, f"sqrt({weight})", f"sqrt({bias})"))
    shown, previewed = table(page, "Certified fixed points"), table(page, "Previewed fixed points")
    if [row[0] for row in shown] != [point[0] for point in expected["p"]]:
        yield Finding(PAGE, f"for {key} the certified points are shown as {shown}")
    # Where all fixed points are known, the preview has them all; below and beyond its grid it may miss some.
    wanted = [point for point in expected["p"] if number(point[0]) == 0 or 1e-6 < number(point[0]) < 1e4]
    if not expected.get("why") or expected.get("every"):
        return
    if len(previewed) != len(wanted):
        yield Finding(PAGE, f"for {key} the preview shows {previewed}, where {wanted} is certified")
        return
    for point, row in zip(wanted, previewed, strict=True):
        if not agree(point[0], row[0]):
            yield Finding(
                PAGE, f"for {key} the preview has the mean square {row[0]}, certified is {point[0]}"
            )
        if not agree(point[1], row[1]):
            yield Finding(PAGE, f"for {key} the preview has the slope {row[1]}, certified is {point[1]}")
        if point[3] is not None and not agree(point[3], row[3]):
            yield Finding(PAGE, f"for {key} the preview has χ₁ = {row[3]}, certified is {point[3]}")
    yield from visitor.findings(PAGE)


def settle(page: Page) -> None:
    """Waits until what was typed has been answered."""
    page.wait_for_timeout(250)


def refusal_findings(visitor: Visitor) -> Iterator[Finding]:
    for field, text, words in NONSENSE:
        page = visitor.open(PAGE)
        page.locator(f"#{field}").fill(text)
        settle(page)
        said = page.locator("#problem").inner_text()
        if words not in said or "\n" in said:
            yield Finding(PAGE, f"of {text[:20]!r} as {field} it says {said!r}")
        if page.locator("#preview-card").is_visible() or page.locator("#certified table").count():
            yield Finding(PAGE, f"with {text[:20]!r} as {field} it still shows results")
        yield from visitor.findings(PAGE)


def behaviour_findings(visitor: Visitor) -> Iterator[Finding]:
    """What is called certified is so for exactly what is set, and pictures move."""
    page = visitor.open(PAGE)
    before = page.locator("#fan").inner_html(), page.locator("#map").inner_html()
    page.locator("#weight").fill("1.6666666666666667")
    settle(page)
    if page.locator("#certified table").count():
        yield Finding(PAGE, "1.6666666666666667 is taken for 5/3, for which alone there is a certified table")
    if not page.locator("#certified pre").count():
        yield Finding(PAGE, "where nothing is certified it does not name the command")
    page.locator("#weight-slider").fill("2.5")
    settle(page)
    if page.locator("#weight").input_value() != "2.5":
        yield Finding(PAGE, "the slider does not set the gain")
    after = page.locator("#fan").inner_html(), page.locator("#map").inner_html()
    if before[0] == after[0] or before[1] == after[1]:
        yield Finding(PAGE, "the pictures do not move with the gain")
    page.locator("#activation").fill("tanh(x)")
    settle(page)
    if page.locator("#certified table").count():
        yield Finding(PAGE, "a formula that nobody certified has a certified table")
    page = visitor.open(PAGE, address("selu", "1", "0"))
    if "probability" not in page.locator("#certified").inner_text():
        yield Finding(PAGE, "the certified interval for 256 units and 50 layers of SELU is not shown")
    page.locator("#start").fill("2")
    settle(page)
    if "probability" in page.locator("#certified").inner_text():
        yield Finding(PAGE, "the interval for an input of mean square 1 is shown for another input")
    yield from visitor.findings(PAGE)


def chosen(phases: dict[str, Any]) -> list[str]:
    """Pairs of each activation, and some more that differ from one to the next."""
    each = [key for key in phases if re.search(r"\|(1|25/9)\|(0|1/25)$", key)]
    return each + [key for key in list(phases)[::31] if key not in each]


def findings(site: Path, keys: list[str] | None = None) -> list[Finding]:
    """What is wrong with the page, for the inputs `keys`, or for many."""
    if not (site / PAGE).exists():
        return [Finding(PAGE, "is missing")]
    phases = certified(site)["phases"]
    found: list[Finding] = []
    with browser() as started:
        visitor = Visitor(started, site)
        for key in chosen(phases) if keys is None else keys:
            found += pair_findings(visitor, key, phases[key])
        found += refusal_findings(visitor)
        found += behaviour_findings(visitor)
        visitor.close()
    return found
