"""Pages, and how they are written."""

import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from .links import Places, relative
from .markup import accessible
from .numbers import decimal, interval, middle, shown, size
from .records import Records

HERE = Path(__file__).resolve().parent.parent

# What stands at the head of every page.
SECTIONS = (
    ("theorems.html", "Theorems"),
    ("errata.html", "Errata"),
    ("gains.html", "Which gain?"),
    ("widths.html", "How wide?"),
    ("atlas.html", "Atlas"),
    ("try.html", "Try it"),
    ("notebooks/index.html", "Notebooks"),
    ("experiments.html", "Experiments"),
    ("documentation/index.html", "Documentation"),
)


class SiteError(Exception):
    """The site cannot be made."""


@dataclass
class Site:
    repository: Path
    output: Path
    places: Places
    records: Records
    written: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.environment = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.environment.filters.update(
            shown=shown, middle=middle, decimal=decimal, interval=interval, size=size
        )

    def text(self, source: str) -> str:
        try:
            return (self.repository / source).read_text(encoding="utf-8")
        except OSError as error:
            raise SiteError(f"{source} cannot be read: {error.strerror}") from error

    def file(self, address: str, content: str | bytes) -> str:
        """Writes a file of the site."""
        place = self.output / address
        if address in self.written:
            raise SiteError(f"two files of the site are called {address}")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)
        self.written.append(address)
        return address

    def page(self, address: str, template: str, *, title: str, section: str, **values: Any) -> None:
        """Writes a page from a template; `section` is the address in the head that it belongs to."""

        def link(target: str) -> str:
            path, _, anchor = target.partition("#")
            return relative(path, address) + (f"#{anchor}" if anchor else "")

        def download(source: str) -> str:
            return relative(self.places.copy(source), address)

        rendered = self.environment.get_template(template).render(
            title=title,
            section=section,
            sections=SECTIONS,
            link=link,
            download=download,
            address=address,
            **values,
        )
        self.file(address, re.sub(r"\n\s*\n+", "\n", rendered) if "<pre" not in rendered else rendered)

    def article(self, address: str, html: str, *, title: str, section: str, **values: Any) -> None:
        """Writes a page of running text."""
        self.page(
            address,
            "article.html",
            title=title,
            section=section,
            body=Markup(accessible(html)),
            **{"contents": [], "note": None, "back": None, **values},
        )

    def finish(self) -> None:
        """Copies what pages refer to."""
        for source, address in sorted(self.places.copied.items()):
            place = self.output / address
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self.repository / source, place)
        for shared in sorted((HERE / "static").iterdir()):
            self.file(shared.name, shared.read_bytes())
