"""A sheet of the log: where its header stands, and which rows below are records."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.vocabulary import name_key
from commune_portal.content.sheets.header import Header, header_index, read_header
from commune_portal.content.sheets.labels import is_record, lent_rows, records
from commune_portal.content.sheets.log_columns import COUNT, LOG_COLUMNS, MINUTES
from commune_portal.content.sheets.records import Cell, Row, Sheet
from commune_portal.content.sheets.table import Table

_LEAST_NAMED = 2  # columns, by which a hidden sheet is known as a log
_NO_HEADER = (
    "không có dòng tên cột, cần «ngày» và «hình thức»; trang tính không phải nhật ký "
    "thì ẩn đi hoặc chuyển sang tệp khác"
)
_LENGTH = "thời lượng"
_ONCE = ("", 1, "1")
_SHOWN = 5  # lines that a warning names


def log_tables(
    sheet: Sheet, is_form: Callable[[str], bool], findings: Findings
) -> list[tuple[Table, tuple[Row, ...]]]:
    """Return the tables of the sheet with their records; none where it is no log.

    A sheet has another table where a header below names other columns; a header that
    is only repeated, as on each printed page, begins none. A hidden sheet without a
    header and without a row that has a day and a form, such as a list of forms to
    choose from, is left out. Hidden rows are records like any other, which a warning
    says.
    """
    index, named = header_index(sheet.rows, LOG_COLUMNS)
    has_records = any(is_record(row, is_form) for row in sheet.rows)
    if sheet.is_hidden and named < _LEAST_NAMED and not has_records:
        return []
    if not named:
        findings.error(sheet.path, sheet.rows[0].line, None, _NO_HEADER)
        return []
    for row in sheet.rows[:index]:
        if any(is_form(cell) for cell in row.cells if isinstance(cell, str)):
            problem = "dòng nhật ký đứng trên dòng tên cột; hãy chuyển xuống dưới"
            findings.error(sheet.path, row.line, None, problem)
    tables: dict[tuple[str, ...], tuple[Header, list[Row]]] = {}
    lent: list[int] = []
    for header, rows in _parts(sheet, index, findings):
        names = tuple(map(name_key, header.written))
        _, found = tables.setdefault(names, (header, []))
        found += records(rows, header, is_form)
        lent += lent_rows(rows, header)
    for header, found in tables.values():
        _warn_of_lengths(sheet, header, found, findings)
    _warn_of_lent(sheet, lent, findings)
    _warn(sheet, {row.line for _, found in tables.values() for row in found}, findings)
    return [
        (Table(sheet.path, header, findings), tuple(found))
        for header, found in tables.values()
    ]


def _parts(
    sheet: Sheet, index: int, findings: Findings
) -> Iterator[tuple[Header, Sequence[Row]]]:
    """Yield each header from this row on and the rows between it and the next."""
    rows = sheet.rows
    while index < len(rows):
        header = read_header(rows, index, LOG_COLUMNS, sheet.path, findings)
        if header is None:
            return
        below = range(header.below, len(rows))
        headers = (each for each in below if LOG_COLUMNS.are_named_in(rows[each]))
        index = next(headers, len(rows))
        yield header, rows[header.below : index]


def _warn(sheet: Sheet, lines: Collection[int], findings: Findings) -> None:
    """Warn of records that Excel hides or strikes out."""
    if sheet.is_hidden:
        problem = "trang tính đang ẩn; các dòng của nó vẫn được tính"
        findings.warning(sheet.path, None, None, problem)
    notes = (
        (sheet.hidden, "đang ẩn nhưng vẫn được tính"),
        (sheet.struck, "có chữ gạch ngang nhưng vẫn được tính; đã hủy thì xóa dòng"),
    )
    for marked, problem in notes:
        its = [line for line in marked if line in lines]
        if its:
            told = f"{_these(its)} {problem}"
            findings.warning(sheet.path, its[0], None, told)


def _warn_of_lent(sheet: Sheet, lent: list[int], findings: Findings) -> None:
    """Warn of rows below a merged day that hold no more than a number."""
    if lent:
        problem = (
            f"{_these(lent)} chỉ có số thứ tự, ngày gộp ô với dòng trên nên không "
            "được tính; nếu mỗi dòng là một việc thì bỏ gộp ô, hoặc ghi số lượt"
        )
        findings.warning(sheet.path, lent[0], None, problem)


def _warn_of_lengths(
    sheet: Sheet, header: Header, found: Iterable[Row], findings: Findings
) -> None:
    """Warn of minutes that may be of one broadcast of several."""
    doubtful = _repeated_lengths(header, found)
    if doubtful is not None:
        line, name = doubtful
        problem = (
            f"cột «{name}» được hiểu là tổng số phút của tất cả các lượt trong dòng; "
            "nếu sổ ghi số phút của một lượt thì nhân lên; đúng rồi thì đổi tên cột "
            f"thành «{MINUTES}»"
        )
        findings.warning(sheet.path, line, MINUTES, problem)


def _these(lines: list[int]) -> str:
    if len(lines) == 1:
        return "dòng này"
    shown = ", ".join(map(str, lines[:_SHOWN]))
    more = len(lines) - _SHOWN
    return f"{len(lines)} dòng ({shown}{', …' if more > 0 else ''})"


def _repeated_lengths(header: Header, found: Iterable[Row]) -> tuple[int, str] | None:
    """Return the first row with a length and several times, and the column's name."""
    names = [column.name if column else "" for column in header.columns]
    if COUNT not in names or MINUTES not in names:
        return None
    count, minutes = names.index(COUNT), names.index(MINUTES)
    name = header.written[minutes]
    if not name_key(name).startswith(_LENGTH):
        return None
    for row in found:
        if _cell(row, count) not in _ONCE and _cell(row, minutes) != "":
            return row.line, name
    return None


def _cell(row: Row, index: int) -> Cell:
    return row.cells[index] if index < len(row.cells) else ""
