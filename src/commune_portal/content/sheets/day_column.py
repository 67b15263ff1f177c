"""The column «ngày» of each sheet as a whole: days that Excel may have turned round.

A machine with American settings reads the typed 11/05/2026 as 5 November and stores
it as a real date, but leaves 25/05/2026 as text. No single cell shows it; the column
does.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
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


@dataclass(frozen=True, slots=True)
class DayColumn:
    """The days of one sheet: lines with real dates, and the first part of texts.

    Attributes:
        path: The sheet.
        real: The line and the value of each real date.
        texts: What stands before the first sign of each text such as 25/05/2026.

    """

    path: str
    real: tuple[tuple[int, date], ...]
    texts: tuple[int, ...]

    @property
    def is_of_one_month(self) -> bool:
        """Whether it has several days of one month; turned ones differ in the month."""
        months = {(day.year, day.month) for _, day in self.real}
        return len(months) == 1 and len({day.day for _, day in self.real}) > 1


def day_column(path: str, rows: Sequence[Row], header: Header) -> DayColumn:
    """Return what stands in the column of the days."""
    index = next(
        (i for i, each in enumerate(header.columns) if each and each.kind is Kind.DAY),
        None,
    )
    cells = [(row.line, row.cells[index]) for row in rows if index is not None]
    real = [(line, cell) for line, cell in cells if isinstance(cell, date)]
    texts = [match for _, c in cells if (match := _TEXT.fullmatch(words_of(c)))]
    return DayColumn(path, tuple(real), tuple(int(text[1]) for text in texts))


def turned_days(columns: Sequence[DayColumn]) -> Iterator[tuple[str, int, str]]:
    """Yield sheet, line and mistake where real dates and texts betray a turn.

    Each sheet of a workbook is judged by itself, and else all of them together: there
    is often one for each month, and only some of them have texts.
    """
    told = [each for each in columns if _are_turned([each])]
    doubtful = [each for each in columns if each.real and not each.is_of_one_month]
    is_excused = any(day.day > _MONTHS for each in columns for _, day in each.real)
    if not told and not is_excused:
        texts = [replace(each, real=()) for each in columns]
        told = doubtful if _are_turned([*doubtful, *texts]) else []
    for column in told:
        place = "các ô chữ" if column.texts else "các ô chữ ở trang tính khác"
        yield column.path, column.real[0][0], _problem(column, place)


def _are_turned(columns: Sequence[DayColumn]) -> bool:
    real = [day for column in columns for _, day in column.real]
    texts = [text for column in columns for text in column.texts]
    return (
        bool(real and texts)
        and all(day.day <= _MONTHS for day in real)
        and any(day.day != day.month for day in real)
        and all(text > _MONTHS for text in texts)
    )


def _problem(column: DayColumn, texts: str) -> str:
    lines = [line for line, _ in column.real]
    shown = ", ".join(map(str, lines[:_SHOWN]))
    more = len(lines) - _SHOWN
    others = f" và {more} dòng khác" if more > 0 else ""
    return (
        f"các ô ngày thật (dòng {shown}{others}) đều từ ngày 12 trở xuống, còn {texts} "
        "đều từ ngày 13: có thể Excel đã đảo ngày với tháng; hãy so với sổ gốc, đặt "
        "kiểu cả cột là Text (Văn bản) và ghi lại ngày/tháng/năm"
    )


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
