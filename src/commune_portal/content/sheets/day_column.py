"""The column «ngày» of one sheet as a whole: days that Excel may have turned round.

A machine with American settings reads the typed 11/05/2026 as 5 November and stores
it as a real date, but leaves 25/05/2026 as text. No single cell shows it; the column
does.
"""

import re
from collections.abc import Sequence
from datetime import date

from commune_portal.content.sheets.cells import words_of
from commune_portal.content.sheets.header import Header
from commune_portal.content.sheets.records import Kind, Row

_TEXT = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}")
_MONTHS = 12
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
