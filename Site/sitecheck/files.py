"""What the files of the site say by themselves: links, anchors and weight."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

WEIGHT_LIMIT = 500_000
SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:|^//", re.I)


@dataclass(frozen=True, order=True)
class Finding:
    page: str
    text: str

    def __str__(self) -> str:
        return f"{self.page}: {self.text}"


@dataclass
class Page(HTMLParser):
    """The places that a page refers to, and those that it has."""

    name: str
    anchors: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    resources: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        anchor = values.get("id")
        if anchor:
            if anchor in self.anchors:
                self.findings.append(Finding(self.name, f"the anchor {anchor} is there twice"))
            self.anchors.add(anchor)
        if tag == "a" and "href" in values:
            self.links.append(values["href"] or "")
        elif tag == "link" and values.get("href"):
            self.resources.append(values["href"] or "")
        elif values.get("src") is not None:
            self.resources.append(values["src"] or "")
        for name in ("srcset", "poster", "data"):
            if values.get(name):
                self.findings.append(Finding(self.name, f"{tag} has {name}, which is not looked at"))


def read(site: Path) -> dict[str, Page]:
    pages = {}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        pages[name] = Page(name)
        pages[name].feed(path.read_text(encoding="utf-8"))
    return pages


def target(page: str, link: str) -> tuple[str, str]:
    """The file of the site that a link leads to, and the anchor there."""
    path, _, anchor = link.partition("#")
    if not path:
        return page, unquote(anchor)
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path))), unquote(anchor)


def link_findings(site: Path, pages: dict[str, Page]) -> Iterator[Finding]:
    for name, page in pages.items():
        yield from page.findings
        for link in page.links:
            if SCHEME.match(link):
                if not link.startswith(("https://", "mailto:")):
                    yield Finding(name, f"the link {link} is neither of the site nor https")
                continue
            file, anchor = target(name, link)
            if file.startswith("..") or not (site / file).is_file():
                yield Finding(name, f"the link {link} is dead")
            # What the page that computes is told stands behind a # as well.
            elif anchor and "=" not in anchor and (file not in pages or anchor not in pages[file].anchors):
                yield Finding(name, f"the link {link} is dead: there is no such anchor")


def weight_findings(site: Path, pages: dict[str, Page]) -> Iterator[Finding]:
    for name, page in pages.items():
        weight = (site / name).stat().st_size
        for resource in sorted(set(page.resources)):
            if resource.startswith("data:"):
                continue
            if SCHEME.match(resource):
                yield Finding(name, f"{resource} is not of the site")
                continue
            file, _ = target(name, resource)
            if file.startswith("..") or not (site / file).is_file():
                yield Finding(name, f"{resource} is missing")
                continue
            weight += (site / file).stat().st_size
        if weight >= WEIGHT_LIMIT:
            yield Finding(name, f"weighs {weight} bytes with all that it shows; the limit is {WEIGHT_LIMIT}")


def weights(site: Path, pages: dict[str, Page]) -> dict[str, int]:
    """What each page weighs with all that it shows."""
    return {
        name: (site / name).stat().st_size
        + sum(
            (site / file).stat().st_size
            for file in {
                target(name, resource)[0] for resource in page.resources if not SCHEME.match(resource)
            }
            if (site / file).is_file()
        )
        for name, page in pages.items()
    }


def findings(site: Path) -> list[Finding]:
    pages = read(site)
    return [*link_findings(site, pages), *weight_findings(site, pages)]
