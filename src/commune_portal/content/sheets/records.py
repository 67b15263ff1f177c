"""What a table holds before it is typed: its columns, its rows, its cells."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum, auto

Value = str | int | float | bool | date | datetime | time | timedelta
Cells = Mapping[str, str]


class Kind(Enum):
    """What the cells of a column mean, and so how a real date or number is read."""

    DAY = auto()
    NUMBER = auto()
    CODE = auto()  # a name that must stand exactly as typed: the id of a task
    WORDS = auto()
    UNREAD = auto()  # a column that officials keep and that nothing here needs


@dataclass(frozen=True, slots=True)
class Column:
    """A column under its own name; `aliases` are the names that officials give it."""

    name: str
    kind: Kind = Kind.WORDS
    aliases: tuple[str, ...] = ()
    is_required: bool = False


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A cell whose value cannot be told; `problem` says why and what to do."""

    problem: str


@dataclass(frozen=True, slots=True)
class Spread:
    """A cell inside a merged range that begins in a row above."""

    value: "Value | Unreadable"


Cell = Value | Unreadable | Spread  # "" is an empty cell


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its line in the file or sheet, and all its cells."""

    line: int
    cells: tuple[Cell, ...]

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it; what merged cells lend it does not count."""
        return all(cell == "" or isinstance(cell, Spread) for cell in self.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet of a workbook, or a CSV file as a whole.

    Attributes:
        path: The file below content/, with the sheet if it is one of a workbook.
        rows: The rows that are not blank.
        hidden: The lines of rows that Excel hides, as a filter does.
        struck: The lines with a cell that is struck through.
        is_hidden: Whether Excel hides the whole sheet.
        title: The name of the sheet; empty for a CSV file.

    """

    path: str
    rows: tuple[Row, ...]
    hidden: tuple[int, ...] = ()
    struck: tuple[int, ...] = ()
    is_hidden: bool = False
    title: str = ""
