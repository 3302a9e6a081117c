"""The site as a whole: the same bytes each time, and links that lead somewhere."""

from pathlib import Path

import pytest

from sitecheck import files
from sitegen.__main__ import REPOSITORY, build
from sitegen.links import Places
from sitegen.markup import accessible, render
from sitegen.records import DataError
from sitegen.site import SiteError


def contents(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }


def test_the_same_inputs_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    build(tmp_path / "again")
    assert contents(tmp_path / "again") == contents(site)


def test_files_have_no_findings(site: Path) -> None:
    assert files.findings(site) == []


def test_every_certificate_can_be_downloaded(site: Path) -> None:
    page = (site / "theorems.html").read_text(encoding="utf-8")
    for path in sorted((REPOSITORY / "Proofs" / "certificates").glob("*.json")):
        assert f'href="files/Proofs/certificates/{path.name}"' in page
        copied = site / "files" / "Proofs" / "certificates" / path.name
        assert copied.read_bytes() == path.read_bytes()


def test_places(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "rows.csv").write_text("1", encoding="utf-8")
    places = Places(tmp_path, {"docs/A.md": "docs/a.html", "B.md": "b.html"})
    assert places.address("A.md#part", "docs/B.md", "docs/b.html") == "a.html#part"
    assert places.address("../B.md", "docs/A.md", "docs/a.html") == "../b.html"
    assert places.address("data/rows.csv", "B.md", "b.html") == "files/data/rows.csv"
    assert places.copied == {"data/rows.csv": "files/data/rows.csv"}
    assert places.address("missing.md", "B.md", "b.html") is None
    assert places.address("../../etc/passwd", "B.md", "b.html") is None
    assert places.address("https://example.org", "B.md", "b.html") == "https://example.org"


def test_a_link_to_nothing_is_words() -> None:
    rendered = render("[here](a.md) and [there](b.md)", lambda target: "a.html" if target == "a.md" else None)
    assert rendered.html == '<p><a href="a.html">here</a> and <span>there</span></p>\n'


def test_anchors_are_those_of_readers_of_the_repository() -> None:
    rendered = render("## What a `verdict` means\n\n## What a verdict means\n", lambda target: target)
    assert [heading.anchor for heading in rendered.headings] == [
        "what-a-verdict-means",
        "what-a-verdict-means-1",
    ]


def test_formulas_become_mathml() -> None:
    rendered = render(r"Let $\mathcal N$ be $\sigma^2$.", lambda target: target, math=True)
    assert "<math" in rendered.html
    assert "𝒩" in rendered.html
    assert "$" not in rendered.html


def test_headings_skip_no_level_and_heads_of_columns_have_words() -> None:
    assert accessible('<h2 id="a">A</h2><h4>B</h4><h2>C</h2>') == '<h2 id="a">A</h2><h3>B</h3><h2>C</h2>'
    assert accessible("<th></th><th>a</th>") == "<td></td><th>a</th>"
    assert '<span class="unseen">σ</span>' in accessible("<th><math><mi>σ</mi></math></th>")


def test_a_folder_of_something_else_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(SiteError, match="has other files"):
        build(tmp_path)
    assert (tmp_path / "letter.txt").exists()


def test_the_whole_site_or_none(site: Path, tmp_path: Path) -> None:
    old = tmp_path / "site"
    old.mkdir()
    (old / "site.css").write_text("old", encoding="utf-8")
    with pytest.raises((DataError, OSError)):
        build(old, repository=tmp_path)
    assert [path.name for path in tmp_path.rglob("*")] == ["site", "site.css"]
