"""Check of the days that the text names: each must be in the calendar."""

import re
from collections.abc import Iterator

from commune_portal.reports.checks.elements.parts import Parts
from commune_portal.reports.checks.rules.faults import Fault, Faults
from commune_portal.reports.checks.rules.head import is_in_calendar

_LONG = re.compile(
    r"\bngày\s{1,3}(\d{1,2})\s{1,3}tháng\s{1,3}(\d{1,2})(?:\s{1,3}năm\s{1,3}(\d{4})\b)?",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\bngày\s{1,3}(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?(?![\d/])", re.IGNORECASE
)
_SHORT = re.compile(r"(?<![\d/.-])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
_LEAP = "2024"  # a day without its year may be 29/02
_MOST = {"day": 31, "month": 12}


def days(parts: Parts) -> Faults:
    """Yield days such as 31/02 that no calendar has.

    The day of the document itself has a check of its own.
    """
    for line in (*parts.lines, *parts.around):
        if line is parts.day or not any(sign.isdigit() for sign in line.text):
            continue
        for found in dict.fromkeys(_impossible(line.text)):
            yield Fault(str(line), "không có ngày này trong lịch", f"«{found}»")


def _impossible(text: str) -> Iterator[str]:
    for pattern in (_LONG, _NAMED):
        for found in pattern.finditer(text):
            day, month, year = found.groups()
            if not is_in_calendar(day, month, year or _LEAP):
                yield found[0].removeprefix("ngày").strip()
    for found in _SHORT.finditer(text):
        day, month, year = found.groups()
        # «12/31/2026» without «ngày» before it may be no day at all.
        is_day = int(day) <= _MOST["day"] and int(month) <= _MOST["month"]
        if is_day and not is_in_calendar(day, month, year):
            yield found[0]
