"""The sheet of typed figures of a report's comparison or sums. See ADR 21 and 47."""

from commune_portal.reports.model.report import TypedFigure
from commune_portal.reports.workbook.sheet import Column, Sheet

EARLIER_TITLE = "Số liệu nhập tay của kỳ trước, chỉ để so sánh"
EARLIER_SHEET = "Nhập tay kỳ trước"
ADDED_TITLE = "Số liệu nhập tay theo văn bản"
ADDED_SHEET = "Nhập tay"
TYPED_COLUMNS = (
    Column("STT", 5),
    Column("Số liệu", 28),
    Column("Giá trị", 9),
    Column("Định tính", 9),
    Column("Đơn vị", 18),
    Column("Từ ngày", 10),
    Column("Đến ngày", 10),
    Column("Theo văn bản", 28),
    Column("Cách dùng", 28),
)


def write_typed(
    sheet: Sheet, title: str, typed: tuple[TypedFigure, ...], lines: tuple[str, ...]
) -> None:
    """Write each typed figure and its use, marked as typed."""
    header = row = sheet.lines(title, lines)
    sheet.header(header)
    for row, each in enumerate(typed, header + 1):
        figure = each.figure
        sheet.number(row, 0, row - header)
        sheet.text(row, 1, each.label)
        sheet.number(row, 2, figure.number)
        sheet.text(row, 3, figure.qualifier)
        sheet.text(row, 4, figure.unit)
        sheet.day(row, 5, figure.start)
        sheet.day(row, 6, figure.end)
        sheet.text(row, 7, figure.document)
        sheet.text(row, 8, each.use, "marked")
    sheet.filter(header, row)
