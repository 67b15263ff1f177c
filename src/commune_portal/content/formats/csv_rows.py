"""Reading a CSV file as Excel writes it, row by row; mistakes are reported."""

import csv
import re
from collections.abc import Iterator, Mapping
from datetime import date

from commune_portal.content.formats.days import parse_spreadsheet_day
from commune_portal.content.formats.findings import Findings
from commune_portal.vietnamese import did_you_mean

_WHOLE = re.compile(r"\d{1,3}(\.\d{3})+|\d+")
_MOST_DIGITS = 9
_QUOTE = "dấu ngoặc kép mở mà không đóng, hoặc ô có xuống dòng"
Cells = Mapping[str, str]


class CsvFile:
    """A file with named columns: its rows, and the numbers and days in them."""

    def __init__(
        self,
        path: str,
        columns: tuple[str, ...],
        required: tuple[str, ...],
        findings: Findings,
    ) -> None:
        self._path = path
        self._known = columns
        self._required = required
        self._findings = findings

    def rows(self, text: str) -> Iterator[tuple[int, Cells]]:
        """Yield the line and the filled cells of every valid row, by column."""
        records = self._records(text)
        header = next(records, None)
        if header is None:
            self.note(1, None, "thiếu dòng tên cột")
            return
        columns = self._columns(*header)
        if columns is None:
            return
        for line, cells in records:
            values = self._values(line, columns, cells)
            if values:
                yield line, values

    def day(self, line: int, cells: Cells, column: str) -> date | None:
        """Return the day in a required column; None where it is empty or wrong."""
        if column not in cells:
            self.note(line, column, "đang để trống")
            return None
        try:
            return parse_spreadsheet_day(cells[column])
        except ValueError as error:
            self.note(line, column, str(error))
            return None

    def number(self, line: int, cells: Cells, column: str) -> int | None:
        """Return the whole number in a column; None where it is empty or wrong."""
        text = cells.get(column)
        if text is None:
            return None
        digits = text.replace(".", "")
        if _WHOLE.fullmatch(text) and len(digits) <= _MOST_DIGITS:
            return int(digits)
        if re.fullmatch(r"[-–]\s*\d.*", text):
            self.note(line, column, f"«{text}» là số âm")
        elif _WHOLE.fullmatch(text):
            problem = f"số quá lớn; nhiều nhất {_MOST_DIGITS} chữ số"
            self.note(line, column, problem)
        else:
            problem = f"«{text}» không phải số nguyên, ví dụ 1500 hoặc 1.500"
            self.note(line, column, problem)
        return None

    def note(self, line: int, column: str | None, problem: str) -> None:
        """Report a mistake in the row."""
        self._findings.error(self._path, line, column, problem)

    def _records(self, text: str) -> Iterator[tuple[int, list[str]]]:
        """Yield the line and the cells of every row that is not empty."""
        first = text.partition("\n")[0]
        delimiter = max(";,\t", key=first.count)
        reader = csv.reader(text.splitlines(True), delimiter=delimiter, strict=True)  # noqa: FBT003 - keepends
        while True:
            line = reader.line_num + 1
            try:
                cells = [" ".join(cell.split(" ")).strip() for cell in next(reader)]
            except StopIteration:
                return
            except csv.Error:
                self.note(line, None, _QUOTE)
                return
            if any("\n" in cell for cell in cells):
                self.note(line, None, _QUOTE)
            elif any(cells):
                yield line, cells

    def _columns(self, line: int, cells: list[str]) -> list[str] | None:
        columns = [" ".join(cell.casefold().split()) for cell in cells]
        is_valid = True
        for name in columns:
            if name and name not in self._known:
                problem = f"không có cột tên «{name}»{did_you_mean(name, self._known)}"
                self.note(line, None, problem)
                is_valid = False
            elif name and columns.count(name) > 1:
                self.note(line, None, f"cột «{name}» ghi hai lần")
                return None
        for name in self._required:
            if is_valid and name not in columns:
                self.note(line, None, f"thiếu cột «{name}»")
                is_valid = False
        return columns if is_valid else None

    def _values(self, line: int, columns: list[str], cells: list[str]) -> Cells | None:
        extra = [cell for cell in cells[len(columns) :] if cell]
        nameless = [c for n, c in zip(columns, cells, strict=False) if c and not n]
        if extra or nameless:
            problem = f"ô «{(extra + nameless)[0]}» không thuộc cột nào"
            self.note(line, None, problem)
            return None
        return {n: c for n, c in zip(columns, cells, strict=False) if c}
