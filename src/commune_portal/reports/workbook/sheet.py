"""One sheet of a workbook: its cells by kind, its page, its header that repeats."""

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
_LETTER = 5.25  # points: columns are measured in letters of 7 pixels
_LINE_HEIGHT = 1.36  # of the size
_MOST_HEIGHT = 400.0  # Excel takes 409 points
_WORDS_SPLIT = 1.08  # a line ends where a word does, so that not all of it is filled
_MARGIN = 0.5
_FOOTER_MARGIN = 0.3
_LINKS_LIMIT = 65000  # Excel opens no sheet with more


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading and its width in letters."""

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
        """Its name as formulas write it."""
        return quoted_sheet(self._sheet.get_name())

    def lines(self, title: str, lines: Iterable[str]) -> int:
        """Write the title and the lines below it; return the row of the header."""
        self._sheet.write_string(0, 0, cell_text(title), self._styles["title"])
        self._sheet.set_row(0, 2 * SIZE)
        row = 0
        for row, line in enumerate(lines, 1):
            self._sheet.write_string(row, 0, cell_text(line), self._styles["line"])
        return row + 2

    def header(self, row: int) -> None:
        """Write the headings; they stay in sight and repeat on every page."""
        for index, column in enumerate(self._columns):
            title = cell_text(column.title)
            self._sheet.write_string(row, index, title, self._styles["header"])
            self._make_room(row, index, title)
        self._sheet.repeat_rows(row)
        self._sheet.freeze_panes(row + 1, 0)

    def filter(self, first: int, last: int) -> None:
        """Let the rows below the header be filtered and sorted."""
        self._sheet.autofilter(first, 0, last, len(self._columns) - 1)

    def text(self, row: int, column: int, text: str, style: str = "text") -> None:
        """Write text, whatever it begins with."""
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
        """Write a number, or an empty cell where there is none."""
        if value is None:
            self._sheet.write_blank(row, column, None, self._styles[style])
        else:
            self._sheet.write_number(row, column, value, self._styles[style])

    def day(self, row: int, column: int, day: date) -> None:
        """Write a day that Excel can sort."""
        self._sheet.write_datetime(row, column, day, self._styles["day"])

    def link(self, row: int, column: int, address: str, text: str = "") -> None:
        """Write text that leads to a page of the web; plain text for anything else."""
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
        """Write text that leads to another sheet, named as formulas name it."""
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
        """Write a formula of our own, with the value that it comes to."""
        self._sheet.write_formula(row, column, formula, self._styles[style], value)

    def highlight(self, row: int, column: int, last: int, word: str) -> None:
        """Set the word off in red wherever it stands in the column."""
        rule = {
            "type": "cell",
            "criteria": "==",
            "value": f'"{word}"',
            "format": self._styles["marked"],
        }
        self._sheet.conditional_format(row, column, last, column, rule)

    def _make_room(self, row: int, column: int, text: str, size: float = SIZE) -> None:
        """Make the row high enough for the text; not every program does by itself."""
        width = _LETTER * self._columns[column].width
        lines = sum(
            max(1, ceil(text_width(line, size) * _WORDS_SPLIT / width))
            for line in text.split("\n")
        )
        height = min(lines * _LINE_HEIGHT * size, _MOST_HEIGHT)
        if height > self._heights.get(row, _LINE_HEIGHT * SIZE):
            self._heights[row] = height
            self._sheet.set_row(row, height)
