"""The answers of the tool that Site/data keeps, and those of the atlas."""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from .questions import Arguments

Answer = dict[str, Any]


class DataError(Exception):
    """A file that the pages are made from is missing, or says something else than expected."""


@dataclass(frozen=True)
class Record:
    arguments: Arguments
    status: int
    answer: Any

    @property
    def command(self) -> str:
        return "snn-verify " + " ".join(self.arguments)

    def option(self, name: str) -> str | None:
        prefix = f"--{name}="
        return next((text[len(prefix) :] for text in self.arguments if text.startswith(prefix)), None)


@dataclass(frozen=True)
class AtlasRow:
    kind: str
    values: dict[str, str]
    arguments: Arguments
    status: int
    answer: Answer
    certificate: Answer | None

    @property
    def command(self) -> str:
        return "snn-verify " + " ".join(self.arguments)


def read_lines(path: Path) -> list[Any]:
    try:
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}") from error
    except json.JSONDecodeError as error:
        raise DataError(f"{path} is not what it was written as: {error}") from error


def read_records(path: Path) -> list[Record]:
    return [Record(tuple(line["arguments"]), line["status"], line["answer"]) for line in read_lines(path)]


@dataclass(frozen=True)
class Records:
    repository: Path

    def _read(self, name: str) -> list[Record]:
        return read_records(self.repository / "Site" / "data" / f"{name}.jsonl")

    @cached_property
    def activations(self) -> list[Answer]:
        path = self.repository / "Site" / "data" / "activations.jsonl"
        try:
            catalogue = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, json.JSONDecodeError) as error:
            raise DataError(f"{path} cannot be read: {error}") from error
        entries: list[Answer] = catalogue["answer"]["activations"]
        return entries

    @cached_property
    def names(self) -> list[str]:
        return [entry["activation"]["name"] for entry in self.activations]

    @cached_property
    def theorems(self) -> list[Record]:
        return self._read("theorems")

    @cached_property
    def gains(self) -> dict[str, Record]:
        return {str(record.option("activation")): record for record in self._read("gains")}

    @cached_property
    def phases(self) -> list[Record]:
        return self._read("phases")

    @cached_property
    def widths(self) -> list[Record]:
        return self._read("widths")

    @cached_property
    def atlas(self) -> list[AtlasRow]:
        rows = read_lines(self.repository / "Experiments" / "Atlas" / "atlas.jsonl")
        return [
            AtlasRow(
                row["kind"],
                row["values"],
                tuple(row["arguments"]),
                row["status"],
                row["answer"],
                row.get("certificate"),
            )
            for row in rows
        ]

    def answer(self, *arguments: str) -> Any:
        """The answer to exactly these arguments."""
        for records in (self.theorems, self.widths, self.phases):
            for record in records:
                if record.arguments == arguments:
                    return record.answer
        raise DataError(f"Site/data has no answer to {' '.join(arguments)}; make site-data writes it anew")
