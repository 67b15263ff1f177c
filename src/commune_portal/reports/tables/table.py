"""A table of a report as columns and cells, and the Markdown that prints it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from commune_portal.errors import PortalError
from commune_portal.figures import Figure
from commune_portal.figures.sandbox.printout import PrintedTable
from commune_portal.reports.model.blocks import Alignment
from commune_portal.vietnamese import did_you_mean

R = TypeVar("R")

NUMBER = "stt"
_RULES = {
    Alignment.LEFT: ":--",
    Alignment.CENTER: ":-:",
    Alignment.RIGHT: "--:",
}
_SUM = "**Tổng cộng**"


class TableError(PortalError):
    """A call of `bang(…)` that asks for something that does not exist."""


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A column: its name in `cot`, its heading, and the Markdown of a row's cell."""

    key: str
    heading: str
    words: Callable[[R], str]
    alignment: Alignment = Alignment.LEFT


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportTable:
    """A table before it is printed.

    Attributes:
        keys: The names of its columns.
        headings: What stands above them.
        alignments: How their cells are aligned.
        rows: The cells of each row, as Markdown.
        totals: The last row, by column: the figure that the rows add up to.
        note: A paragraph below the table; may be empty.
        is_whole: Whether columns are printed that are blank in every row.
        unasked: The columns that are printed only where they are asked for.

    """

    keys: tuple[str, ...]
    headings: tuple[str, ...]
    alignments: tuple[Alignment, ...]
    rows: tuple[tuple[str, ...], ...]
    totals: Mapping[str, Figure] = field(default_factory=dict)
    note: str = ""
    is_whole: bool = False
    unasked: frozenset[str] = frozenset()


def table_of(
    columns: Sequence[Column[R]],
    rows: Iterable[R],
    totals: Mapping[str, Figure] | None = None,
) -> ReportTable:
    """Return the table of the rows, numbered from 1 in its first column."""
    return ReportTable(
        keys=(NUMBER, *(column.key for column in columns)),
        headings=("STT", *(column.heading for column in columns)),
        alignments=(Alignment.CENTER, *(column.alignment for column in columns)),
        rows=tuple(
            (str(place), *(column.words(row) for column in columns))
            for place, row in enumerate(rows, 1)
        ),
        totals=totals or {},
    )


def markdown_of(table: ReportTable, wanted: Sequence[str] = ()) -> PrintedTable:
    """Return the Markdown of the table; empty where it has no rows.

    Without `wanted`, a column is left out that is blank in every row or `unasked`.
    Raises PortalError where the table has no column of a wanted name.
    """
    if not table.rows:
        return PrintedTable.of("", ())
    places = _wanted(table, wanted) if wanted else _used(table)
    lines = [
        [table.headings[place] for place in places],
        [_RULES[table.alignments[place]] for place in places],
        *([row[place] for place in places] for row in table.rows),
    ]
    if table.totals:
        lines.append(_totals(table, places))
    printed = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    text = f"{printed}\n\n{table.note}" if table.note else printed
    shown = {table.keys[place] for place in places}
    sums = (figure for key, figure in table.totals.items() if key in shown)
    return PrintedTable.of(text, sums)


def _wanted(table: ReportTable, wanted: Sequence[str]) -> list[int]:
    for key in wanted:
        if key not in table.keys:
            near = did_you_mean(key, table.keys)
            hint = near or f"; các cột: {', '.join(table.keys)}"
            raise TableError(f"bảng không có cột «{key}»{hint}")
    return [table.keys.index(key) for key in wanted]


def _used(table: ReportTable) -> list[int]:
    return [
        place
        for place, key in enumerate(table.keys)
        if key not in table.unasked
        and (
            table.is_whole
            or key in table.totals
            or any(row[place] for row in table.rows)
        )
    ]


def _totals(table: ReportTable, places: Sequence[int]) -> list[str]:
    """Return the last row; its words stand in the first column of text."""
    cells = [str(table.totals.get(table.keys[place], "")) for place in places]
    bold = [f"**{cell}**" if cell else "" for cell in cells]
    for index, place in enumerate(places):
        if table.alignments[place] is Alignment.LEFT and not cells[index]:
            bold[index] = _SUM
            break
    return bold
