"""Which days a report counts, and as of which day its content is read. See ADR 39.

A signed report says what could be known on the day of its signature. Whoever builds
or freezes it on a later day counts the same items and log rows.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from commune_portal.content import Portal, ReportFile
from commune_portal.errors import ContentError
from commune_portal.figures import Period, parse_period, year_before
from commune_portal.vietnamese import short_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Cutoff:
    """The days of a report; both ends of what it counts are inside.

    Attributes:
        period: Its period, which begins on `data_from` where the file names a day.
        known_on: The day as of which the content is read: the day of signing, or
            today while the report is unsigned or its day has yet to come.
        data_until: The last day that may count, where the file names one.

    """

    period: Period
    known_on: date
    data_until: date | None = None

    @property
    def closed_on(self) -> date:
        """The day after which nothing counts, in this period or in any other."""
        return min(self.known_on, self.data_until or self.known_on)

    @property
    def through(self) -> date:
        """The last day that counts: never after the period."""
        return min(self.period.end, self.closed_on)

    def view(self, portal: Portal) -> Portal:
        """Return the portal as it was known: what came later does not exist yet.

        An item that was withdrawn after `known_on` was still published on that day.
        """
        posts = tuple(post.known_on(self.known_on) for post in portal.posts)
        return replace(portal, today=self.closed_on, posts=posts)


def cutoff_of(portal: Portal, file: ReportFile) -> Cutoff:
    """Return the days of the report; a frozen one keeps those of its lock.

    Portal and file are those that `as_signed` returns. Raises PeriodError where the
    file names no period.
    """
    lock = portal.locks.get(file.id)
    known_on = lock.as_of if lock else min(portal.today, file.date or portal.today)
    return Cutoff(
        period=period_of(portal, file),
        known_on=known_on,
        data_until=file.data_until,
    )


def period_of(portal: Portal, file: ReportFile) -> Period:
    """Return the period of the report, in its own profile or the commune's.

    Raises PeriodError where there is no such period.
    """
    period = parse_period(file.period, file.profile or portal.commune.profile)
    first = file.data_from or period.start
    return period if first > period.end else replace(period, start=first)


def cutoff_mistakes(portal: Portal, file: ReportFile) -> Iterator[ContentError]:
    """Yield what is wrong with the days that the file names; the period must exist.

    Nothing is said about a report that was frozen with its day: no edit mends it.
    """
    lock = portal.locks.get(file.id)
    if lock is not None and lock.head.date is not None:
        return
    cutoff = cutoff_of(portal, file)
    own = parse_period(cutoff.period.id, cutoff.period.profile)
    span = f"{own.label} (từ ngày {short_day(own.start)} đến ngày {short_day(own.end)})"

    def mistake(key: str, problem: str) -> ContentError:
        place = portal.shown(file.path), file.lines.get(key)
        return ContentError(*place, key, problem)

    if file.date and file.date < cutoff.period.start:
        problem = f"ngày ký {short_day(file.date)} ở trước khi {span} bắt đầu"
        yield mistake("date", problem)
    until, first = file.data_until, file.data_from
    if until and file.date and until > file.date:
        problem = f"{short_day(until)} ở sau ngày ký {short_day(file.date)}"
        yield mistake("data_until", problem)
    if until and not cutoff.period.start <= until <= own.end:
        yield mistake("data_until", f"{short_day(until)} không nằm trong {span}")
    earliest = year_before(own).start
    if first and not earliest <= first <= min(own.end, file.date or own.end):
        problem = (
            f"{short_day(first)} không hợp lệ; phải từ ngày {short_day(earliest)} đến "
            f"ngày cuối của {own.label}, không sau ngày ký"
        )
        yield mistake("data_from", problem)
