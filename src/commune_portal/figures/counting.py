"""The only place where anything is counted. See ADR 4 for the rules."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from datetime import date
from functools import cache, partial
from itertools import combinations
from operator import attrgetter
from typing import TypeVar

from commune_portal.content import FormGroup, LogRow, Portal, Post
from commune_portal.figures.catalogued import catalogued
from commune_portal.figures.figure import Figure, items, total
from commune_portal.figures.periods import (
    UNITS,
    Period,
    month_of,
    months_in,
    period_of,
)
from commune_portal.figures.plans import Measures, plan_figures
from commune_portal.figures.records import (
    ActivityFigures,
    Figures,
    PostFigures,
    RadioFigures,
)

K = TypeVar("K")
R = TypeVar("R")
T = TypeVar("T")


def is_counted(post: Post, period: Period, today: date) -> bool:
    """Return whether the item counts in the period: ADR 4, rule 1."""
    return post.is_published(today) and post.date in period


def counted_posts(portal: Portal, period: Period) -> tuple[Post, ...]:
    """Return the items that count in the period, sorted by day and path."""
    day = attrgetter("date")
    first = bisect_left(portal.posts, period.start, key=day)
    last = bisect_right(portal.posts, period.end, key=day)
    near = portal.posts[first:last]
    return tuple(post for post in near if is_counted(post, period, portal.today))


def counted_rows(portal: Portal, period: Period) -> tuple[LogRow, ...]:
    """Return the log rows of the period up to today, sorted by day, file and line."""
    day = attrgetter("day")
    first = bisect_left(portal.log, period.start, key=day)
    last = bisect_right(portal.log, min(period.end, portal.today), key=day)
    return portal.log[first:last]


def count(portal: Portal, period: Period) -> Figures:
    """Return every figure of the period, each with the rows behind it.

    The plan is that of the period's year; a free range across two years has none.
    """
    figures = _count_communication(portal, period)
    first_year = month_of(period.start, period.profile).year
    plan = portal.plans.get(period.year) if first_year == period.year else None
    if plan is None:
        return figures
    state = plan_figures(plan, figures, measures_of(portal))
    return replace(figures, plan=state)


def measures_of(portal: Portal) -> Measures:
    """Return the source of the figures and records by which tasks are measured."""
    return Measures(
        figures=cache(partial(_count_communication, portal)),
        evidence=lambda period: (
            *counted_posts(portal, period),
            *counted_rows(portal, period),
        ),
        commune=portal.commune,
        named={each.name: each for each in catalogued(portal.commune)},
    )


def periods_with_data(portal: Portal) -> tuple[Period, ...]:
    """Return every year, half, quarter and month, in the portal's profile, with data.

    Ordered by kind, from years to months, and newest first within each kind.
    """
    profile = portal.commune.profile
    days = {post.date for post in portal.posts if post.is_published(portal.today)}
    days |= {row.day for row in portal.log if row.day <= portal.today}
    found = {period_of(day, kind, profile) for day in days for kind in UNITS}
    return tuple(
        sorted(found, key=lambda p: (UNITS.index(p.kind), -p.start.toordinal()))
    )


def _count_communication(portal: Portal, period: Period) -> Figures:
    rows = _group(counted_rows(portal, period), lambda row: row.form.group)
    return Figures(
        period=period,
        through=min(period.end, portal.today),
        posts=_count_posts(portal, period),
        radio=_count_radio(rows[FormGroup.RADIO]),
        reposts_total=_times(rows[FormGroup.REPOST]),
        reposts=_by_form(portal, FormGroup.REPOST, rows, _times),
        activities=_by_form(portal, FormGroup.ACTIVITY, rows, _count_activity),
        guidance=total(rows[FormGroup.GUIDANCE], attrgetter("times"), qualified=True),
    )


def _count_posts(portal: Portal, period: Period) -> PostFigures:
    posts = counted_posts(portal, period)
    slugs = [section.slug for section in portal.commune.sections]
    by_main = _group(posts, attrgetter("section"))
    by_tag: dict[str, list[Post]] = defaultdict(list)
    overlap: dict[tuple[str, str], list[Post]] = defaultdict(list)
    for post in posts:
        in_order = sorted(post.sections, key=slugs.index)
        for slug in in_order:
            by_tag[slug].append(post)
        for pair in combinations(in_order, 2):
            overlap[pair].append(post)
    by_month = _group(posts, lambda post: month_of(post.date, period.profile))
    return PostFigures(
        total=items(posts),
        by_section={slug: items(by_main[slug]) for slug in slugs},
        by_tag={slug: items(by_tag[slug]) for slug in slugs},
        overlap={pair: items(overlap[pair]) for pair in combinations(slugs, 2)},
        own=items(post for post in posts if not post.is_reprint),
        reprinted=items(post for post in posts if post.is_reprint),
        by_month={str(m): items(by_month[m]) for m in months_in(period)},
    )


def _count_radio(rows: Iterable[LogRow]) -> RadioFigures:
    rows = tuple(rows)
    first_of_subject: dict[Hashable, LogRow] = {}
    for row in rows:
        if row.times > 0:
            first_of_subject.setdefault(_radio_subject(row), row)
    return RadioFigures(
        items=total(first_of_subject.values(), lambda _: 1),
        broadcasts=_times(rows),
        minutes=total(rows, attrgetter("minutes"), qualified=True),
    )


def _radio_subject(row: LogRow) -> Hashable:
    """Return what was broadcast: the item, or else the words without case."""
    if row.post is not None:
        return ("item", row.post)
    return ("content", " ".join((row.content or "").casefold().split()))


def _times(rows: Iterable[LogRow]) -> Figure:
    return total(rows, attrgetter("times"))


def _count_activity(rows: Iterable[LogRow]) -> ActivityFigures:
    rows = tuple(rows)
    return ActivityFigures(
        times=_times(rows),
        people=total(rows, attrgetter("people"), qualified=True),
        minutes=total(rows, attrgetter("minutes")),
    )


def _by_form(
    portal: Portal,
    group: FormGroup,
    rows: dict[FormGroup, list[LogRow]],
    measure: Callable[[Iterable[LogRow]], T],
) -> dict[str, T]:
    by_form = _group(rows[group], lambda row: row.form.key)
    forms = (form for form in portal.commune.all_forms if form.group is group)
    return {form.key: measure(by_form[form.key]) for form in forms}


def _group(rows: Iterable[R], key: Callable[[R], K]) -> dict[K, list[R]]:
    grouped: dict[K, list[R]] = defaultdict(list)
    for row in rows:
        grouped[key(row)].append(row)
    return grouped
