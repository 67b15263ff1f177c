"""A cell of a workbook as the text that a CSV file would have for it.

A value that Excel may have changed (a task's id that became a day) is asked for,
never guessed.
"""

import re
from datetime import date, datetime, time, timedelta

from commune_portal.content.sheets.records import Cell, Kind, Spread, Unreadable
from commune_portal.vietnamese import nfc

# Signs that end a line for some programs, one of them as Excel writes it; in a cell
# they are only a space.
_BREAKS = re.compile(
    r"(?:(?<![ \t])[ \t]+)?(?:_x000D_|[\n\r\x0b\x0c\x85\u2028\u2029])+[ \t]*"
)
_AS_TEXT = "hãy chọn cột, đặt kiểu ô là Text (Văn bản) rồi gõ lại"
_FIRST_SERIAL, _LAST_SERIAL = 36526, 73415  # the days of 2000 to 2100 as numbers
_NEGLIGIBLE = 1e-9  # how far a computed whole number may be from it


def cell_text(cell: Cell, kind: Kind) -> str:
    """Return the text of the cell, as its column needs it; empty for an empty one.

    Raises ValueError, which says what to write.
    """
    if isinstance(cell, Spread):
        if kind is Kind.NUMBER and cell.value != "":
            raise ValueError("ô gộp với dòng trên; hãy bỏ gộp, ghi số của từng dòng")
        cell = cell.value
    if isinstance(cell, Unreadable):
        raise ValueError(cell.problem)  # noqa: TRY004 - the editor's mistake, not ours
    if isinstance(cell, str):
        return _plain(cell)
    if isinstance(cell, bool):
        raise ValueError("ô là đúng/sai (TRUE/FALSE), không phải chữ hay số")  # noqa: TRY004 - as above
    if isinstance(cell, (int, float)):
        return _number(cell, kind)
    if isinstance(cell, date):
        return _day(cell, kind)
    return _time(cell, kind)


def words_of(cell: Cell) -> str:
    """Return the text of a cell in a header or title; empty for any other value."""
    return " ".join(_plain(cell).split()) if isinstance(cell, str) else ""


def _plain(text: str) -> str:
    return _BREAKS.sub(" ", nfc(text)).strip()


def _number(value: float, kind: Kind) -> str:
    whole = round(value)
    is_whole = abs(value - whole) < _NEGLIGIBLE
    shown = str(whole) if is_whole else repr(value).replace(".", ",")
    if kind is Kind.DAY and _FIRST_SERIAL <= value <= _LAST_SERIAL:
        raise ValueError(f"ô là số {shown}, chưa phải ngày; hãy đặt kiểu ô là Date")
    if kind is Kind.DAY:
        raise ValueError(
            f"ô chỉ có số {shown}; hãy ghi đủ ngày/tháng/năm, ví dụ 20/11/2026"
        )
    if kind is Kind.CODE and not is_whole:
        point = repr(value)
        raise ValueError(
            f"ô là số {shown}, có thể là «{point}» hoặc «{point}0»; {_AS_TEXT}"
        )
    return shown


def _day(value: date, kind: Kind) -> str:
    day = value.date() if isinstance(value, datetime) else value
    if kind is Kind.DAY:
        return day.isoformat()
    shown = f"{day:%d/%m/%Y}"
    if kind is Kind.WORDS:
        return shown
    raise ValueError(f"Excel đã đổi ô này thành ngày {shown}; {_AS_TEXT}")


def _time(value: time | timedelta, kind: Kind) -> str:
    if isinstance(value, time):
        seconds = value.hour * 3600 + value.minute * 60
    else:
        seconds = int(value.total_seconds())
    shown = f"{seconds // 3600:02d}:{seconds % 3600 // 60:02d}"
    if kind is Kind.WORDS:
        return shown
    if kind is Kind.NUMBER:
        raise ValueError(f"ô là giờ {shown}; hãy đặt kiểu ô là Number rồi gõ số")
    raise ValueError(f"ô là giờ {shown}; {_AS_TEXT}")
