"""Checks of Quốc hiệu, Tiêu ngữ, agency and day (NĐ 30/2020, Phụ lục I, II.1-II.4)."""

import re
from collections.abc import Iterator
from datetime import date

from commune_portal.reports.checks.elements.parts import Parts
from commune_portal.reports.checks.reading.lines import Line
from commune_portal.reports.checks.rules.faults import (
    Fault,
    Faults,
    capitals,
    font,
    missing,
    rule,
)
from commune_portal.reports.checks.rules.widths import line_widths
from commune_portal.reports.model.wording import MOTTO

_SAME_LENGTH = (0.88, 1.15)  # the forms of the decree are drawn with 112%
_THIRD_TO_HALF = (0.32, 0.52)
_DAY = re.compile(
    r"[^,]+, ngày (0[1-9]|[12]\d|3[01]| ?) ?tháng (0[12]|[3-9]|1[0-2]| ?) ?năm (\d{4})"
)
# Words without a vowel, or with «UB»: no syllable, so an abbreviation.
_SHORT = re.compile(r"\b(?:UB[A-ZĐ]*|[BCDĐGHKLMNPQRSTVX]{2,})\b")
_ROMAN = re.compile(r"[IVXLC]+")
_OFFICIAL = {"THCS", "THPT", "TNHH", "MTV"}  # as schools and firms are founded


def country(parts: Parts) -> Faults:
    """Yield faults of Quốc hiệu: its words, its font, its column (II.1.a)."""
    yield from _fixed(parts.country, "Quốc hiệu", MOTTO[0], (12, 13))


def motto(parts: Parts) -> Faults:
    """Yield faults of Tiêu ngữ: words, font, column, line below it (II.1.b)."""
    line = parts.motto
    yield from _fixed(line, "Tiêu ngữ", MOTTO[1], (13, 14))
    if line is not None:
        yield from rule(line, line_widths(line), parts.rule_after(line), _SAME_LENGTH)


def _fixed(line: Line | None, name: str, words: str, sizes: tuple[int, int]) -> Faults:
    """Yield faults of a bold line on the right whose words the decree fixes."""
    if line is None:
        yield missing(f"{name} «{words}»")
        return
    if line.text != words:
        yield Fault(str(line), f"phải viết đúng «{words}»")
    yield from font(line, sizes, bold=True, italic=False)
    yield from _on_the_right(line)


def agency(parts: Parts) -> Faults:
    """Yield faults of the issuing body: capitals, font, name, line below it (II.2)."""
    if not parts.agency:
        yield missing("tên cơ quan ban hành ở góc trái phía trên")
        return
    own = [line for line in parts.agency if any(look.bold for look in line.looks)]
    for line in parts.agency:
        yield from capitals(line)
        yield from font(line, (12, 13), italic=False)
    if not own:
        yield Fault(str(parts.agency[-1]), "tên cơ quan ban hành phải in đậm")
        return
    for line in own:
        short = [
            word
            for word in _SHORT.findall(line.text)
            if not _ROMAN.fullmatch(word) and word not in _OFFICIAL
        ]
        if short:
            problem = "tên cơ quan ban hành phải viết đầy đủ, không viết tắt"
            yield Fault(str(line), problem, ", ".join(short[:3]))
    widths = [width for line in reversed(own) for width in line_widths(line)]
    yield from rule(own[-1], widths, parts.rule_after(own[-1]), _THIRD_TO_HALF)


def day(parts: Parts) -> Faults:
    """Yield faults of place and day (II.4)."""
    line = parts.day
    if line is None:
        yield missing("địa danh và thời gian «…, ngày … tháng … năm …»")
        return
    written = _DAY.fullmatch(line.text)
    if written is None:
        problem = (
            "viết chưa đúng; ngày dưới 10 và tháng 1, 2 thêm số 0, "
            "ví dụ «An Bình, ngày 05 tháng 02 năm 2026»"
        )
        yield Fault(str(line), problem)
    elif not _may_be(*written.groups()):
        yield Fault(str(line), "không có ngày này trong lịch")
    yield from font(line, (13, 14), bold=False, italic=True)
    yield from _on_the_right(line)


def _may_be(day: str, month: str, year: str) -> bool:
    """Return whether there is such a day; a blank day or month may become one."""
    if not (day.strip() and month.strip()):
        return True
    return is_in_calendar(day, month, year)


def is_in_calendar(day: str, month: str, year: str) -> bool:
    """Return whether there is such a day in the calendar."""
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def _on_the_right(line: Line) -> Iterator[Fault]:
    if not line.is_right:
        yield Fault(str(line), "phải ở cột phải, phía trên trang đầu")
