"""The sheets of rows: one for each list behind the figures."""

from collections.abc import Callable
from dataclasses import dataclass

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from commune_portal.figures import Backed, EvidenceList, EvidenceRow
from commune_portal.reports.workbook.cells import criterion
from commune_portal.reports.workbook.sheet import Column, Sheet
from commune_portal.vietnamese import upper_first

Write = Callable[[Sheet, int, int, EvidenceRow], None]


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column of a list: how a row fills its cell, and which rows need it.

    Attributes:
        column: Its heading and width.
        write: Writes the cell of a row of evidence.
        is_needed: Is true of a row that would fill the cell.

    """

    column: Column
    write: Write
    is_needed: Callable[[EvidenceRow], object]


def _words(
    title: str, width: float, words: Callable[[EvidenceRow], str], *, always: bool
) -> ListColumn:
    def write(sheet: Sheet, row: int, column: int, record: EvidenceRow) -> None:
        sheet.text(row, column, words(record))

    return ListColumn(
        Column(title, width), write, (lambda _: True) if always else words
    )


def _day(sheet: Sheet, row: int, column: int, record: EvidenceRow) -> None:
    sheet.day(row, column, record.day)


def _page(sheet: Sheet, row: int, column: int, record: EvidenceRow) -> None:
    sheet.link(row, column, record.link)


def _origin(sheet: Sheet, row: int, column: int, record: EvidenceRow) -> None:
    sheet.link(row, column, record.origin_link, record.origin)


def _file(sheet: Sheet, row: int, column: int, record: EvidenceRow) -> None:
    sheet.text(row, column, f"{record.file}:{record.line}", "small")


def _typed(sheet: Sheet, row: int, column: int, record: EvidenceRow) -> None:
    sheet.text(row, column, record.typed, "marked" if record.is_estimate else "text")


DAY = ListColumn(Column("Ngày", 11), _day, lambda _: True)
TITLE = _words("Tiêu đề / nội dung", 36, lambda record: record.title, always=True)
SECTION = _words("Chuyên mục", 15, lambda record: record.section, always=False)
LINK = ListColumn(Column("Liên kết", 30), _page, lambda record: record.link)
AFTER = (
    LINK,
    _words("Tác giả", 12, lambda record: record.author, always=False),
    ListColumn(Column("Nguồn", 13), _origin, lambda record: record.origin),
    _words("Địa điểm", 14, lambda record: record.place, always=False),
    _words("Minh chứng", 15, lambda record: record.proof, always=False),
    _words("Nhiệm vụ", 8, lambda record: record.task, always=False),
    ListColumn(Column("Số liệu nhập tay", 13), _typed, lambda _: True),
    _words("Ghi chú", 14, lambda record: record.note, always=False),
)
FILE = ListColumn(Column("Tệp:dòng", 24), _file, lambda _: True)


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Where a list is in the workbook, for formulas; rows and columns count from 0.

    Attributes:
        sheet: The quoted name of its sheet.
        first: Its first row.
        last: Its last row.
        group: The column that its figures are grouped by.
        amounts: The columns of its amounts.
        rows: The list itself.

    """

    sheet: str
    first: int
    last: int
    group: int
    amounts: tuple[int, ...]
    rows: EvidenceList

    def total(self, backed: Backed) -> tuple[str, int]:
        """Return the formula that sums up a figure of the list, and its result."""
        numbers = self._range(self.amounts[backed.column])
        value = sum(
            row.amounts[backed.column] or 0
            for row in self.rows.rows
            if backed.group in ("", row.group)
        )
        if not backed.group:
            return f"=SUM({numbers})", value
        groups = self._range(self.group)
        return f"=SUMIF({groups},{criterion(backed.group)},{numbers})", value

    def _range(self, column: int) -> str:
        first = xl_rowcol_to_cell(self.first, column, row_abs=True, col_abs=True)
        last = xl_rowcol_to_cell(self.last, column, row_abs=True, col_abs=True)
        return f"{self.sheet}!{first}:{last}"


def list_columns(rows: EvidenceList) -> tuple[ListColumn, ...]:
    """Return the columns of a list, without those that all rows leave empty."""
    group = _words(
        upper_first(rows.group_title), 12, lambda record: record.group, always=True
    )
    amounts = (_amount(index, title) for index, title in enumerate(rows.columns))
    wanted = (DAY, TITLE, SECTION, group, *amounts, *AFTER, FILE)
    return tuple(
        shown for shown in wanted if any(shown.is_needed(row) for row in rows.rows)
    )


def write_list(
    sheet: Sheet,
    rows: EvidenceList,
    shown: tuple[ListColumn, ...],
    lines: tuple[str, ...],
) -> ListPlace:
    """Write the rows with their sums; return where they are."""
    header = sheet.lines(f"Danh sách: {rows.title}", lines)
    sheet.header(header)
    first, last = header + 1, header + len(rows.rows)
    for number, record in enumerate(rows.rows, 1):
        sheet.number(header + number, 0, number, "place")
        for column, each in enumerate(shown, 1):
            each.write(sheet, header + number, column, record)
    sheet.filter(header, last)
    titles = [each.column.title for each in shown]
    group = titles.index(upper_first(rows.group_title)) + 1
    amounts = tuple(range(group + 1, group + 1 + len(rows.columns)))
    sheet.text(last + 1, 2, "Cộng", "strong")
    for index, column in enumerate(amounts):
        name = xl_col_to_name(column)
        value = sum(row.amounts[index] or 0 for row in rows.rows)
        formula = f"=SUM({name}{first + 1}:{name}{last + 1})"
        sheet.formula(last + 1, column, formula, value, "sum")
    return ListPlace(sheet.name, first, last, group, amounts, rows)


def _amount(index: int, title: str) -> ListColumn:
    def write(sheet: Sheet, row: int, column: int, record: EvidenceRow) -> None:
        sheet.number(row, column, record.amounts[index])

    return ListColumn(Column(upper_first(title), 9), write, lambda _: True)
