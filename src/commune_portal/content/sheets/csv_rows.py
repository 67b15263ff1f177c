"""Reading a CSV file as Excel writes it into rows; broken rows are reported."""

import csv
import io
from collections.abc import Iterator

from commune_portal.content.formats.findings import Findings
from commune_portal.content.limits.records import LIMITS
from commune_portal.content.sheets.header import Columns
from commune_portal.content.sheets.records import Row

_QUOTE = "dấu ngoặc kép mở mà không đóng, hoặc ô có xuống dòng"
_MOST_ABOVE = 30  # rows in which the header is looked for


def read_csv(
    text: str, path: str, columns: Columns, findings: Findings
) -> tuple[Row, ...]:
    """Return the rows that are not blank; none where that is a mistake."""
    lines = text.split("\n")
    for number, line in enumerate(lines, start=1):
        if len(line) > LIMITS.line:
            problem = f"dòng dài quá {LIMITS.line} ký tự; tệp này không phải bảng"
            findings.error(path, number, None, problem)
            return ()
    if len(lines) > LIMITS.rows + 1:
        problem = f"dài quá {LIMITS.rows} dòng; hãy chia theo năm, xóa các dòng trống"
        findings.error(path, LIMITS.rows + 1, None, problem)
        return ()
    rows = _rows(text, path, _delimiter(lines, columns), findings)
    found = tuple(row for row in rows if not row.is_blank)
    if not found:
        findings.error(path, 1, None, "thiếu dòng tên cột")
    return found


def _rows(text: str, path: str, delimiter: str, findings: Findings) -> Iterator[Row]:
    # Only a line feed ends a row: not U+2028 and its like, as in splitlines().
    source = io.StringIO(text, newline="\n")
    reader = csv.reader(source, delimiter=delimiter, strict=True)
    while True:
        number = reader.line_num + 1
        try:
            cells = tuple(cell.strip() for cell in next(reader))
        except StopIteration:
            return
        except csv.Error:
            findings.error(path, number, None, _QUOTE)
            return
        if any("\n" in cell for cell in cells):
            findings.error(path, number, None, _QUOTE)
        else:
            yield Row(number, cells)


def _delimiter(lines: list[str], columns: Columns) -> str:
    """Return the sign that divides the cells: the one that shows the most columns."""

    def shown(sign: str) -> tuple[int, int]:
        above = (line.replace('"', "").split(sign) for line in lines[:_MOST_ABOVE])
        named = max(len(columns.named_in(Row(0, tuple(cells)))) for cells in above)
        return named, lines[0].count(sign)

    return max(";,\t", key=shown)
