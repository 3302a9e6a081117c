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
NAME = re.compile(r"^[?!]?\s*(?P<name>[\w.`]+|[^\w\s(]+)")


@dataclass(frozen=True)
class Declaration:
    kind: str
    owner: str
    name: str
    signature: str
    comment: str

    @property
    def is_type(self) -> bool:
        return self.kind in ("struct", "enum", "class", "actor", "protocol")


def signature(lines: list[str], start: int) -> str:
    """A declaration without its body, on one line."""
    text = ""
    for line in lines[start : start + 40]:
        text += (" " if text else "") + line.strip()
        depth = 0
        for position, letter in enumerate(text):
            depth += (letter in "([") - (letter in ")]")
            if depth == 0 and letter == "{":
                return text[:position].strip()
        following = lines[start + 1 : start + 2]
        continues = any(line.strip().startswith(("where ", "->", ")", "throws", ":")) for line in following)
        if depth == 0 and not text.endswith((",", "->", "where", ":")) and not continues:
            break
        start += 1
    value = re.search(r"\s=\s", text)
    return text[: value.start()] if value and "func " not in text and "init" not in text else text


def declarations(text: str) -> Iterator[Declaration]:
    """What a source declares `public`, in its order."""
    lines = text.splitlines()
    comment: list[str] = []
    # The types around a line, by their indentation, and whether all their members are public.
    around: list[tuple[int, str, bool]] = []
    for index, line in enumerate(lines):
        stripped = line.strip()
        if stripped.startswith("///"):
            comment.append(stripped[3:].removeprefix(" "))
            continue
        if not stripped or stripped.startswith(("@", "//")):
            comment = comment if stripped.startswith("@") else []
            if not DECLARATION.match(line):
                continue
        found = DECLARATION.match(line)
        if not found:
            comment = []
            continue
        indent = len(found["indent"])
        while around and around[-1][0] >= indent:
            around.pop()
        kind = found["kind"]
        name = kind if kind in ("init", "subscript") else ""
        named = NAME.match(found["rest"].lstrip() if not name else "")
        if named:
            name = named["name"]
        owner, exposed = (around[-1][1], around[-1][2]) if around else ("", False)
        public = bool(found["public"]) or (exposed and bool(around) and indent == around[-1][0] + 2)
        if kind in ("struct", "enum", "class", "actor", "protocol", "extension"):
            full = name if kind == "extension" or not owner else f"{owner}.{name}"
            around.append((indent, full, public and kind == "protocol"))
        if (public and kind != "extension") or (
            kind == "case" and comment and around and indent == around[-1][0] + 2
        ):
            yield Declaration(kind, owner, name, signature(lines, index), "\n".join(comment).strip())
        comment = []


def module(folder: Path) -> list[Declaration]:
    """The public declarations of a module, its files in the order of their paths."""
    found: list[Declaration] = []
    for path in sorted(folder.rglob("*.swift")):
        found += declarations(path.read_text(encoding="utf-8"))
    return found
