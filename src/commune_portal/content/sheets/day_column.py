"""The column «ngày» of one sheet as a whole: days that Excel may have turned round.

A machine with American settings reads the typed 11/05/2026 as 5 November and stores
it as a real date, but leaves 25/05/2026 as text. No single cell shows it; the column
does.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from commune_portal.content.formats.vocabulary import name_key
from commune_portal.content.sheets.cells import words_of
from commune_portal.content.sheets.header import Header
from commune_portal.content.sheets.records import Kind, Row
from commune_portal.vietnamese import short_day

_TEXT = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}")
_MONTHS = 12
_IN_A_QUARTER = 3
_QUARTERS = ("i", "ii", "iii", "iv")
_YEAR = r"(?:\s*[-.,_/]?\s*(?:năm\s*|nam\s*)?20\d\d)?"
_COPY = r"(?:\s*\(\d+\))?"
_OF_A_MONTH = re.compile(rf"(?:tháng|thang|th|t)?\s*\.?\s*(\d{{1,2}}){_YEAR}{_COPY}")
_OF_A_QUARTER = re.compile(
    rf"(?:quý|quí|quy|qui|q)\s*\.?\s*([1-4]|i{{1,3}}|iv){_YEAR}{_COPY}"
)
_SHOWN = 5  # lines that a message names


def turned_days(rows: Sequence[Row], header: Header) -> tuple[int, str] | None:
    """Return the line and the mistake where real dates and texts betray a turn."""
    index = next(
        (i for i, each in enumerate(header.columns) if each and each.kind is Kind.DAY),
        None,
    )
    cells = [(row.line, row.cells[index]) for row in rows if index is not None]
    real = [(line, cell) for line, cell in cells if isinstance(cell, date)]
    texts = [match for _, c in cells if (match := _TEXT.fullmatch(words_of(c)))]
    could_be_turned = [line for line, day in real if day.day <= _MONTHS]
    if (
        not real
        or not texts
        or len(could_be_turned) < len(real)
        or all(day.day == day.month for _, day in real)
        or any(int(text[1]) <= _MONTHS for text in texts)
    ):
        return None
    shown = ", ".join(map(str, could_be_turned[:_SHOWN]))
    more = len(could_be_turned) - _SHOWN
    others = f" và {more} dòng khác" if more > 0 else ""
    problem = (
        f"các ô ngày thật (dòng {shown}{others}) đều từ ngày 12 trở xuống, còn các ô "
        "chữ đều từ ngày 13: có thể Excel đã đảo ngày với tháng; hãy so với sổ gốc, "
        "đặt kiểu cả cột là Text (Văn bản) và ghi lại ngày/tháng/năm"
    )
    return could_be_turned[0], problem


def months_of(title: str) -> range | None:
    """Return the months that the name of a sheet says; None where it says none.

    «Tháng 1», «T1», «01», «Thang 01-2026» are January, «Quý I» the first quarter.
    """
    name = name_key(title)
    month, quarter = _OF_A_MONTH.fullmatch(name), _OF_A_QUARTER.fullmatch(name)
    if month and 1 <= int(month[1]) <= _MONTHS:
        return range(int(month[1]), int(month[1]) + 1)
    if quarter is None:
        return None
    said = quarter[1]
    number = int(said) if said.isdigit() else _QUARTERS.index(said) + 1
    return range(_IN_A_QUARTER * (number - 1) + 1, _IN_A_QUARTER * number + 1)


def strange_days(
    title: str, days: Iterable[tuple[int, date]]
) -> tuple[int, str] | None:
    """Return the first line and the doubt where days are of other months than said."""
    months = months_of(title)
    strange = [(n, day) for n, day in days if months and day.month not in months]
    if not strange:
        return None
    shown = ", ".join(
        f"{short_day(day)} (dòng {line})" for line, day in strange[:_SHOWN]
    )
    more = len(strange) - _SHOWN
    others = f" và {more} dòng khác" if more > 0 else ""
    problem = (
        f"trang tính tên «{title}» mà có ngày của tháng khác: {shown}{others}; có thể "
        "Excel đã đảo ngày với tháng; hãy so với sổ gốc"
    )
    return strange[0][0], problem
