"""Where a file of the repository is on the site."""

import posixpath
import re
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

EXTERNAL = re.compile(r"^[a-z][a-z0-9+.-]*:", re.I)


def relative(target: str, page: str) -> str:
    """The address of one file of the site as seen from another."""
    return posixpath.relpath(target, posixpath.dirname(page) or ".")


@dataclass
class Places:
    """The pages that files of the repository have become, and the files that are copied as they are."""

    repository: Path
    pages: dict[str, str]
    folders: dict[str, str] = field(default_factory=dict)
    copied: dict[str, str] = field(default_factory=dict)

    def copy(self, source: str) -> str:
        """A file of the repository, to be downloaded."""
        self.copied[source] = f"files/{source}"
        return self.copied[source]

    def address(self, target: str, source: str, page: str) -> str | None:
        """What a link in the file `source`, shown on `page`, leads to; none if to nothing on the site."""
        if EXTERNAL.match(target):
            return target
        path, _, anchor = target.partition("#")
        anchor = f"#{anchor}" if anchor else ""
        if not path:
            return anchor
        wanted = posixpath.normpath(posixpath.join(posixpath.dirname(source), unquote(path)))
        if wanted in self.pages:
            return relative(self.pages[wanted], page) + anchor
        if wanted in self.folders:
            return relative(self.folders[wanted], page)
        if wanted.startswith("..") or PurePosixPath(wanted).is_absolute():
            return None
        place = self.repository / wanted
        if place.is_file():
            return relative(self.copy(wanted), page)
        readme = posixpath.join(wanted, "README.md")
        if place.is_dir() and readme in self.pages:
            return relative(self.pages[readme], page)
        return None
