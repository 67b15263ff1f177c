"""Rows of a log that are no record: totals, months, numbers of columns, signatures.

They are left out by what stands in them; a row with a day, a form or words of its own
is never left out.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import zip_longest

from commune_portal.content.formats.vocabulary import name_key
from commune_portal.content.sheets.cells import words_of
from commune_portal.content.sheets.header import Header
from commune_portal.content.sheets.records import Cell, Kind, Row, Spread

_SPAN = r"(?:tháng|quý|tuần|năm|kỳ|trang|ngày)"
_TOTAL = re.compile(
    rf"(?:tổng cộng|tổng số|tổng|cộng dồn|cộng|l(?:ũy|uỹ) kế)"
    rf"(?:\s+(?:cả\s+|trong\s+|toàn\s+|đến\s+|hết\s+)?{_SPAN}\b[^;]*)?\s*[.:]*"
)
_SECTION = re.compile(
    r"(?:[\divxlc]+[.)/]\s*)?(?:tháng|quý|tuần|năm)\s+(?:thứ\s+)?[\divxlc]+"
    r"(?:\s*[/.-]?\s*(?:năm\s+)?\d{4})?\s*[.:]*"
)
_AMOUNT = re.compile(r"[\d.,\s]*\d[\d.,\s]*%?")
_NUMBERING = re.compile(r"\(?(?:\d{1,2}|[a-zđ])\)?(?:\s*=.*)?")
_LEAST_NUMBERED = 3
_DAY = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}")


def records(
    rows: Sequence[Row], header: Header, is_form: Callable[[str], bool]
) -> Iterator[Row]:
    """Yield the rows below the header that are records.

    `is_form` tells whether a text names a form of communication.
    """
    names = [name_key(name) for name in header.written]
    is_after_total = False
    for index, row in enumerate(rows[header.below :]):
        filled = [cell for cell in row.cells if not _is_lent(cell)]
        if _is_header(row, names) or _is_section(filled):
            is_after_total = False
        elif _is_total(filled, is_form):
            is_after_total = True
        elif index == 0 and _is_numbering(filled):
            continue
        elif _is_read(row, header) and not (
            is_after_total and _is_signature(row, header, filled, is_form)
        ):
            yield row


def _is_lent(cell: Cell) -> bool:
    """Return whether a cell holds nothing of its own."""
    return cell == "" or isinstance(cell, Spread)


def _is_read(row: Row, header: Header) -> bool:
    """Return whether anything stands in a column that is read."""
    columns = (*header.columns, *[None] * len(row.cells))
    pairs = zip(columns, row.cells, strict=False)
    return any(
        not _is_lent(cell) and (column is None or column.kind is not Kind.UNREAD)
        for column, cell in pairs
    )


def _is_header(row: Row, names: list[str]) -> bool:
    """Return whether the row repeats the header, as on the next printed page."""
    pairs = zip_longest(row.cells, names, fillvalue="")
    return all(name_key(words_of(cell)) == name for cell, name in pairs)


def _is_numbering(filled: list[Cell]) -> bool:
    """Return whether the row below the header numbers the columns: (1), (2), (3)."""
    texts = [name_key(_shown(cell)) for cell in filled]
    are_numbers = all(_NUMBERING.fullmatch(text) for text in texts)
    return len(texts) >= _LEAST_NUMBERED and are_numbers


def _is_total(filled: list[Cell], is_form: Callable[[str], bool]) -> bool:
    """Return whether a row begins with a word for a sum and names no day and form."""
    label, *others = filled
    is_label = _TOTAL.fullmatch(name_key(words_of(label))) is not None
    return is_label and not any(_is_of_a_record(cell, is_form) for cell in others)


def _is_section(filled: list[Cell]) -> bool:
    label, *others = filled
    return not others and _SECTION.fullmatch(name_key(words_of(label))) is not None


def _is_signature(
    row: Row, header: Header, filled: list[Cell], is_form: Callable[[str], bool]
) -> bool:
    """Return whether a row after the total is neither a day, a form nor a number."""
    kinds = zip(header.columns, row.cells, strict=False)
    has_number = any(
        column is not None and column.kind is Kind.NUMBER and _is_number(cell)
        for column, cell in kinds
    )
    return not has_number and not any(_is_of_a_record(c, is_form) for c in filled)


def _is_of_a_record(cell: Cell, is_form: Callable[[str], bool]) -> bool:
    """Return whether a cell is a day or names a form of communication."""
    shown = _shown(cell)
    is_day = isinstance(cell, date) or _DAY.fullmatch(shown) is not None
    return is_day or is_form(shown)


def _is_number(cell: Cell) -> bool:
    if isinstance(cell, str):
        return _AMOUNT.fullmatch(cell.strip()) is not None
    return not isinstance(cell, (date, Spread))


def _shown(cell: Cell) -> str:
    return words_of(cell) if isinstance(cell, str) else str(cell)
