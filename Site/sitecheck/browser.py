"""What a browser shows of the pages: width, accessibility, requests, and whether they need a script."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright
from playwright.sync_api import Error as BrowserError

from .files import Finding

WIDTHS = (390, 768, 1280)
HEIGHT = 900
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
NAMES = ("chromium", "chromium-browser", "google-chrome")


def browser_path() -> str | None:
    """Chromium; none where WITHOUT_BROWSER is set."""
    if os.environ.get("WITHOUT_BROWSER"):
        return None
    return next((path for path in map(shutil.which, NAMES) if path), None)


@contextmanager
def browser() -> Iterator[Browser]:
    """The system's Chromium, without a window and without a network."""
    path = browser_path()
    if path is None:
        raise BrowserError("there is no Chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            yield started
        finally:
            started.close()


# axe would fetch style sheets, which a page that was opened as a file cannot.
AXE = """() => axe.run(document, {preload: false, resultTypes: ["violations"]}).then(
  found => found.violations.map(one => [one.id, one.nodes.length, one.nodes[0].html.slice(0, 160)]))"""


class Visitor:
    """Opens pages by their files, and notes what they ask for and complain of."""

    def __init__(self, browser: Browser, site: Path, **options: Any) -> None:
        self.site = site
        self.context: BrowserContext = browser.new_context(offline=True, **options)
        self.noted: list[str] = []
        self.page: Page = self.context.new_page()
        # A machine that does other things as well may take long.
        self.page.set_default_timeout(120_000)
        self.page.on("request", lambda request: self._request(request.url))
        self.page.on("pageerror", lambda error: self.noted.append(f"a script failed: {error}"))
        self.page.on("console", self._message)

    def _request(self, url: str) -> None:
        if not url.startswith(("file:", "data:")):
            self.noted.append(f"asks for {url}")

    def _message(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.noted.append(f"complains: {message.text}")

    def open(self, name: str, anchor: str = "") -> Page:
        self.noted.clear()
        # A blank page first, since another anchor alone would not load the page anew.
        self.page.goto("about:blank")
        self.page.goto((self.site / name).resolve().as_uri() + anchor)
        return self.page

    def findings(self, name: str) -> Iterator[Finding]:
        for text in self.noted:
            yield Finding(name, text)

    def close(self) -> None:
        self.context.close()


OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return null;
  const wide = [...document.querySelectorAll("body *")]
    .filter(one => one.getBoundingClientRect().right > width + 1);
  const last = wide[wide.length - 1];
  return last ? last.outerHTML.slice(0, 120) : "the page";
}"""


def page_findings(visitor: Visitor, name: str, scheme: Scheme) -> Iterator[Finding]:
    page = visitor.open(name)
    page.evaluate(AXE_SCRIPT)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        wide = page.evaluate(OVERFLOW)
        if wide is not None:
            yield Finding(name, f"is wider than {width} pixels: {wide}")
        for rule, count, first in page.evaluate(AXE):
            yield Finding(name, f"axe at {width} pixels, {scheme}: {rule} ({count}), as in {first}")
    yield from visitor.findings(name)


def plain_findings(visitor: Visitor, name: str) -> Iterator[Finding]:
    """A page without scripts: it has its words, and everything on it that is no control."""
    page = visitor.open(name)
    text = page.locator("main").inner_text()
    if page.locator("h1:visible").count() == 0 or len(text) < 200:
        yield Finding(name, "shows nothing without a script")
    if page.locator("input:visible, select:visible, button:visible").count():
        yield Finding(name, "shows controls that do nothing without a script")
    yield from visitor.findings(name)


def findings(site: Path, names: list[str]) -> list[Finding]:
    """All of it, for these pages."""
    found: list[Finding] = []
    with browser() as started:
        for scheme in SCHEMES:
            visitor = Visitor(started, site, color_scheme=scheme)
            for name in names:
                found += page_findings(visitor, name, scheme)
            visitor.close()
        visitor = Visitor(started, site, java_script_enabled=False)
        for name in names:
            found += plain_findings(visitor, name)
        visitor.close()
    return found
