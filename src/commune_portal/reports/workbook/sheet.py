"""One sheet of a workbook: cells by kind, page setup, a header that repeats.

Rows and columns are counted from 0.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import ceil

from xlsxwriter.worksheet import Worksheet

from commune_portal.reports.ooxml.metrics import text_width
from commune_portal.reports.workbook.cells import (
    cell_text,
    looks_like_formula,
    quoted_sheet,
    web_address,
)
from commune_portal.reports.workbook.styles import SIZE, SMALL, Styles

_A4 = 9
_CHARACTER = 5.25  # points: columns are measured in characters of 7 pixels
_LINE_HEIGHT = 1.36  # of the size
_MOST_HEIGHT = 400.0  # points; Excel allows 409
_WORDS_SPLIT = 1.08  # lines break at words, so none is quite full
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
        self._columns = tuple(columns)
        self._links = 0
        self._heights: dict[int, float] = {}
        for index, column in enumerate(self._columns):
            worksheet.set_column(index, index, column.width, styles["line"])
        worksheet.set_paper(_A4)
        worksheet.set_landscape()
        worksheet.fit_to_pages(1, 0)
        worksheet.set_margins(_MARGIN, _MARGIN, _MARGIN, 2 * _MARGIN)
        footer = '&L&"Times New Roman"&9&A&R&"Times New Roman"&9Trang &P/&N'
        worksheet.set_footer(footer, {"margin": _FOOTER_MARGIN})

    @property
    def name(self) -> str:
        """Its name as formulas write it, in single quotes."""
        return quoted_sheet(self._sheet.get_name())

    def lines(self, title: str, lines: Iterable[str]) -> int:
        """Write the title and the lines below it; return the row for the header."""
        self._sheet.write_string(0, 0, cell_text(title), self._styles["title"])
        self._sheet.set_row(0, 2 * SIZE)
        row = 0
        for row, line in enumerate(lines, 1):
            self._sheet.write_string(row, 0, cell_text(line), self._styles["line"])
        return row + 2

    def header(self, row: int) -> None:
        """Write the headings, which stay in view and repeat on every page."""
        for index, column in enumerate(self._columns):
            title = cell_text(column.title)
            self._sheet.write_string(row, index, title, self._styles["header"])
            self._make_room(row, index, title)
        self._sheet.repeat_rows(row)
        self._sheet.freeze_panes(row + 1, 0)

    def filter(self, first: int, last: int) -> None:
        """Let rows `first` (the header) to `last` be filtered and sorted."""
        self._sheet.autofilter(first, 0, last, len(self._columns) - 1)

    def text(self, row: int, column: int, text: str, style: str = "text") -> None:
        """Write text, never a formula, even where it begins with «=»."""
        clean = cell_text(text)
        kind = (
            "quoted"
            if style in ("text", "small") and looks_like_formula(clean)
            else style
        )
        if clean:
            self._sheet.write_string(row, column, clean, self._styles[kind])
            self._make_room(row, column, clean, SMALL if style == "small" else SIZE)
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
        size = SIZE if text else SMALL
        if target is None or self._links >= _LINKS_LIMIT:
            self.text(row, column, shown, "text" if text else "small")
            return
        self._links += 1
        style = self._styles["link" if text else "address"]
        self._sheet.write_url(row, column, target, style, shown)
        self._make_room(row, column, shown, size)

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

    def _make_room(self, row: int, column: int, text: str, size: float = SIZE) -> None:
        """Make the row high enough for the text; not every program does so itself."""
        width = _CHARACTER * self._columns[column].width
        lines = sum(
            max(1, ceil(text_width(line, size) * _WORDS_SPLIT / width))
            for line in text.split("\n")
        )
        height = min(lines * _LINE_HEIGHT * size, _MOST_HEIGHT)
        if height > self._heights.get(row, _LINE_HEIGHT * SIZE):
            self._heights[row] = height
            self._sheet.set_row(row, height)
