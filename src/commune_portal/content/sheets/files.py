"""A file with a table, CSV or workbook, as sheets."""

from pathlib import Path

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.text import judge_cells, read_raw, text_of
from commune_portal.content.sheets.cells import words_of
from commune_portal.content.sheets.csv_rows import read_csv
from commune_portal.content.sheets.header import Columns
from commune_portal.content.sheets.kinds import csv_problem, workbook_problem
from commune_portal.content.sheets.records import Sheet
from commune_portal.errors import ContentError

_WORKBOOK = ".xlsx"


def read_sheets(
    file: Path, path: str, columns: Columns, findings: Findings
) -> tuple[Sheet, ...]:
    """Return what stands in the file; none where it cannot be read, which is told."""
    raw = read_raw(file, path, findings)
    if raw is None:
        return ()
    if file.suffix.casefold() == _WORKBOOK:
        return _workbook(raw, path, findings)
    problem = csv_problem(raw)
    if problem is not None:
        findings.error(path, None, None, problem)
        return ()
    text = text_of(raw, path, findings)
    rows = () if text is None else read_csv(text, path, columns, findings)
    return (Sheet(path=path, rows=rows),) if rows else ()


def _workbook(raw: bytes, path: str, findings: Findings) -> tuple[Sheet, ...]:
    problem = workbook_problem(raw)
    if problem is not None:
        findings.error(path, None, None, problem)
        return ()
    from commune_portal.content.sheets.workbook import read_workbook  # noqa: PLC0415 - openpyxl costs a third of a second, and most logs are CSV

    try:
        sheets = read_workbook(raw, path)
    except ContentError as error:
        findings.error(error.path, error.line, error.field, error.problem)
        return ()
    if not sheets:
        findings.error(path, None, None, "tệp rỗng, không có trang tính nào có chữ")
    for sheet in sheets:
        judge_cells(_text(sheet), sheet.path, findings)
    return sheets


def _text(sheet: Sheet) -> str:
    """Return the texts of a sheet, each row on the line of its number."""
    lines = [""] * sheet.rows[-1].line
    for row in sheet.rows:
        lines[row.line - 1] = " ".join(map(words_of, row.cells))
    return "\n".join(lines)
