"""The row with the names of the columns: where it stands and what it names.

A log as officials keep it has a title above it («SỔ THEO DÕI PHÁT THANH»), and the
header may take two rows («Số lượng» above «Số lượt» and «Số phút»).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.vocabulary import name_key
from commune_portal.content.sheets.cells import words_of
from commune_portal.content.sheets.records import Column, Row, Spread
from commune_portal.vietnamese import did_you_mean

_MOST_ABOVE = 30  # rows of titles
_UNIT = re.compile(r"\s*\((?:phút|lần|lượt|người|cuộc|buổi|nếu có|mã)\)|[*:.]+$")


class Columns:
    """The columns of a kind of table, by any name that officials give them."""

    def __init__(self, columns: Iterable[Column]) -> None:
        self.all = tuple(columns)
        self.names = tuple(column.name for column in self.all)
        self._by_name = {
            name_key(name): column
            for column in self.all
            for name in (column.name, *column.aliases)
        }

    def get(self, name: str) -> Column | None:
        """Return the column of this name; None where there is none."""
        whole = name_key(name)
        return self._by_name.get(whole) or self._by_name.get(_UNIT.sub("", whole))

    def named_in(self, row: Row) -> set[str]:
        """Return the columns that the cells of a row name."""
        found = (self.get(words_of(cell)) for cell in row.cells)
        return {column.name for column in found if column}

    def are_named_in(self, row: Row) -> bool:
        """Return whether the row is a header: it names the columns no table lacks."""
        return self.required <= self.named_in(row)

    @property
    def required(self) -> set[str]:
        """The columns that no table lacks."""
        return {column.name for column in self.all if column.is_required}


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The header of a table.

    Attributes:
        line: Its first row.
        written: The name of each column as the file has it; empty where it has none.
        columns: What each means; None where it has no name.
        below: How many rows of the table end with it.

    """

    line: int
    written: tuple[str, ...]
    columns: tuple[Column | None, ...]
    below: int


def header_index(rows: Sequence[Row], columns: Columns) -> tuple[int, int]:
    """Return which row is the header, and how many columns it names.

    It is the first with all required columns, or else the one with the most names.
    """
    named = [len(columns.named_in(row)) for row in rows[:_MOST_ABOVE]]
    for index, row in enumerate(rows[:_MOST_ABOVE]):
        if columns.are_named_in(row):
            return index, named[index]
    index = named.index(max(named))
    return index, named[index]


def read_header(
    rows: Sequence[Row], index: int, columns: Columns, path: str, findings: Findings
) -> Header | None:
    """Return the header that begins with this row; None where it has mistakes."""
    below = index + 1
    while below < len(rows) and _continues(rows[below]):
        below += 1
    parts = rows[index:below]
    line = parts[0].line
    written = tuple(_names(parts))
    found = tuple(columns.get(name) for name in written)
    problems = [
        f"không có cột tên «{name_key(name)}»"
        f"{did_you_mean(name_key(name), columns.names)}"
        for name, column in zip(written, found, strict=True)
        if name and not column
    ]
    twice = _named_twice(written, found)
    missing = [each for each in columns.all if each.is_required and each not in found]
    if not problems and twice is None and missing:
        problems = [f"thiếu cột «{missing[0].name}»"]
    for problem in [*problems, *([twice] if twice else [])]:
        findings.error(path, line, None, problem)
    if problems or twice:
        return None
    return Header(line=line, written=written, columns=found, below=below)


def _continues(row: Row) -> bool:
    """Return whether the row belongs to the header above, merged into it."""
    return any(isinstance(cell, Spread) and cell.value != "" for cell in row.cells)


def _names(parts: Sequence[Row]) -> Iterable[str]:
    """Yield the name of each column: the lowest that stands in the header."""
    for index in range(max(len(row.cells) for row in parts)):
        cells = (row.cells[index] for row in parts if index < len(row.cells))
        yield next((name for name in map(words_of, reversed([*cells])) if name), "")


def _named_twice(written: Sequence[str], found: Sequence[Column | None]) -> str | None:
    """Return the mistake where two columns have one meaning."""
    first: dict[str, str] = {}
    for name, column in zip(written, found, strict=True):
        if column is None or column.name not in first:
            first.setdefault(column.name if column else "", name)
            continue
        other = first[column.name]
        if name_key(other) == name_key(name):
            return f"cột «{name_key(name)}» ghi hai lần"
        return f"cột «{other}» và cột «{name}» cùng là cột «{column.name}»"
    return None
