"""One sheet of a workbook: cells by kind, page setup, a header that repeats.

Rows and columns are counted from 0.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from xlsxwriter.worksheet import Worksheet

from commune_portal.reports.ooxml.metrics import line_count
from commune_portal.reports.workbook.cells import (
    cell_text,
    looks_like_formula,
    quoted_sheet,
    web_address,
)
from commune_portal.reports.workbook.styles import BOLD, SIZE, Styles

_A4 = 9
_CHARACTER = 5.5  # points: a digit of the default font, 11 points
_EDGE = 4.0  # points around the characters of a column
_PADDING = 5.0  # points of a cell without text
_ROOM = 769.0  # points: A4 landscape within its margins
_LEAST_SCALE = 0.95  # of the print; with text of 10 points nothing is below 9
_LEAST_WIDTH = 10  # characters; narrower columns keep the width that they have
_LINE_HEIGHT = 1.2  # of the size
_MOST_HEIGHT = 400.0  # points; Excel allows 409
_MARGIN = 0.5  # inches
_FOOTER_MARGIN = 0.3  # inches
_LINKS_LIMIT = 65000  # Excel opens no sheet with more


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading and its width in characters."""

    title: str
    width: float


class Sheet:
    """Writes one sheet: lines at the top, a header row, and rows of typed cells."""

    def __init__(
        self, worksheet: Worksheet, styles: Styles, columns: Iterable[Column]
    ) -> None:
        self._sheet = worksheet
        self._styles = styles
        self._columns = fitted(tuple(columns))
        self._links = 0
        self._heights: dict[int, float] = {}
        for index, column in enumerate(self._columns):
            worksheet.set_column(index, index, column.width)
        worksheet.set_paper(_A4)
        worksheet.set_landscape()
        worksheet.fit_to_pages(1, 0)
        worksheet.set_margins(_MARGIN, _MARGIN, _MARGIN, 2 * _MARGIN)
        footer = '&L&"Times New Roman"&10&A&R&"Times New Roman"&10Trang &P/&N'
        options = {"margin": _FOOTER_MARGIN, "scale_with_doc": False}
        worksheet.set_footer(footer, options)

    @property
    def name(self) -> str:
        """Its name as formulas write it, in single quotes."""
        return quoted_sheet(self._sheet.get_name())

    def lines(self, title: str, lines: Iterable[str]) -> int:
        """Write the title and the lines below it; return the row for the header."""
        self._sheet.write_string(0, 0, cell_text(title), self._styles["title"])
        self._sheet.set_row(0, 2 * SIZE)
        row, last = 0, len(self._columns) - 1
        room = sum(map(_points, self._columns))
        for row, line in enumerate(lines, 1):
            clean = cell_text(line)
            if last:
                self._sheet.merge_range(row, 0, row, last, "", self._styles["line"])
            self._sheet.write_string(row, 0, clean, self._styles["line"])
            self._raise(row, line_count(clean, SIZE, room - _PADDING))
        return row + 2

    def header(self, row: int) -> None:
        """Write the headings, which stay in view and repeat on every page."""
        for index, column in enumerate(self._columns):
            title = cell_text(column.title)
            self._sheet.write_string(row, index, title, self._styles["header"])
            self._make_room(row, index, title, bold=True)
        self._sheet.repeat_rows(row)
        self._sheet.freeze_panes(row + 1, 0)

    def filter(self, first: int, last: int) -> None:
        """Let rows `first` (the header) to `last` be filtered and sorted."""
        self._sheet.autofilter(first, 0, last, len(self._columns) - 1)

    def text(self, row: int, column: int, text: str, style: str = "text") -> None:
        """Write text, never a formula, even where it begins with «=»."""
        clean = cell_text(text)
        is_quoted = style == "text" and looks_like_formula(clean)
        kind = "quoted" if is_quoted else style
        if clean:
            self._sheet.write_string(row, column, clean, self._styles[kind])
            self._make_room(row, column, clean, bold=kind in BOLD)
        else:
            self._sheet.write_blank(row, column, None, self._styles[kind])

    def number(
        self, row: int, column: int, value: float | None, style: str = "number"
    ) -> None:
        """Write a number, or an empty cell for None."""
        if value is None:
            self._sheet.write_blank(row, column, None, self._styles[style])
        else:
            self._sheet.write_number(row, column, value, self._styles[style])

    def day(self, row: int, column: int, day: date) -> None:
        """Write a day that Excel can sort."""
        self._sheet.write_datetime(row, column, day, self._styles["day"])

    def link(self, row: int, column: int, address: str, text: str = "") -> None:
        """Write a link to a web page; plain text for any other address."""
        shown = cell_text(text or address)
        target = web_address(address)
        if target is None or self._links >= _LINKS_LIMIT:
            self.text(row, column, shown)
            return
        self._links += 1
        self._sheet.write_url(row, column, target, self._styles["link"], shown)
        self._make_room(row, column, shown)

    def jump(self, row: int, column: int, sheet: str, text: str) -> None:
        """Write a link to another sheet, named as formulas write it."""
        target = f"internal:{sheet}!A1"
        self._sheet.write_url(row, column, target, self._styles["link"], text)

    def formula(
        self,
        row: int,
        column: int,
        formula: str,
        value: float | str,
        style: str = "number",
    ) -> None:
        """Write a formula of ours with its cached value."""
        self._sheet.write_formula(row, column, formula, self._styles[style], value)

    def highlight(self, row: int, column: int, last: int, word: str) -> None:
        """Mark the cells of the column, from `row` to `last`, that hold the word."""
        rule = {
            "type": "cell",
            "criteria": "==",
            "value": f'"{word}"',
            "format": self._styles["marked"],
        }
        self._sheet.conditional_format(row, column, last, column, rule)

    def _make_room(
        self, row: int, column: int, text: str, *, bold: bool = False
    ) -> None:
        """Make the row high enough for the text; not every program does so itself."""
        room = _points(self._columns[column]) - _PADDING
        parts = (line_count(line, SIZE, room, bold=bold) for line in text.split("\n"))
        self._raise(row, sum(parts))

    def _raise(self, row: int, lines: int) -> None:
        height = min((lines + 0.3) * _LINE_HEIGHT * SIZE, _MOST_HEIGHT)
        if height > self._heights.get(row, 0):
            self._heights[row] = height
            self._sheet.set_row(row, height)


def fitted(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return the columns, the wide ones so narrow that a page holds all of them."""
    room = _ROOM / _LEAST_SCALE
    wide = [column for column in columns if column.width > _LEAST_WIDTH]
    over = sum(map(_points, columns)) - room
    if over <= 0 or not wide:
        return columns
    share = 1 - over / (_CHARACTER * sum(column.width for column in wide))
    return tuple(
        Column(c.title, c.width * share if c in wide else c.width) for c in columns
    )


def _points(column: Column) -> float:
    return _CHARACTER * column.width + _EDGE
