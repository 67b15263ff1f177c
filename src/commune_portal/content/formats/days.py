"""Days as editors write them, and the message for a wrong one."""

import re
from datetime import date

_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_EARLIEST, _LATEST = 2000, 2100  # as the years of plans
_VIETNAMESE_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_SHORT_DAY = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})(?:[/.-]([0-9]{2}))?")
_MONTHS = 12


def parse_day(value: object) -> date:
    """Return the day written as year-month-day.

    Raises ValueError, which says what to write.
    """
    if isinstance(value, date):
        return value
    text = str(value).strip()
    iso = _ISO_DAY.fullmatch(text)
    if iso is None:
        raise ValueError(_no_iso_day(text))
    year, month, day = map(int, iso.groups())
    return _calendar_day(year, month, day, text)


def check_reported(day: date) -> date:
    """Return the day where a report or plan of the portal may have it.

    Raises ValueError for a slip such as 0206-11-20, which no period holds.
    """
    if not _EARLIEST <= day.year <= _LATEST:
        problem = f"năm {day.year:04d} phải từ {_EARLIEST} đến {_LATEST}"
        raise ValueError(f"«{day.isoformat()}» không đúng: {problem}")
    return day


def parse_spreadsheet_day(value: str) -> date:
    """Return the day of a log row: 2026-11-20 or 20/11/2026, as Excel writes it.

    Raises ValueError, which says what to write.
    """
    text = value.strip()
    vietnamese = _VIETNAMESE_DAY.fullmatch(text)
    if vietnamese is None:
        iso = _ISO_DAY.fullmatch(text)
        if iso is None:
            raise ValueError(_no_spreadsheet_day(text))
        return parse_day(text)
    day, month, year = map(int, vietnamese.groups())
    if day <= _MONTHS < month:
        raise ValueError(
            f"«{text}» không có trong lịch; nếu tháng đứng trước ngày thì mọi ngày "
            "trong cột đều có thể bị đảo: hãy so cả cột với sổ gốc"
        )
    return _calendar_day(year, month, day, text)


def _no_spreadsheet_day(text: str) -> str:
    short = _SHORT_DAY.fullmatch(text)
    if short is None:
        return (
            f"«{text}» không phải một ngày; hãy viết ngày/tháng/năm, ví dụ 20/11/2026"
        )
    first, second = int(short[1]), int(short[2])
    lacking = "chỉ có hai chữ số của năm" if short[3] else "thiếu năm"
    either = ""
    months = range(1, _MONTHS + 1)
    if first != second and first in months and second in months:
        either = (
            f" và có thể là ngày {first:02d} tháng {second:02d} hoặc ngày "
            f"{second:02d} tháng {first:02d}"
        )
    return f"«{text}» {lacking}{either}; hãy viết đủ ngày/tháng/năm, ví dụ 20/11/2026"


def _no_iso_day(text: str) -> str:
    vietnamese = _VIETNAMESE_DAY.fullmatch(text)
    if vietnamese is not None:
        day, month, year = map(int, vietnamese.groups())
        return (
            f"«{text}» không đúng dạng năm-tháng-ngày; "
            f"hãy viết {year:04d}-{month:02d}-{day:02d}"
        )
    return f"«{text}» không đúng dạng năm-tháng-ngày, ví dụ 2026-11-20"


def _calendar_day(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"«{text}» không có trong lịch") from None
