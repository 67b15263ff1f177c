"""What openpyxl's reader of large files does not tell of a sheet.

Merged ranges, hidden rows, formulas without a result, and where the values end: below
them a sheet may have a million rows that hold nothing but borders.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from lxml import etree

MOST_COLUMNS = 100
_MOST_ROWS = 100_000
_CHUNK = 1_000_000
_MOST_BYTES = 32_000_000  # of a sheet up to its last value
_SPOT = re.compile(rb"</(?:\w+:)?(?:(row)|(sheetData)|v|t|f)>|<(?:\w+:)?f[ /][^<>]*/>")
_MERGE = re.compile(rb"<(?:\w+:)?mergeCell\s[^<>]*?ref=\"([A-Z]+)(\d+):([A-Z]+)(\d+)\"")
_LONGEST_TAG = 200  # bytes that are looked at twice, where a chunk cuts a tag
_LETTERS = re.compile(r"[A-Z]+")
_TOO_BIG = "trang tính quá lớn; hãy xóa các dòng, các cột trống có định dạng"
_Place = tuple[int, int]  # row and column, numbered from 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The facts about a sheet.

    Attributes:
        last_row: The last row with a value or formula; 0 in an empty sheet.
        last_column: Likewise.
        first_of: For each cell of a merged range below its first row: the cell that
            holds the value.
        hidden: The rows that are hidden.
        unfinished: The cells with a formula whose result the file does not hold.

    """

    last_row: int
    last_column: int
    first_of: dict[_Place, _Place]
    hidden: frozenset[int]
    unfinished: frozenset[_Place]


def layout_of(part: IO[bytes], again: IO[bytes]) -> Layout:
    """Return the layout of a sheet; its part of the package is read twice.

    Raises ValueError where the values reach too far down or to the right.
    """
    end, tail = _extent(part)
    if end > _MOST_BYTES:
        raise ValueError(_TOO_BIG)
    filled: list[tuple[_Place, bool]] = []
    hidden: set[int] = set()
    for number, row in _rows(again, end):
        cells = [*_filled(number, row)]
        filled += cells
        if cells and row.get("hidden") in {"1", "true"}:
            hidden.add(number)
    last_row = max((row for (row, _), _ in filled), default=0)
    last_column = max((column for (_, column), _ in filled), default=0)
    if last_column > MOST_COLUMNS:
        raise ValueError(f"có quá {MOST_COLUMNS} cột; nhật ký chỉ cần mười hai cột")
    if last_row > _MOST_ROWS:
        raise ValueError(f"dài quá {_MOST_ROWS} dòng; hãy xóa ô lạc ở cuối trang tính")
    return Layout(
        last_row=last_row,
        last_column=last_column,
        first_of=dict(_covered(tail, last_row)),
        hidden=frozenset(hidden),
        unfinished=frozenset(place for place, is_unfinished in filled if is_unfinished),
    )


def _extent(part: IO[bytes]) -> tuple[int, bytes]:
    """Return where the last row with a value ends, and what follows the rows."""
    position, end, carried = 0, 0, b""
    tail: bytes | None = None
    has_value = False
    while chunk := part.read(_CHUNK):
        if tail is not None:
            tail += chunk
            continue
        window = carried + chunk
        for spot in _SPOT.finditer(window):
            if spot[2]:
                tail = window[spot.end() :]
                break
            if spot[1] and has_value:
                end = position - len(carried) + spot.end()
            has_value = not spot[1]
        position += len(chunk)
        carried = window[-_LONGEST_TAG:]
    return end, tail or b""


def _rows(part: IO[bytes], end: int) -> Iterator[tuple[int, etree._Element]]:
    """Yield the number and the element of each row, up to the last with a value."""
    parser = etree.XMLPullParser(
        events=("end",), tag="{*}row", resolve_entities=False, no_network=True
    )
    number = 0
    while end > 0 and (chunk := part.read(min(_CHUNK, end))):
        end -= len(chunk)
        parser.feed(chunk)
        for _, row in parser.read_events():
            number = int(row.get("r") or number + 1)
            yield number, row
            row.clear()


def _filled(number: int, row: etree._Element) -> Iterator[tuple[_Place, bool]]:
    """Yield the cells with a value or formula, and whether its result is missing."""
    column = 0
    for cell in row.iterchildren("{*}c"):
        letters = _LETTERS.match(cell.get("r") or "")
        column = _column(letters[0]) if letters else column + 1
        formula, value = cell.find("{*}f"), cell.find("{*}v")
        has_value = value is not None and bool(value.text)
        if has_value or formula is not None or cell.find("{*}is") is not None:
            is_text = cell.get("t") == "str"  # a formula may well give an empty text
            is_unfinished = formula is not None and not has_value and not is_text
            yield (number, column), is_unfinished


def _covered(tail: bytes, last_row: int) -> Iterator[tuple[_Place, _Place]]:
    """Yield the cells below the first row of merged ranges, with the first cell."""
    for left, top, _, bottom in _MERGE.findall(tail):
        column, first = _column(left.decode()), int(top)
        for row in range(first + 1, min(int(bottom), last_row) + 1):
            yield (row, column), (first, column)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
