"""Checks of type and subject, and of Kính gửi (NĐ 30/2020, Phụ lục I, II.5, II.9)."""

import re

from commune_portal.reports.checks.elements.kinds import Kind
from commune_portal.reports.checks.elements.parts import Parts
from commune_portal.reports.checks.reading.lines import Line
from commune_portal.reports.checks.rules.faults import (
    Fault,
    Faults,
    capitals,
    centred,
    font,
    missing,
    rule,
)
from commune_portal.reports.checks.rules.widths import line_widths

_THIRD_TO_HALF = (0.32, 0.52)
_SHORT = (0.08, 0.52)  # below «(Kèm theo …)»: as drawn in Mẫu 1.3
_REPORTED = re.compile(r"\bde (b/c|bao cao)\b|\(b/c\)")
_ADDRESSING = {"TTr"}  # types that are always addressed; reports where they go up


def subject(parts: Parts) -> Faults:
    """Yield faults of type and subject, or of «V/v» in a công văn (II.5)."""
    if parts.type is None:
        yield from _about(parts)
        return
    yield from capitals(parts.type)
    yield from centred(parts.type)
    yield from font(parts.type, (13, 14), bold=True, italic=False)
    if parts.kind is Kind.SLIP:
        last = parts.type
    elif not parts.subject:
        yield missing(f"trích yếu dưới «{parts.type.text}»")
        return
    else:
        last = parts.subject[-1]
        yield from _named(parts.subject)
    shares = _THIRD_TO_HALF
    if parts.kind is Kind.ATTACHED and parts.attached is not None:
        last, shares = parts.attached, _SHORT
        yield from font(last, (13, 14), bold=False, italic=True)
    widths = line_widths(last)
    if parts.subject:
        widths += tuple(w for line in parts.subject for w in line_widths(line))
    yield from rule(last, widths, parts.rule_after(last), shares)


def _named(lines: tuple[Line, ...]) -> Faults:
    for line in lines:
        yield from font(line, (13, 14), bold=True, italic=False)
    if lines[0].folded.startswith("v/v"):
        problem = "«V/v» chỉ dùng cho công văn; văn bản có tên loại ghi thẳng nội dung"
        yield Fault(str(lines[0]), problem)


def _about(parts: Parts) -> Faults:
    if not parts.subject:
        yield missing("tên loại văn bản, hoặc «V/v …» của công văn")
    for line in parts.subject:
        yield from font(line, (12, 13), bold=False, italic=False)
        yield from centred(line)


def addressed(parts: Parts) -> Faults:
    """Yield faults of Kính gửi, also where Nơi nhận does not fit it (II.9)."""
    first = parts.recipients[0][0] if parts.recipients else None
    says_above = first is not None and first.folded.lstrip("- –").startswith("nhu tren")
    if parts.addressed is not None:
        yield from font(parts.addressed, (13, 14), bold=False, italic=False)
        if first is not None and not says_above:
            problem = "đã có «Kính gửi» thì dòng đầu của Nơi nhận là «- Như trên;»"
            yield Fault(str(first), problem)
    elif says_above:
        yield Fault(str(first), "ghi «Như trên» nhưng văn bản không có «Kính gửi»")
    elif parts.kind is Kind.LETTER or parts.symbol in _ADDRESSING:
        yield missing("«Kính gửi:», phải có trong công văn và tờ trình")
    elif parts.symbol == "BC":
        yield from _reported(parts)


def _reported(parts: Parts) -> Faults:
    """Yield recipients to whom a report goes up without being addressed to them."""
    for lines in parts.recipients:
        if _REPORTED.search(" ".join(line.folded for line in lines)):
            problem = "báo cáo gửi cấp trên phải có «Kính gửi:» cơ quan ấy"
            yield Fault(str(lines[0]), problem)
