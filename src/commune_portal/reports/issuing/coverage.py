"""Which days signed reports cover: what lies in none of them, and what in two.

A quarter and a year overlap by nature. Compared are reports of one profile and one
kind of period; counted twice is what two reports of one template share. See ADR 39.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from commune_portal.content import LogRow, Portal, Post, Profile, ReportFile
from commune_portal.content.readers.succession import replaced_by
from commune_portal.content.records.lock import Lock
from commune_portal.errors import ContentErrors, ContentWarning
from commune_portal.figures import (
    Figures,
    Kind,
    Period,
    counted_posts,
    counted_rows,
    parse_period,
)
from commune_portal.reports.building.preparing import reported_days
from commune_portal.reports.building.thawing import as_signed
from commune_portal.vietnamese import number, short_day

_SHOWN = 3  # ids in a line
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """Items and log rows that a report leaves out, as those after its cut-off."""

    posts: tuple[Post, ...]
    rows: tuple[LogRow, ...]

    def __str__(self) -> str:
        return _amounts(len(self.posts), len(self.rows))

    @property
    def names(self) -> tuple[str, ...]:
        """The items by id, then the rows by file and line."""
        return (*(p.id for p in self.posts), *(f"{r.path}:{r.line}" for r in self.rows))

    def outside(self, reaches: Collection["_Reach"]) -> "Later":
        """Return the part that lies in none of these reports."""
        return Later(
            posts=tuple(p for p in self.posts if not any(p.date in r for r in reaches)),
            rows=tuple(w for w in self.rows if not any(w.day in r for r in reaches)),
        )


def later_than(portal: Portal, figures: Figures) -> Later:
    """Return the items and log rows of the period that its figures do not reach."""
    return _within(portal, figures.period, figures.through + _DAY, figures.period.end)


def coverage(portal: Portal) -> tuple[ContentWarning, ...]:
    """Return a line for each frozen report with days beyond its own or in two.

    It is information and no failure: the next report may count what came later. A
    report that a frozen one replaces is left out.
    """
    reaches = tuple(_reaches(portal))
    found: list[ContentWarning] = []
    for reach in reaches:
        if reach.lock is not None:
            problems = (*_left_out(portal, reach, reaches), *_twice(reach, reaches))
            place = portal.shown(reach.file.path), reach.file.lines.get("period")
            found += (ContentWarning(*place, "số liệu", each) for each in problems)
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reach:
    """The days that a report counts; `lock` is None before it is frozen."""

    file: ReportFile
    lock: Lock | None
    period: Period
    through: date

    @property
    def family(self) -> tuple[Profile, Kind]:
        return self.period.profile, self.period.kind

    def __contains__(self, day: date) -> bool:
        return self.period.start <= day <= self.through


def _reaches(portal: Portal) -> Iterator[_Reach]:
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
            continue  # reported as a mistake
        through = lock.figures.through if lock else days.through
        yield _Reach(file=file, lock=lock, period=days.period, through=through)


def _left_out(
    portal: Portal, reach: _Reach, reaches: Sequence[_Reach]
) -> Iterator[str]:
    """Yield what lies in the report's own period, but not in its days."""
    own = parse_period(reach.period.id, reach.period.profile)
    others = [each for each in reaches if _may_cover(each, reach)]
    before = _within(portal, own, own.start, reach.period.start - _DAY)
    alone = before.outside(others)
    if alone.names:
        yield (
            f"trước ngày {short_day(reach.period.start)}, trong kỳ có {alone} chưa nằm "
            f"trong báo cáo nào ({_few(alone.names)})"
        )
    after = _within(portal, own, reach.through + _DAY, own.end)
    alone = after.outside(others)
    if alone.names:
        yield (
            f"sau ngày {short_day(reach.through)}, trong kỳ có thêm {after}; chưa nằm "
            f"trong báo cáo nào: {alone} ({_few(alone.names)}); báo cáo kỳ sau tính "
            f"được bằng «data_from: {reach.through + _DAY}»"
        )
    elif after.names:
        yield (
            f"sau ngày {short_day(reach.through)}, trong kỳ có thêm {after}, đã tính "
            "trong báo cáo khác"
        )


def _may_cover(other: _Reach, reach: _Reach) -> bool:
    """Return whether the other report counts for this one: a rival draft does not."""
    is_rival = other.lock is None and other.period.id == reach.period.id
    return other.family == reach.family and not is_rival


def _twice(reach: _Reach, reaches: Sequence[_Reach]) -> Iterator[str]:
    """Yield what an earlier report of the same template counts as well."""
    for other in reaches:
        if other is reach:
            return
        is_alike = other.family == reach.family
        if other.lock is None or reach.lock is None or not is_alike:
            continue
        if other.lock.head.template != reach.lock.head.template:
            continue
        both = [
            *(k for k, i in reach.lock.items.items() if i.item.date in other),
            *(k for k, r in reach.lock.log.items() if r.row.day in other),
        ]
        ours = [key for key in both if _is_counted(reach, key)]
        if ours:
            posts = sum(key in reach.lock.items for key in ours)
            yield (
                f"{_amounts(posts, len(ours) - posts)} cũng đã tính trong "
                f"{other.file.path}: {_few(ours)}"
            )


def _is_counted(reach: _Reach, key: str) -> bool:
    """Return whether the row is one of the report's days: a lock keeps more."""
    assert reach.lock is not None  # noqa: S101 - only frozen reports are asked
    kept = reach.lock.items.get(key)
    day = kept.item.date if kept else reach.lock.log[key].row.day
    return day in reach


def _within(portal: Portal, period: Period, first: date, last: date) -> Later:
    if last < first:
        return Later(posts=(), rows=())
    days = replace(period, start=first, end=last)
    return Later(posts=counted_posts(portal, days), rows=counted_rows(portal, days))


def _amounts(posts: int, rows: int) -> str:
    parts = ((posts, "tin bài"), (rows, "dòng nhật ký"))
    return ", ".join(f"{number(amount)} {what}" for amount, what in parts if amount)


def _few(names: Sequence[str]) -> str:
    more = ", …" if len(names) > _SHOWN else ""
    return f"{', '.join(names[:_SHOWN])}{more}"
