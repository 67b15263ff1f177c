"""Check of annexes (NĐ 30/2020, Phụ lục I, III)."""

import re
from collections.abc import Iterator
from datetime import date

from commune_portal.reports.checks.elements.kinds import Kind
from commune_portal.reports.checks.elements.parts import Annex, Parts
from commune_portal.reports.checks.rules.faults import Fault, Faults

_MENTION = re.compile(r"phụ lục|biểu|kèm theo")
_CITED_NUMBER = re.compile(r"số\s{0,3}(\d{1,5}[a-zđ]?)\s{0,3}/\s{0,3}([A-ZĐ][\wĐđ-]*)")
_CITED_DAY = re.compile(
    r"ngày\s{1,3}(\d{1,2})\s{0,3}(?:/|tháng)\s{0,3}(\d{1,2})\s{0,3}"
    r"(?:/|năm)\s{0,3}(\d{4})"
)


def annexes(parts: Parts) -> Faults:
    """Yield faults of annexes: not mentioned, no «Kèm theo», no page 1 (III)."""
    is_file = parts.kind is Kind.ANNEX  # a file of its own: nothing mentions it here
    is_mentioned = any(_MENTION.search(line.text.lower()) for line in parts.body)
    if parts.annexes and not is_mentioned and not is_file:
        yield Fault("nội dung", "có phụ lục kèm theo nhưng nội dung không nhắc đến")
    for annex in parts.annexes:
        first = next(line for line in annex.lines if line.text)
        yield from (Fault(str(first), problem) for problem in _attached(parts, annex))
        if not is_file and not _restarts(parts, annex):
            problem = "số trang của phụ lục phải đánh riêng, bắt đầu từ 1"
            yield Fault(str(first), problem)


def _attached(parts: Parts, annex: Annex) -> Iterator[str]:
    if annex.attached is None:
        yield "phụ lục thiếu dòng «(Kèm theo … số … ngày … của …)»"
    else:
        yield from _belonging(parts, annex.attached.text)


def _restarts(parts: Parts, annex: Annex) -> bool:
    """Return whether the pages of the annex are numbered from 1 in its own section."""
    section = annex.lines[0].section
    start = parts.word_file.sections[section].start
    return section > parts.lines[0].section and start == "1"


def _belonging(parts: Parts, attached: str) -> Iterator[str]:
    """Yield where the annex cites another number or day than its document has."""
    number = _CITED_NUMBER.search(attached)
    own_number = _CITED_NUMBER.search(
        _lowered(parts.number.text if parts.number else "")
    )
    if number and own_number and number.groups() != own_number.groups():
        yield (
            f"phụ lục ghi kèm theo số {'/'.join(number.groups())}, "
            f"văn bản là số {'/'.join(own_number.groups())}"
        )
    day, own_day = _day(attached), _day(parts.day.text if parts.day else "")
    if day and own_day and day != own_day:
        yield f"phụ lục ghi ngày {day:%d/%m/%Y}, văn bản ký ngày {own_day:%d/%m/%Y}"


def _lowered(number: str) -> str:
    return number.replace("Số:", "số", 1)


def _day(text: str) -> date | None:
    match = _CITED_DAY.search(text)
    if match is None:
        return None
    try:
        return date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return None
