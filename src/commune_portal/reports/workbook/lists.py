"""The sheets of rows: one for each list behind the figures."""

from collections.abc import Callable
from dataclasses import dataclass

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from commune_portal.content import Post
from commune_portal.errors import line_place
from commune_portal.figures import Backed, EvidenceList, EvidenceRow
from commune_portal.reports.workbook.cells import criterion, web_address
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


def _is_item(record: EvidenceRow) -> bool:
    return isinstance(record.source, Post)


def _is_item_with(name: str) -> Callable[[EvidenceRow], bool]:
    """Return a test for items of which this is known; the log only repeats it."""
    return lambda record: _is_item(record) and bool(getattr(record, name))


def _is_on_the_web(record: EvidenceRow) -> bool:
    return web_address(record.link) is not None


def _day(sheet: Sheet, row: int, column: int, record: EvidenceRow) -> None:
    sheet.day(row, column, record.day)


def _address(sheet: Sheet, row: int, column: int, record: EvidenceRow) -> None:
    sheet.text(row, column, record.link)


def _opening(sheet: Sheet, row: int, column: int, record: EvidenceRow) -> None:
    sheet.link(row, column, record.link, "mở" if web_address(record.link) else "")


def _author(sheet: Sheet, row: int, column: int, record: EvidenceRow) -> None:
    sheet.text(row, column, record.author)


def _origin(sheet: Sheet, row: int, column: int, record: EvidenceRow) -> None:
    sheet.link(row, column, record.origin_link, record.origin)


def _file(sheet: Sheet, row: int, column: int, record: EvidenceRow) -> None:
    sheet.text(row, column, line_place(record.file, record.line))


def _typed(sheet: Sheet, row: int, column: int, record: EvidenceRow) -> None:
    sheet.text(row, column, record.typed, "marked" if record.is_estimate else "text")


DAY = ListColumn(Column("Ngày", 10), _day, lambda _: True)
TITLE = _words("Tiêu đề / nội dung", 28, lambda record: record.title, always=True)
SECTION = _words("Chuyên mục", 13, lambda record: record.section, always=False)
# The address is text, which wraps on paper in every program; «mở» is the link.
LINK = ListColumn(Column("Liên kết", 22), _address, _is_item_with("link"))
OPENING = ListColumn(Column("Mở trang", 6), _opening, _is_on_the_web)
AFTER = (
    LINK,
    OPENING,
    ListColumn(Column("Tác giả", 11), _author, _is_item_with("author")),
    ListColumn(Column("Nguồn", 12), _origin, _is_item_with("origin")),
    _words("Địa điểm", 13, lambda record: record.place, always=False),
    _words("Minh chứng", 14, lambda record: record.proof, always=False),
    _words("Nhiệm vụ", 7, lambda record: record.task, always=False),
    ListColumn(Column("Số liệu nhập tay", 11), _typed, lambda row: not _is_item(row)),
    _words("Ghi chú", 13, lambda record: record.note, always=False),
)
FILE = ListColumn(Column("Tệp:dòng", 17), _file, lambda _: True)


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
        upper_first(rows.group_title), 10, lambda record: record.group, always=True
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

    return ListColumn(Column(upper_first(title), 8), write, lambda _: True)
