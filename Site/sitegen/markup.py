"""Markdown as HTML: anchors as GitHub's, formulas as MathML, tables and code that scroll by themselves."""

import html
import re
from collections.abc import Callable, MutableMapping, Sequence
from dataclasses import dataclass
from typing import Any

import latex2mathml.converter
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from mdit_py_plugins.dollarmath import dollarmath_plugin

Resolve = Callable[[str], str | None]
Environment = MutableMapping[str, Any]


@dataclass(frozen=True)
class Heading:
    level: int
    anchor: str
    text: str


@dataclass(frozen=True)
class Rendered:
    html: str
    headings: list[Heading]

    @property
    def title(self) -> str | None:
        return next((heading.text for heading in self.headings if heading.level == 1), None)


def slug(text: str) -> str:
    """An anchor as GitHub makes it."""
    kept = re.sub(r"[^\w\- ]", "", text.strip().lower())
    return kept.replace(" ", "-")


# Letters for which browsers no longer read mathvariant.
LETTERS = {"script": {"H": "ℋ", "J": "𝒥", "N": "𝒩"}, "double-struck": {"E": "𝔼", "R": "ℝ"}}


def mathml(formula: str, display: bool) -> str:
    found: str = latex2mathml.converter.convert(formula.strip(), display="block" if display else "inline")
    return with_letters(found)


def with_letters(text: str) -> str:
    """MathML with letters of their own in place of letters in a style."""

    def letter(found: re.Match[str]) -> str:
        other = LETTERS.get(found[1], {}).get(found[2])
        return f"<mi>{other}</mi>" if other else found[0]

    return re.sub(r'<mi mathvariant="([a-z-]+)">(\w)</mi>', letter, text)


def accessible(body: str) -> str:
    """Headings that skip no level, and heads of columns that say something to those who cannot see them."""
    last = 1

    def heading(found: re.Match[str]) -> str:
        nonlocal last
        last = min(int(found[1]), last + 1)
        return f"<h{last}{found[2]}>{found[3]}</h{last}>"

    def head(found: re.Match[str]) -> str:
        words = " ".join(re.sub(r"<[^>]*>", " ", found[2]).split())
        if not words:
            return f"<td{found[1]}></td>"
        if "<math" not in found[2]:
            return found[0]
        seen = f'<span aria-hidden="true">{found[2]}</span>'
        return f'<th{found[1]}><span class="unseen">{words}</span>{seen}</th>'

    body = re.sub(r"<h([1-6])([^>]*)>(.*?)</h\1>", heading, body, flags=re.S)
    return re.sub(r"<th((?:\s[^>]*)?)>(.*?)</th>", head, body, flags=re.S)


def inline_text(token: Token) -> str:
    """The words of a heading, without marks."""
    return "".join(
        child.content
        for child in token.children or []
        if child.type in ("text", "code_inline", "math_inline")
    )


class Renderer(RendererHTML):
    """Adds what pages need to what markdown-it writes."""

    def fence(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Environment) -> str:
        return pre(tokens[idx].content)

    def code_block(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Environment) -> str:
        return pre(tokens[idx].content)

    def table_open(self, *_: Any) -> str:
        return '<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>\n'

    def table_close(self, *_: Any) -> str:
        return "</table></div>\n"

    def html_block(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Environment) -> str:
        return without_comments(tokens[idx].content)

    def html_inline(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Environment) -> str:
        return without_comments(tokens[idx].content)

    def math_inline(self, tokens: Sequence[Token], index: int, *_: Any) -> str:
        content = tokens[index].content
        formula = mathml(content, display=False)
        # No line breaks within a formula: what may be wider than a phone scrolls.
        if len(content) <= LONG_FORMULA:
            return formula
        return f'<span class="scroll-inline" tabindex="0" role="group" aria-label="Formula">{formula}</span>'

    def math_block(self, tokens: Sequence[Token], index: int, *_: Any) -> str:
        formula = mathml(tokens[index].content, display=True)
        return f'<div class="scroll" tabindex="0" role="group" aria-label="Formula">{formula}</div>\n'

    math_inline_double = math_block


def without_comments(text: str) -> str:
    return re.sub(r"<!--.*?-->", "", text, flags=re.S)


def pre(text: str) -> str:
    return f'<pre tabindex="0"><code>{html.escape(text.rstrip(), quote=False)}</code></pre>\n'


LONG_FORMULA = 60
ANCHOR = re.compile(r'<a id="([^"]+)"></a>\s*')


def standing_anchor(tokens: Sequence[Token], index: int) -> str | None:
    """The name of an anchor that stands alone before a heading; its tokens are emptied."""
    if tokens[index].type != "paragraph_open":
        return None
    inline, after = tokens[index + 1], tokens[index + 3 : index + 4]
    found = ANCHOR.fullmatch(inline.content)
    if not found or not after or after[0].type != "heading_open":
        return None
    for token in tokens[index : index + 3]:
        token.type, token.content, token.children, token.tag, token.hidden = "text", "", [], "", True
    return found[1]


def visit(
    tokens: Sequence[Token], resolve: Resolve, anchors: dict[str, int], headings: list[Heading]
) -> None:
    """Gives headings their anchors, and links and pictures their places on the site."""
    given: str | None = None
    for index, token in enumerate(tokens):
        if named := standing_anchor(tokens, index):
            # The heading that follows takes it over, and the paragraph around it goes.
            given = named
            continue
        if token.type == "heading_open":
            text = inline_text(tokens[index + 1])
            anchor = given or slug(text)
            given = None
            count = anchors.get(anchor, 0)
            anchors[anchor] = count + 1
            anchor = f"{anchor}-{count}" if count else anchor
            token.attrSet("id", anchor)
            headings.append(Heading(int(token.tag[1:]), anchor, text))
        dropped = 0
        for child in token.children or []:
            if child.type == "link_open":
                place = resolve(str(child.attrGet("href")))
                if place is None:
                    child.tag, child.attrs = "span", {}
                    dropped += 1
                else:
                    child.attrSet("href", place)
            elif child.type == "link_close" and dropped:
                child.tag, dropped = "span", dropped - 1
            elif child.type == "image":
                child.attrSet("src", resolve(str(child.attrGet("src"))) or "")
                child.attrSet("loading", "lazy")


def render(text: str, resolve: Resolve, math: bool = False) -> Rendered:
    """A Markdown text; a link that leads nowhere on the site becomes its words."""
    parser = MarkdownIt("commonmark", {"html": True}, renderer_cls=Renderer).enable(
        ["table", "strikethrough"]
    )
    if math:
        parser.use(dollarmath_plugin, double_inline=True)
        # The plugin has set rules of its own.
        for name in ("math_inline", "math_inline_double", "math_block"):
            parser.add_render_rule(name, getattr(Renderer, name))
    tokens = parser.parse(text)
    headings: list[Heading] = []
    visit(tokens, resolve, {}, headings)
    return Rendered(parser.renderer.render(tokens, parser.options, {}), headings)
