"""What each report counts: a frozen one its lock's rows, a draft the days it names."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from commune_portal.content import LogRow, Portal, Post, ReportFile
from commune_portal.content.readers.succession import replaced_by
from commune_portal.content.records.lock import Lock
from commune_portal.content.vocabularies.form_spellings import form_key
from commune_portal.errors import ContentErrors
from commune_portal.figures import Period, parse_period
from commune_portal.reports.building.preparing import reported_days
from commune_portal.reports.building.thawing import as_signed

_Identity = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What a report counts; `lock` is None before it is frozen.

    Attributes:
        file: The report's file.
        lock: Its lock.
        period: Its period, which begins on the first day that counts.
        through: The last day that counts.
        posts: The ids of the items that a frozen report counts.
        rows: Its log rows, by content and by place. A line moves when another is
            added above it, and a content is corrected in its line.

    """

    file: ReportFile
    lock: Lock | None
    period: Period
    through: date
    posts: frozenset[str]
    rows: frozenset[_Identity]

    @property
    def template(self) -> str:
        """The name of its template, as signed."""
        return (self.lock.head if self.lock else self.file).template

    @property
    def whole(self) -> Period:
        """The period without the days that the report adds or leaves out."""
        return parse_period(self.period.id, self.period.profile)

    def counts(self, source: Post | LogRow) -> bool:
        """Return whether the report counts it: the lock decides, else the day."""
        day = source.date if isinstance(source, Post) else source.day
        if self.lock is None:
            return self.period.start <= day <= self.through
        if isinstance(source, Post):
            return source.id in self.posts
        return not self.rows.isdisjoint(_identities(source))


def reaches(portal: Portal) -> Iterator[Reach]:
    """Yield what each report counts; none that a frozen one replaces or that corrects.

    A report with a mistake in its period is left out: it is reported elsewhere.
    """
    successors = replaced_by(portal.reports)
    for file in portal.reports:
        lock = portal.locks.get(file.id)
        successor = successors.get(file.id)
        is_settled = successor is not None and successor.id in portal.locks
        if is_settled or file.corrects or (lock is not None and not lock.spans):
            continue
        try:
            days = reported_days(*as_signed(portal, file))
        except ContentErrors:
            continue
        yield Reach(
            file=file,
            lock=lock,
            period=days.period,
            through=lock.figures.through if lock else days.through,
            posts=_posts(lock) if lock else frozenset(),
            rows=_rows(lock, days.period) if lock else frozenset(),
        )


def _posts(lock: Lock) -> frozenset[str]:
    total = lock.figures.values.get("posts/total")
    return frozenset(key for key, _ in total.rows) if total else frozenset()


def _rows(lock: Lock, period: Period) -> frozenset[_Identity]:
    return frozenset(
        identity
        for kept in lock.log.values()
        if period.start <= kept.row.day <= lock.figures.through
        for identity in _identities(kept.row)
    )


def _identities(row: LogRow) -> Iterator[_Identity]:
    """Yield what makes a row the same; its form may have come from a spelling.

    What was a spelling of a form at signing may be a form today (ADR 59).
    """
    for form in {form_key(row.form.name), form_key(row.form_words)}:
        yield row.day, form, row.post, row.content
        yield row.day, form, row.path, row.line
