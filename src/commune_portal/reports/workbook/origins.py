"""The sheet of figures by origin: what the portal counted and what was typed.

See ADR 47.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from xlsxwriter.utility import xl_rowcol_to_cell

from commune_portal.figures import OriginTotal
from commune_portal.reports.model.report import OriginTable
from commune_portal.reports.workbook.sheet import Column, Sheet
from commune_portal.vietnamese import upper_first

ORIGINS_SHEET = "Theo nguồn"
_TITLE = "Số liệu theo nguồn: trang thống kê và số liệu nhập tay"
_FIRST = 2  # the column of the portal's count


@dataclass(frozen=True, slots=True)
class AddedUp:
    """The sum of a figure over all origins, and the formula of its typed part."""

    total: OriginTotal
    formula: str


def origin_columns(table: OriginTable) -> tuple[Column, ...]:
    """Return the columns of the sheet: a column for each origin, then the sums."""
    units = (Column(f"{upper_first(unit)} (nhập tay)", 18) for unit in table.units)
    return (
        Column("STT", 6),
        Column("Số liệu", 40),
        Column(table.portal, 22),
        *units,
        Column("Cộng", 12),
        Column("In trong báo cáo", 16),
    )


def write_origins(
    sheet: Sheet, table: OriginTable, lines: tuple[str, ...]
) -> Mapping[str, AddedUp]:
    """Write a row for each figure; return what the summary adds, by its name."""
    header = sheet.lines(_TITLE, lines)
    sheet.header(header)
    last = _FIRST + len(table.units)
    added: dict[str, AddedUp] = {}
    for row, each in enumerate(table.rows, header + 1):
        sheet.number(row, 0, row - header, "place")
        sheet.text(row, 1, each.label)
        sheet.number(row, _FIRST, each.total.counted.value)
        for column, typed in enumerate(each.typed, _FIRST + 1):
            sheet.number(row, column, typed.value if typed else None, "marked")
        first, end = xl_rowcol_to_cell(row, _FIRST), xl_rowcol_to_cell(row, last)
        sheet.formula(row, last + 1, f"=SUM({first}:{end})", each.total.value)
        sheet.text(row, last + 2, str(each.total), "printed")
        start = xl_rowcol_to_cell(row, _FIRST + 1, row_abs=True, col_abs=True)
        stop = xl_rowcol_to_cell(row, last, row_abs=True, col_abs=True)
        formula = f"SUM({sheet.name}!{start}:{stop})"
        added[each.name] = AddedUp(each.total, formula)
    sheet.filter(header, header + len(table.rows))
    return added
