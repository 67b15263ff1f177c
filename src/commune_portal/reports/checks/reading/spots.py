"""Where the paragraphs of a table are: row, column, width and place on the page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from commune_portal.reports.checks.reading.properties import twips
from commune_portal.reports.checks.reading.styles import CellStyle

_SWITCHES = {"firstRow": 0x20, "lastRow": 0x40, "firstCol": 0x80, "lastCol": 0x100}
_HEXADECIMAL = re.compile(r"[0-9A-Fa-f]{1,8}")
_MOST_CELLS = 63  # across; as many columns as Word allows


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a paragraph is; `room` is the width of its column in twips.

    `middle` is where the middle of its column is, as a share of the table's width.
    """

    place: str
    room: float
    table: int | None = None
    row: int = 0
    column: int = 0
    middle: float = 1 / 2
    cell: CellStyle | None = None


def spots_of(
    table: BaseOxmlElement, number: int, area: float
) -> Iterator[tuple[BaseOxmlElement, Spot]]:
    """Yield each paragraph of the table with its spot; `area` is the page's width."""
    grid = [twips(column.get(qn("w:w"))) for column in _grid(table)]
    style, switches = _style(table)
    rows = [*table.iterfind(qn("w:tr"))]
    for row, element in enumerate(rows, 1):
        cells = [*element.iterfind(qn("w:tc"))]
        widths = _widths(cells, grid, area)
        total = sum(widths) or 1.0
        start = 0.0
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True)):
            parts = {
                "firstRow": row == 1,
                "lastRow": row == len(rows),
                "firstCol": column == 0,
                "lastCol": column == len(cells) - 1,
            }
            used = tuple(name for name, is_in in parts.items() if is_in)
            spot = Spot(
                place=f"bảng {number}, hàng {row}, cột {column + 1}",
                room=width,
                table=number,
                row=row,
                column=column,
                middle=(start + width / 2) / total,
                cell=CellStyle(style, tuple(p for p in used if p in switches))
                if style
                else None,
            )
            start += width
            for paragraph in cell.iter(qn("w:p")):
                yield paragraph, spot


def _grid(table: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    for grid in table.iterfind(qn("w:tblGrid")):
        yield from grid.iterfind(qn("w:gridCol"))


def _widths(
    cells: Sequence[BaseOxmlElement], grid: Sequence[int], area: float
) -> list[float]:
    """Return the width of each cell: its own, or that of its columns in the grid."""
    widths: list[float] = []
    column = 0
    for cell in cells:
        own = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
        span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
        wide = (
            1
            if span is None
            else max(1, min(twips(span.get(qn("w:val"))), _MOST_CELLS))
        )
        given = sum(grid[column : column + wide])
        if own is not None and own.get(qn("w:type")) == "dxa":
            given = twips(own.get(qn("w:w"))) or given
        widths.append(float(given or area / max(len(cells), 1)))
        column += wide
    return widths


def _style(table: BaseOxmlElement) -> tuple[str, frozenset[str]]:
    """Return the style of the table, and which of its parts are switched on."""
    named = table.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}")
    look = table.find(f"{qn('w:tblPr')}/{qn('w:tblLook')}")
    if look is None:
        return ("" if named is None else named.get(qn("w:val"), "")), frozenset()
    bits = look.get(qn("w:val"), "0")
    mask = int(bits, 16) if _HEXADECIMAL.fullmatch(bits) else 0
    switches = frozenset(
        name
        for name, bit in _SWITCHES.items()
        if look.get(qn(f"w:{name}"), "1" if mask & bit else "0") in {"1", "true", "on"}
    )
    return ("" if named is None else named.get(qn("w:val"), "")), switches
