"""Results as HTML and as data frames."""

from __future__ import annotations

import re
from fractions import Fraction
from html.parser import HTMLParser
from typing import Any

import pytest

import snn_verify as sv
from snn_verify._html import Page
from snn_verify._results import Step


class Balance(HTMLParser):
    """Whether all that is opened is closed, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def page(value: Any) -> tuple[str, str]:
    html = value._repr_html_()
    parser = Balance()
    parser.feed(html)
    parser.close()
    assert parser.open == []
    return html, " ".join(parser.text)


@pytest.fixture(scope="module")
def results() -> list[Any]:
    return [
        sv.gain("relu"), sv.moments("gelu"), sv.phase("tanh", sigma_w=1.3, sigma_b=0.2), sv.contraction(),
        sv.variance("upper"), sv.init("lecun", fan_in=64), sv.activations("relu"), sv.propagate(layers=2)]


def test_pages_are_whole(results: list[Any]) -> None:
    for result in results:
        html, _ = page(result)
        # Letters have the page's colour, but for those on a chip of a colour of its own.
        letters = re.sub(r'<span style="background:[^>]*>', "", html)
        colours = re.findall(r"(?<![-\w])color:([^;\"]+)", letters)
        assert set(colours) == {"inherit"}
        backgrounds = set(re.findall(r"background:([^;\"]+)", html))
        assert backgrounds <= {"transparent", "#1a7f37", "#b3261e", "#8a5a00"}
        assert "<script" not in html


def test_a_page_shows_the_verdict() -> None:
    assert "proved" in page(sv.contraction())[1]
    refuted = page(sv.contraction(tau="0.95..3"))[1]
    assert "refuted" in refuted


def test_texts_are_escaped() -> None:
    step = Step(verdict=sv.Verdict.UNDECIDED, boxes=1, witness={"<b>": "<script>alert(1)</script>"})
    html, text = page(step)
    assert "<script>" not in html
    assert "<script>" in text


def test_long_tables_say_what_they_leave_out() -> None:
    rows = [Step(verdict=sv.Verdict.PROVED, boxes=index) for index in range(100)]
    assert "and 40 more" in Page(rows).html()


def test_data_frames_enclose() -> None:
    pytest.importorskip("pandas")
    moments = sv.moments("gelu")
    table = moments.to_pandas()
    assert list(table["moment"]) == list(moments.moments)
    for name, lower, upper in zip(table["moment"], table["value_lower"], table["value_upper"], strict=True):
        assert moments[name] in sv.Interval(Fraction(lower), Fraction(upper))
    assert len(sv.variance("lower", domain="appendix").to_pandas()) == 2
    layers = sv.audit({"a.weight": numpy().eye(4, dtype="f4")}).to_pandas()
    assert layers["tau.minimum"][0] == 1.0
    # A column is there also where no row has a value.
    assert {"spectral_norm_lower", "spectral_norm_upper"} <= set(layers.columns)
    assert layers["spectral_norm_lower"].isna().all()


def numpy() -> Any:
    return pytest.importorskip("numpy")
