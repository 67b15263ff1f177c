"""Checks of what stands above the body (NĐ 30/2020, Phụ lục I, II.1-II.5, II.9)."""

import re
from calendar import monthrange

from commune_portal.reports.checks.elements.parts import Parts
from commune_portal.reports.checks.elements.symbols import SYMBOLS
from commune_portal.reports.checks.reading.lines import Line
from commune_portal.reports.checks.reading.walking import lines_around
from commune_portal.reports.checks.rules.faults import (
    Fault,
    Faults,
    capitals,
    centred,
    font,
    missing,
    rule,
)
from commune_portal.reports.model.wording import MOTTO

_SAME_LENGTH = (0.9, 1.1)
_THIRD_TO_HALF = (0.32, 0.52)
_NAMED = re.compile(r"Số: ?(\d{2,}[a-zđ]?|) ?/(?P<type>[A-ZĐ][A-Za-zĐđy]*)-[A-ZĐ]+")
_LETTER = re.compile(r"Số: ?(\d{2,}[a-zđ]?|) ?/[A-ZĐ]+-[A-ZĐ&]+")
_TYPES = "|".join(sorted({*SYMBOLS.values(), "NĐ", "TT"}))
_PARTY = re.compile(rf"\b\d+ ?- ?(?:{_TYPES}) ?/ ?UBND\b")
_LOOSE = re.compile(
    rf"\b\d+(?:/\d{{4}})? ?/ ?(?:{_TYPES})(?: +[-–—] *|[–—] *|- +)[A-ZĐ]{{2,}}[a-z]*\b"
)
_DAY = re.compile(
    r"[^,]+, ngày (0[1-9]|[12]\d|3[01]| ?) ?tháng (0[12]|[3-9]|1[0-2]| ?) ?năm (\d{4})"
)


def country(parts: Parts) -> Faults:
    """Yield faults of Quốc hiệu: its words, its font, its column (II.1.a)."""
    line = parts.country
    if line is None:
        yield missing(f"Quốc hiệu «{MOTTO[0]}»")
        return
    if line.text != MOTTO[0]:
        yield Fault(str(line), f"phải viết đúng «{MOTTO[0]}»")
    yield from font(line, (12, 13), bold=True, italic=False)
    yield from _on_the_right(line)


def motto(parts: Parts) -> Faults:
    """Yield faults of Tiêu ngữ: words, font, column, line below it (II.1.b)."""
    line = parts.motto
    if line is None:
        yield missing(f"Tiêu ngữ «{MOTTO[1]}»")
        return
    if line.text != MOTTO[1]:
        yield Fault(str(line), f"phải viết đúng «{MOTTO[1]}»")
    yield from font(line, (13, 14), bold=True, italic=False)
    yield from _on_the_right(line)
    yield from rule(line, parts.rule_after(line), *_SAME_LENGTH)


def agency(parts: Parts) -> Faults:
    """Yield faults of the issuing body: capitals, font, line below it (II.2)."""
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
    longest = max(own, key=lambda line: line.width)
    yield from rule(longest, parts.rule_after(own[-1]), *_THIRD_TO_HALF)


def number(parts: Parts) -> Faults:
    """Yield faults of number and symbol, here and in citations (II.3, Phụ lục III)."""
    line = parts.number
    if line is None:
        yield missing("«Số: …/…» dưới tên cơ quan")
        return
    yield from font(line, (13, 13), bold=False, italic=False)
    yield from _cited(parts)
    if line.is_right:
        yield Fault(str(line), "phải ở cột trái, dưới tên cơ quan")
    if parts.type is None:
        yield from _number_of_letter(line)
        return
    match = _NAMED.fullmatch(line.text)
    example = f"Số: 05/{parts.symbol}-UBND"
    if match is None:
        yield Fault(str(line), f"viết chưa đúng; ví dụ đúng: «{example}»")
    elif match["type"] != parts.symbol:
        problem = (
            f"ký hiệu của {parts.type.text} là {parts.symbol}, "
            f"không phải {match['type']}"
        )
        yield Fault(str(line), problem)


def _cited(parts: Parts) -> Faults:
    """Yield symbols of cited documents that are not written as in II.3."""
    for line in (*parts.lines, *lines_around(parts.word_file)):
        if line is parts.number:
            continue
        for found in _LOOSE.findall(line.text):
            yield Fault(str(line), f"«{found}»: không để cách quanh dấu «-» ngắn")
        for found in _PARTY.findall(line.text):
            problem = f"«{found}» theo lối văn bản của Đảng; UBND ghi số trước dấu «/»"
            yield Fault(str(line), problem)


def _number_of_letter(line: Line) -> Faults:
    if not _LETTER.fullmatch(line.text):
        problem = (
            "công văn không có tên loại trong ký hiệu; ví dụ đúng: «Số: 12/UBND-VX»"
        )
        yield Fault(str(line), problem)


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
    elif not _is_in_calendar(*written.groups()):
        yield Fault(str(line), "không có ngày này trong lịch")
    yield from font(line, (13, 14), bold=False, italic=True)
    yield from _on_the_right(line)


def _is_in_calendar(day: str, month: str, year: str) -> bool:
    """Return whether there is such a day; a blank day or month may become one."""
    if not (day.strip() and month.strip()):
        return True
    return int(year) > 0 and int(day) <= monthrange(int(year), int(month))[1]


def subject(parts: Parts) -> Faults:
    """Yield faults of type and subject, or of «V/v» in a công văn (II.5)."""
    if parts.type is None:
        yield from _about(parts)
        return
    yield from capitals(parts.type)
    yield from centred(parts.type)
    yield from font(parts.type, (13, 14), bold=True, italic=False)
    if not parts.subject:
        yield missing(f"trích yếu dưới «{parts.type.text}»")
        return
    for line in parts.subject:
        yield from font(line, (13, 14), bold=True, italic=False)
    if parts.subject[0].folded.startswith("v/v"):
        problem = "«V/v» chỉ dùng cho công văn; văn bản có tên loại ghi thẳng nội dung"
        yield Fault(str(parts.subject[0]), problem)
    last = parts.subject[-1]
    yield from rule(last, parts.rule_after(last), *_THIRD_TO_HALF)


def _about(parts: Parts) -> Faults:
    if not parts.subject:
        yield missing("tên loại văn bản, hoặc «V/v …» của công văn")
    for line in parts.subject:
        yield from font(line, (12, 13), bold=False, italic=False)
        yield from centred(line)


def addressed(parts: Parts) -> Faults:
    """Yield faults of Kính gửi, also where «Như trên» does not fit it (II.9)."""
    first = parts.recipients[0] if parts.recipients else None
    says_above = first is not None and first.folded.lstrip("- ").startswith("nhu tren")
    if parts.addressed is not None:
        yield from font(parts.addressed, (13, 14), bold=False, italic=False)
        if first is not None and not says_above:
            problem = "đã có «Kính gửi» thì dòng đầu của Nơi nhận là «- Như trên;»"
            yield Fault(str(first), problem)
    elif says_above:
        yield Fault(str(first), "ghi «Như trên» nhưng văn bản không có «Kính gửi»")
    elif parts.type is None or parts.symbol == "TTr":
        yield missing("«Kính gửi:», phải có trong công văn và tờ trình")


def _on_the_right(line: Line) -> Faults:
    if not line.is_right:
        yield Fault(str(line), "phải ở cột phải, phía trên trang đầu")
