"""Rows of a log that are no record: totals, months, numbers of columns, signatures.

They are left out by what stands in them; a row with a day, a form or words of its own
is never left out.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from commune_portal.content.formats.vocabulary import name_key
from commune_portal.content.sheets.cells import words_of
from commune_portal.content.sheets.header import Header
from commune_portal.content.sheets.log_columns import DAY, FORM, NUMBERS
from commune_portal.content.sheets.records import Cell, Column, Kind, Row, Spread

IsForm = Callable[[str], bool]

_SPAN = r"(?:tháng|quý|tuần|năm|kỳ|trang|ngày)"
_WITHIN = rf"(?:(?:cả|trong|toàn|từ|đầu|đến|hết)\s+)*{_SPAN}\b[^;]*"
_MEASURE = r"(?:số\s+)?(?:lượt|lần|phút|người|cuộc|buổi)"
_SUM = re.compile(r"(?:tổng cộng|tổng số|tổng|cộng dồn|cộng|l(?:ũy|uỹ) kế)(?!\w)")
_OF_WHAT = re.compile(
    rf"(?:\s+{_MEASURE}(?!\w))?(?:\s+{_WITHIN})?(?:\s*\([^)]*\))?\s*(?:[.:]*|:.*)"
)
_SECTION = re.compile(
    r"(?:[\divxlc]+[.)/]\s*)?(?:tháng|quý|tuần|năm)\s+(?:thứ\s+)?[\divxlc]+"
    r"(?:\s*[/.-]?\s*(?:năm\s+)?\d{4})?\s*[.:]*"
)
_GROUP = re.compile(r"(?:[IVXL]+|[A-HĐ])\s*[.)/]?")
_AMOUNT = re.compile(r"[\d.,\s]*\d[\d.,\s]*%?")
_NUMBERING = re.compile(r"\(?(?:(\d{1,2})|[a-zđ])\)?(?:\s*=.*)?")
_LEAST_NUMBERED = 3
_DAY = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}")
_LIKE_A_DAY = re.compile(r"\d\s*[/.-]\s*\d")


def records(rows: Sequence[Row], header: Header, is_form: IsForm) -> Iterator[Row]:
    """Yield those of the rows below a header that are records.

    `is_form` tells whether a text names a form of communication.
    """
    kept: list[Row] = []
    last_total: int | None = None  # how many are kept from above it
    for index, row in enumerate(rows):
        filled = [cell for cell in row.cells if not _is_lent(cell)]
        if _is_section(filled) or _is_group(row, header):
            yield from _unsigned(kept, last_total, header, is_form)
            kept, last_total = [], None
        elif _is_total(filled, is_form):
            last_total = len(kept)
        elif not (index == 0 and _is_numbering(filled)) and _is_read(row, header):
            kept.append(row)
    yield from _unsigned(kept, last_total, header, is_form)


def _unsigned(
    rows: Sequence[Row], last_total: int | None, header: Header, is_form: IsForm
) -> Iterator[Row]:
    """Yield the rows without the signatures, which stand below the last total."""
    for index, row in enumerate(rows):
        is_below = last_total is not None and index >= last_total
        if not is_below or _may_be_a_record(row, header, is_form):
            yield row


def lent_rows(rows: Sequence[Row], header: Header) -> Iterator[int]:
    """Yield the lines that hold no more than a number of their own, as «STT» does.

    Their day is merged with a row above: each may be an occasion that nobody counts.
    """
    for row in rows:
        pairs = zip(header.columns, row.cells, strict=False)
        has_day = any(
            column is not None
            and column.kind is Kind.DAY
            and isinstance(cell, Spread)
            and cell.value != ""
            for column, cell in pairs
        )
        if has_day and not _is_read(row, header):
            yield row.line


def is_record(row: Row, is_form: Callable[[str], bool]) -> bool:
    """Return whether a row without a header has a day and a form."""
    return any(map(_is_day, row.cells)) and any(
        is_form(_shown(cell)) for cell in row.cells if isinstance(cell, str)
    )


def _is_lent(cell: Cell) -> bool:
    """Return whether a cell holds nothing of its own."""
    return cell == "" or isinstance(cell, Spread)


def _is_read(row: Row, header: Header) -> bool:
    """Return whether anything stands in a column that is read."""
    return any(
        not _is_lent(cell) and (column is None or column.kind is not Kind.UNREAD)
        for column, cell in _named(row, header)
    )


def _named(row: Row, header: Header) -> Iterator[tuple[Column | None, Cell]]:
    """Yield each cell of the row with its column."""
    columns = (*header.columns, *[None] * len(row.cells))
    yield from zip(columns, row.cells, strict=False)


def _is_numbering(filled: list[Cell]) -> bool:
    """Return whether the row below the header numbers the columns: (1), (2), (3).

    A record may have numbers alone too, but they do not count up from 1.
    """
    found = [_NUMBERING.fullmatch(name_key(_shown(cell))) for cell in filled]
    numbers = [int(each[1]) for each in found if each and each[1]]
    counts_up = numbers == [*range(1, len(numbers) + 1)]
    return len(found) >= _LEAST_NUMBERED and all(found) and counts_up


def _is_total(filled: list[Cell], is_form: IsForm) -> bool:
    """Return whether a row begins with a word for a sum and names no day and form."""
    label, *others = filled
    text = name_key(words_of(label))
    begin = _SUM.match(text)
    if begin is None or is_form(text):
        return False
    of_what = text[begin.end() :]
    is_label = _OF_WHAT.fullmatch(of_what) is not None or is_form(of_what.strip())
    return is_label and not any(_is_of_a_record(cell, is_form) for cell in others)


def _is_section(filled: list[Cell]) -> bool:
    label, *others = filled
    return not others and _SECTION.fullmatch(name_key(words_of(label))) is not None


def _is_group(row: Row, header: Header) -> bool:
    """Return whether the row has «I» and a name beside it, and nothing else."""
    places = [index for index, cell in enumerate(row.cells) if cell != ""]
    first = places[0]
    if places != [first, first + 1]:
        return False
    column, name = header.columns[first], words_of(row.cells[first + 1])
    is_aside = column is None or column.kind is Kind.UNREAD
    is_numbered = _GROUP.fullmatch(words_of(row.cells[first])) is not None
    return is_aside and is_numbered and name[:1].isalpha()


def _may_be_a_record(row: Row, header: Header, is_form: IsForm) -> bool:
    """Return whether a row below the total is more than a name, a post or a place.

    That is a day or something like it, a form, a number, or text where both the day
    and the form stand; what merged cells lend counts too.
    """
    texts: set[str] = set()
    for column, cell in _named(row, header):
        value = cell.value if isinstance(cell, Spread) else cell
        name = column.name if column else None
        if _is_of_a_record(value, is_form):
            return True
        if name in (None, *NUMBERS) and not _is_lent(cell) and _is_number(cell):
            return True
        if name == DAY and _LIKE_A_DAY.search(_shown(value)):
            return True
        if name in (DAY, FORM) and value != "":
            texts.add(name)
    return {DAY, FORM} <= texts


def _is_of_a_record(cell: Cell, is_form: IsForm) -> bool:
    """Return whether a cell is a day or names a form of communication."""
    return _is_day(cell) or is_form(_shown(cell))


def _is_day(cell: Cell) -> bool:
    return isinstance(cell, date) or _DAY.fullmatch(_shown(cell)) is not None


def _is_number(cell: Cell) -> bool:
    if isinstance(cell, str):
        return _AMOUNT.fullmatch(cell.strip()) is not None
    return not isinstance(cell, (date, Spread))


def _shown(cell: Cell) -> str:
    return words_of(cell) if isinstance(cell, str) else str(cell)
