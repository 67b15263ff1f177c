"""What signed reports count: which items and rows are in none of them, which in two.

A quarter and a year overlap by nature: compared are reports of one kind of period,
of whatever profile. What a frozen report counts stands in its lock. See ADR 39.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from commune_portal.content import LogRow, Portal, Post
from commune_portal.errors import ContentWarning, line_place
from commune_portal.figures import Figures, Period, counted_posts, counted_rows
from commune_portal.reports.issuing.reaches import Reach, reaches
from commune_portal.vietnamese import number, short_day

_SHOWN = 3  # ids in a line
_DAY = timedelta(days=1)
_NEXT = timedelta(days=31)  # periods of two profiles begin less than a month apart
_FAMILY = {"annual", "annual-by-form", "annual-with-annex", "half-year", "periodic"}


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
        return (
            *(p.id for p in self.posts),
            *(line_place(r.path, r.line) for r in self.rows),
        )

    def outside(self, others: Iterable[Reach]) -> "Later":
        """Return the part that none of these reports counts."""
        found = tuple(others)
        return Later(
            posts=tuple(p for p in self.posts if not any(r.counts(p) for r in found)),
            rows=tuple(w for w in self.rows if not any(r.counts(w) for r in found)),
        )


def later_than(portal: Portal, figures: Figures) -> Later:
    """Return the items and log rows of the period that its figures do not reach."""
    return _within(portal, figures.period, figures.through + _DAY, figures.period.end)


def coverage(portal: Portal) -> tuple[ContentWarning, ...]:
    """Return the lines of frozen reports: what none counts, and what two count.

    It is information and no failure: the next report may count what came later. A
    report that a frozen one replaces is left out.
    """
    every = tuple(reaches(portal))
    found: list[ContentWarning] = []
    for reach in every:
        if reach.lock is not None:
            problems = (*_left_out(portal, reach, every), *_twice(reach, every))
            place = portal.shown(reach.file.path), reach.file.lines.get("period")
            found += (ContentWarning(*place, "số liệu", each) for each in problems)
    return tuple(found)


def _left_out(portal: Portal, reach: Reach, every: Sequence[Reach]) -> Iterator[str]:
    """Yield what lies in the report's own period, or between it and the next."""
    own = reach.whole
    alike = [each for each in every if each.period.kind is reach.period.kind]
    signed = [each for each in alike if each.lock is not None]
    drafts = [each for each in alike if _may_cover(each, reach)]
    others = (*signed, *drafts)
    before = _within(portal, own, own.start, reach.period.start - _DAY).outside(others)
    if before.names:
        yield (
            f"trước ngày {short_day(reach.period.start)}, trong kỳ có {before} chưa "
            f"nằm trong báo cáo nào ({_few(before.names)})"
        )
    days = reach.period.start, reach.through
    inside = _within(portal, own, *days).outside(others)
    if inside.names:
        yield (
            f"trong những ngày báo cáo tính, sau khi chốt có thêm {inside} chưa nằm "
            f"trong báo cáo nào ({_few(inside.names)})"
        )
    yield from _after(portal, reach, signed, drafts)
    yield from _between(portal, reach, alike, others)


def _after(
    portal: Portal, reach: Reach, signed: Sequence[Reach], drafts: Sequence[Reach]
) -> Iterator[str]:
    """Yield what came after the last day that counts, and who counts it."""
    after = _within(portal, reach.whole, reach.through + _DAY, reach.whole.end)
    if not after.names:
        return
    unsigned = after.outside(signed)
    alone = unsigned.outside(drafts)
    opening = f"sau ngày {short_day(reach.through)}, trong kỳ có thêm {after}"
    if alone.names:
        yield (
            f"{opening}; chưa nằm trong báo cáo nào: {alone} ({_few(alone.names)}); "
            f"báo cáo kỳ sau tính được bằng «data_from: {reach.through + _DAY}»"
        )
    elif unsigned.names:
        waiting = [d.file.path for d in drafts if unsigned.outside([d]) != unsigned]
        yield (
            f"{opening}; {unsigned} mới nằm trong báo cáo chưa chốt: "
            f"{', '.join(waiting)}"
        )
    else:
        yield f"{opening}, đã tính trong báo cáo khác"


def _between(
    portal: Portal, reach: Reach, alike: Sequence[Reach], others: Sequence[Reach]
) -> Iterator[str]:
    """Yield what lies between a period and the next one, of another profile."""
    last = reach.whole.end
    for each in alike:
        first = each.whole.start
        if each.period.profile is reach.period.profile or first - last > _NEXT:
            continue
        gap = _within(portal, reach.whole, last + _DAY, first - _DAY).outside(others)
        if gap.names:
            hint = f"; báo cáo ấy tính được bằng «data_from: {last + _DAY}»"
            yield (
                f"sau ngày {short_day(last)}, trước kỳ của {each.file.path} (cách tính "
                f"kỳ khác), có {gap} chưa nằm trong báo cáo nào ({_few(gap.names)})"
                f"{'' if each.lock else hint}"
            )


def _may_cover(other: Reach, reach: Reach) -> bool:
    """Return whether the draft counts for this report: a rival one does not."""
    return other.lock is None and other.period.id != reach.period.id


def _twice(reach: Reach, every: Sequence[Reach]) -> Iterator[str]:
    """Yield what an earlier report of the same family counts as well."""
    for other in every:
        if other is reach:
            return
        if reach.lock is None or other.lock is None or not _are_compared(reach, other):
            continue
        posts = [key for key in reach.lock.items if key in reach.posts & other.posts]
        kept = reach.lock.log.items()
        rows = [
            k for k, each in kept if all(r.counts(each.row) for r in (reach, other))
        ]
        if posts or rows:
            yield (
                f"{_amounts(len(posts), len(rows))} cũng đã tính trong "
                f"{other.file.path}: {_few([*posts, *rows])}"
            )


def _are_compared(reach: Reach, other: Reach) -> bool:
    """Return whether both should share nothing.

    So it is with one template; with others of the built-in family where the periods
    differ: an office reports one period to two superiors in two forms.
    """
    templates = {reach.template, other.template}
    is_family = templates <= _FAMILY and reach.period.id != other.period.id
    is_kind = reach.period.kind is other.period.kind
    return is_kind and (len(templates) == 1 or is_family)


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
