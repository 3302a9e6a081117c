"""The trees of proofs in parts: where they are open, where their leaves lie, and no statement."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

#: A box: the exact ends of each side.
Box = tuple[tuple[Fraction, Fraction], ...]


class PartError(Exception):
    """What came back is not the part that was asked for."""


@dataclass(frozen=True)
class Part:
    """What was found below a node: a line of JSON, and what it says (``ProofPart`` in the tool)."""

    line: str
    subject: str
    root: Box
    path: str
    tree: str
    boxes: int
    witness: Any = None

    @staticmethod
    def of(line: str) -> Part:
        """Reads a line strictly, as far as the shape goes; the tool reads it again when it joins."""
        try:
            value = json.loads(line)
            root = tuple((Fraction(a), Fraction(b)) for a, b in value["root"])
            part = Part(
                line=line, subject=value["subject"], root=root, path=value["path"], tree=value["tree"],
                boxes=value["boxes"], witness=value.get("witness"))
            texts = (part.subject, part.path, part.tree)
        except (ValueError, TypeError, KeyError, ZeroDivisionError) as error:
            raise PartError(f"it is no part of a proof: {error}") from error
        if not all(isinstance(text, str) for text in texts) or type(part.boxes) is not int:
            raise PartError("it is no part of a proof: a value is of another type")
        pending = 1
        axes = {str(axis) for axis in range(len(root))}
        for symbol in part.tree:
            if pending == 0 or symbol not in axes | {".", "?"}:
                raise PartError("its text is not one tree")
            pending += -1 if symbol in ".?" else 1
        if pending != 0:
            raise PartError("its text is not one tree")
        return part

    def leaves(self) -> int:
        return self.tree.count(".")

    def walk(self) -> Iterator[tuple[str, str]]:
        """The open nodes and the leaves, each as a symbol and its path from the root, in preorder."""
        pending = [self.path]
        for symbol in self.tree:
            path = pending.pop()
            if symbol in ".?":
                yield symbol, path
            else:
                pending += [f"{path}{symbol}+", f"{path}{symbol}-"]

    def open_nodes(self) -> list[str]:
        return [path for symbol, path in self.walk() if symbol == "?"] if "?" in self.tree else []

    def decided(self) -> float:
        """The share of the whole box that its leaves fill, for a progress bar."""
        return sum(math.ldexp(1, -(len(path) // 2)) for symbol, path in self.walk() if symbol == ".")


def box_at(root: Box, path: str) -> Box:
    """The part of a box that a path leads to, as ``0-2+``."""
    sides = list(root)
    for axis, sign in zip(path[::2], path[1::2], strict=True):
        low, high = sides[int(axis)]
        middle = (low + high) / 2
        sides[int(axis)] = (low, middle) if sign == "-" else (middle, high)
    return tuple(sides)


def part_of_leaf(parts: Mapping[str, Part], top: str, leaf: int) -> Part:
    """The part that holds a leaf of the joined tree, by its number in preorder from 0."""
    # Parts whose walk is under way; a leaf's number counts down.
    pending: list[tuple[Part, Iterator[tuple[str, str]]]] = [(parts[top], parts[top].walk())]
    while pending:
        part, walk = pending[-1]
        for symbol, path in walk:
            if symbol == ".":
                if leaf == 0:
                    return part
                leaf -= 1
            elif path in parts:
                pending.append((parts[path], parts[path].walk()))
                break
        else:
            pending.pop()
    raise PartError("the tree has fewer leaves")
