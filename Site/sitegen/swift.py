"""The public declarations of Swift sources, with their comments, as they stand there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

KINDS = (
    "struct",
    "enum",
    "class",
    "actor",
    "protocol",
    "extension",
    "func",
    "init",
    "subscript",
    "var",
    "let",
    "case",
    "typealias",
    "associatedtype",
    "macro",
)
MODIFIERS = (
    r"(?:static|final|indirect|mutating|nonmutating|prefix|postfix|infix|convenience|required|"
    r"override|borrowing|consuming|isolated|nonisolated|unowned|weak|lazy|dynamic|class)"
)
DECLARATION = re.compile(
    rf"^(?P<indent> *)(?:@\w+(?:\([^)]*\))? +)*(?P<public>public(?:\(set\))? +)?(?:{MODIFIERS} +)*"
    rf"(?P<kind>{'|'.join(KINDS)})\b(?P<rest>.*)$"
)
# What a line begins with that goes on with the declaration above it.
GOES_ON = ("where ", "->", ")", "throws", ":")
NAME = re.compile(r"^[?!]?\s*(?P<name>[\w.`]+|[^\w\s(]+)")


TYPES = ("struct", "enum", "class", "actor", "protocol")


@dataclass(frozen=True)
class Container:
    """A type or an extension around a line, which swift-format has indented by two."""

    indent: int
    name: str
    kind: str
    public: bool

    def exposes(self, kind: str, indent: int) -> bool:
        """Whether a member that does not say so is public."""
        member = self.kind == "protocol" or (self.kind == "enum" and kind == "case")
        return self.public and member and indent == self.indent + 2


@dataclass(frozen=True)
class Declaration:
    kind: str
    owner: str
    name: str
    signature: str
    comment: str

    @property
    def is_type(self) -> bool:
        return self.kind in TYPES


def body(text: str) -> tuple[int | None, int]:
    """Where a declaration's body begins, outside of brackets, and how many brackets are open at the end."""
    depth = 0
    for position, letter in enumerate(text):
        depth += (letter in "([") - (letter in ")]")
        if depth == 0 and letter == "{":
            return position, 0
    return None, depth


def signature(lines: list[str], start: int) -> str:
    """A declaration without its body and without its value, on one line."""
    text = ""
    for index in range(start, len(lines)):
        text = f"{text} {lines[index].strip()}".strip()
        end, depth = body(text)
        if end is not None:
            return text[:end].strip()
        following = lines[index + 1].strip() if index + 1 < len(lines) else ""
        goes_on = text.endswith((",", "->", "where", ":")) or following.startswith(GOES_ON)
        if depth == 0 and not goes_on:
            break
    return text if re.search(r"\b(func|init)\b", text) else re.split(r"\s=\s", text)[0]


def declared_name(kind: str, rest: str) -> str:
    named = NAME.match(rest.lstrip())
    return kind if kind in ("init", "subscript") or named is None else named["name"]


def declarations(text: str) -> Iterator[Declaration]:
    """What a source declares `public`, in its order."""
    lines = text.splitlines()
    comment: list[str] = []
    around: list[Container] = []
    for index, line in enumerate(lines):
        stripped = line.strip()
        if stripped.startswith("///"):
            comment.append(stripped[3:].removeprefix(" "))
            continue
        found = DECLARATION.match(line)
        if found is None:
            # Attributes stand between a comment and what it is about.
            comment = comment if stripped.startswith("@") else []
            continue
        kind, indent = found["kind"], len(found["indent"])
        name = declared_name(kind, found["rest"])
        while around and around[-1].indent >= indent:
            around.pop()
        inside = around[-1] if around else None
        owner = inside.name if inside else ""
        public = bool(found["public"]) or (inside is not None and inside.exposes(kind, indent))
        if public and kind != "extension":
            yield Declaration(kind, owner, name, signature(lines, index), "\n".join(comment).strip())
        if kind in TYPES or kind == "extension":
            full = f"{owner}.{name}" if owner and kind != "extension" else name
            around.append(Container(indent, full, kind, public))
        comment = []


def module(folder: Path) -> list[Declaration]:
    """The public declarations of a module, its files in the order of their paths."""
    found: list[Declaration] = []
    for path in sorted(folder.rglob("*.swift")):
        found += declarations(path.read_text(encoding="utf-8"))
    return found
