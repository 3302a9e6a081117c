"""The trees of proofs in parts: where they are open, where their leaves lie, and no statement."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import accumulate
from typing import Any

from .engine import PartRefused

#: A box: the exact ends of each side.
Box = tuple[tuple[Fraction, Fraction], ...]


class PartError(PartRefused):
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
        change = {".": -1, "?": -1, **{str(axis): 1 for axis in range(len(root))}}
        try:
            # How many nodes are still to come; none for the first time after the last symbol.
            pending = list(accumulate(map(change.__getitem__, part.tree), initial=1))
        except KeyError as error:
            raise PartError(f"its tree has the symbol {error}") from error
        if 0 not in pending or pending.index(0) != len(part.tree):
            raise PartError("its text is not one tree")
        if not 0 <= part.boxes <= len(part.tree):
            raise PartError(f"its tree is not of {part.boxes} boxes")
        return part

    def leaves(self) -> int:
        return self.tree.count(".")

    def walk(self) -> Iterator[tuple[str, list[str]]]:
        """The open nodes and the leaves in preorder: a symbol, and the way from the part's node.

        The way is the same list each time, of an axis and a sign for each cut.
        """
        steps: list[str] = []
        for symbol in self.tree:
            if symbol not in ".?":
                steps.append(symbol + "-")
                continue
            yield symbol, steps
            while steps and steps[-1][1] == "+":
                steps.pop()
            if steps:
                steps[-1] = steps[-1][0] + "+"

    @cached_property
    def open_nodes(self) -> list[str]:
        """The paths of what is left to do, from the root of the whole box."""
        if "?" not in self.tree:
            return []
        return [self.path + "".join(steps) for symbol, steps in self.walk() if symbol == "?"]

    def paths_of_leaves(self, numbers: Iterable[int]) -> Iterator[str]:
        """The paths of some leaves, which are counted from 0 in preorder."""
        wanted, number = set(numbers), 0
        for symbol, steps in self.walk():
            if symbol == ".":
                if number in wanted:
                    yield self.path + "".join(steps)
                number += 1

    def decided(self) -> float:
        """The share of the whole box that its leaves fill, for a progress bar."""
        return volume(self.path) - sum(map(volume, self.open_nodes))


def volume(path: str) -> float:
    """The share of the whole box that lies below a node."""
    return math.ldexp(1, -(len(path) // 2))


def box_at(root: Box, path: str) -> Box:
    """The part of a box that a path leads to, as ``0-2+``."""
    sides = list(root)
    for axis, sign in zip(path[::2], path[1::2], strict=True):
        low, high = sides[int(axis)]
        middle = (low + high) / 2
        sides[int(axis)] = (low, middle) if sign == "-" else (middle, high)
    return tuple(sides)


def part_of_leaf(parts: Mapping[str, Part], top: str, leaf: int) -> tuple[Part, str]:
    """The part that holds a leaf of the joined tree, by its number in preorder from 0, and its path."""
    # Parts whose walk is under way; a leaf's number counts down.
    pending: list[tuple[Part, Iterator[tuple[str, list[str]]]]] = [(parts[top], parts[top].walk())]
    while pending:
        part, walk = pending[-1]
        for symbol, steps in walk:
            if symbol == ".":
                if leaf == 0:
                    return part, part.path + "".join(steps)
                leaf -= 1
            elif (path := part.path + "".join(steps)) in parts:
                pending.append((parts[path], parts[path].walk()))
                break
        else:
            pending.pop()
    raise PartError("the tree has fewer leaves")
