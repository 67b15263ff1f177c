"""A table with named columns: its rows, and the numbers and days in them."""

from collections.abc import Iterable, Iterator
from datetime import date

from commune_portal.content.formats.days import parse_spreadsheet_day
from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.vocabulary import name_key
from commune_portal.content.sheets.cells import cell_text
from commune_portal.content.sheets.header import Header
from commune_portal.content.sheets.records import Cells, Kind, Row
from commune_portal.content.sheets.whole_numbers import parse_whole
from commune_portal.errors import is_sheet

_AS_ABOVE = frozenset({'"', "”", "“", "''", "″", "〃", "nt", "-nt-", "n.t", "như trên"})
_SAME_DAY = "; cùng ngày với dòng trên thì ghi lại ngày hoặc gộp ô"


class Table:
    """The rows below a header; every mistake in them is reported."""

    def __init__(self, path: str, header: Header, findings: Findings) -> None:
        self.path = path
        self.header = header
        self._findings = findings

    def rows(self, rows: Iterable[Row]) -> Iterator[tuple[int, Cells]]:
        """Yield the line and the filled cells of every valid row, by column."""
        for row in rows:
            values = self._values(row)
            if values:
                yield row.line, values

    def day(self, line: int, cells: Cells, column: str) -> date | None:
        """Return the day in a required column; None where it is empty or wrong."""
        hint = _SAME_DAY if is_sheet(self.path) else ""
        if column not in cells:
            self.note(line, column, f"đang để trống{hint}")
            return None
        if name_key(cells[column]) in _AS_ABOVE:
            told = hint or "; cùng ngày với dòng trên thì ghi lại ngày"
            self.note(line, column, f"«{cells[column]}» không phải một ngày{told}")
            return None
        try:
            return parse_spreadsheet_day(cells[column])
        except ValueError as error:
            self.note(line, column, str(error))
            return None

    def number(self, line: int, cells: Cells, column: str) -> int | None:
        """Return the whole number in a column; None where it is empty or wrong."""
        try:
            return parse_whole(cells[column]) if column in cells else None
        except ValueError as error:
            self.note(line, column, str(error))
            return None

    def note(self, line: int, column: str | None, problem: str) -> None:
        """Report a mistake in the row."""
        self._findings.error(self.path, line, column, problem)

    def _values(self, row: Row) -> Cells | None:
        columns = self.header.columns
        values: dict[str, str] = {}
        is_valid = True
        for index, cell in enumerate(row.cells):
            column = columns[index] if index < len(columns) else None
            if column is not None and column.kind is Kind.UNREAD:
                continue
            try:
                text = cell_text(cell, column.kind if column else Kind.WORDS)
            except ValueError as error:
                self.note(row.line, column.name if column else None, str(error))
                is_valid = False
                continue
            if text and column is None:
                self.note(row.line, None, f"ô «{text}» không thuộc cột nào")
                return None
            if text and column is not None:
                values[column.name] = text
        return values if is_valid else None
