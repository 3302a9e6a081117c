"""A site that is made once, and small ones that are broken on purpose."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sitecheck.browser import browser_path
from sitegen.__main__ import build

with_browser = pytest.mark.skipif(browser_path() is None, reason="there is no Chromium")

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A page</title><style>{style}</style></head>
<body><main id="content"><h1>A page</h1><p>{words}</p>{body}</main></body></html>
"""
WORDS = "These words are here so that the page is not taken for an empty one. " * 4


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("made") / "site"
    build(output)
    return output


Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """A site of one page, and the files that are given besides."""

    def made(body: str = "", style: str = "", **files: str) -> Path:
        page = PAGE.format(body=body, style=style, words=WORDS)
        (tmp_path / "index.html").write_text(page, encoding="utf-8")
        for name, content in files.items():
            (tmp_path / name.replace("_", ".")).write_text(content, encoding="utf-8")
        return tmp_path

    return made
