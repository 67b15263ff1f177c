"""Whether what replaces or corrects a signed document can follow it. See ADR 40.

Nghị định 30/2020/NĐ-CP, Điều 18.3: what was issued is replaced or corrected by a
document of its own, which comes later and, where it replaces, reports the same.
"""

from collections.abc import Iterator
from datetime import date

from commune_portal.content import Portal, Profile, ReportFile
from commune_portal.errors import ContentError, ContentErrors
from commune_portal.figures import parse_period
from commune_portal.reports.building.preparing import identity_of, reported_days
from commune_portal.reports.building.thawing import as_signed
from commune_portal.reports.issuing.issued import issued_document
from commune_portal.vietnamese import document_number, short_day


def succession_mistakes(portal: Portal) -> tuple[ContentError, ...]:
    """Return every successor of another period, or with an earlier day or number.

    Nothing is said about one that is frozen itself: no edit mends it.
    """
    files = {file.id: file for file in portal.reports}
    found: list[ContentError] = []
    for file in portal.reports:
        former = files.get(file.replaces or file.corrects or "")
        if former is None:
            continue
        try:
            found += _mistakes(portal, file, former)
        except ContentErrors:
            continue  # reported as a mistake of the file
    return tuple(found)


def _mistakes(
    portal: Portal, file: ReportFile, former: ReportFile
) -> Iterator[ContentError]:
    def mistake(key: str, problem: str) -> ContentError:
        return ContentError(portal.shown(file.path), file.lines.get(key), key, problem)

    lock = portal.locks.get(file.id)
    if file.replaces and lock is None and _days(portal, file) != _days(portal, former):
        problem = (
            f"«{file.period}» khác kỳ «{former.period}» của {former.path}; báo cáo "
            "thay thế phải cùng kỳ với báo cáo bị thay thế"
        )
        yield mistake("period", problem)
    day, before = identity_of(portal, file).day, identity_of(portal, former).day
    is_signed = lock is not None and lock.head.date is not None
    if day is None or before is None or is_signed:
        return
    act = "thay thế" if file.replaces else "đính chính"
    if day < before:
        problem = (
            f"ngày ký {short_day(day)} ở trước ngày {short_day(before)} của văn bản bị "
            f"{act} ({former.path})"
        )
        yield mistake("date", problem)
    own, earlier = issued_document(portal, file), issued_document(portal, former)
    is_alike = own and earlier and own.series == earlier.series and day == before
    if own and earlier and is_alike and own.order < earlier.order:
        problem = (
            f"số {document_number(own.number)} nhỏ hơn số "
            f"{document_number(earlier.number)} cùng ngày của văn bản bị {act} "
            f"({former.path})"
        )
        yield mistake("number", problem)


def _days(portal: Portal, file: ReportFile) -> tuple[date, date]:
    """Return first and last day of the calendar's period, whatever profile it has."""
    period = reported_days(*as_signed(portal, file)).period
    own = parse_period(period.id, Profile.CALENDAR)
    return own.start, own.end
