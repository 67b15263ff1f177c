"""The only place, with counters/, where anything is counted. See ADR 4."""

from bisect import bisect_left, bisect_right
from dataclasses import replace
from datetime import date
from functools import cache, partial
from operator import attrgetter

from commune_portal.content import FormGroup, LogRow, Plan, Portal, Post
from commune_portal.figures.counters.grouping import grouped_by
from commune_portal.figures.counters.log import (
    by_form,
    count_activity,
    count_radio,
    count_times,
)
from commune_portal.figures.counters.posts import count_posts
from commune_portal.figures.counters.recorded import with_unrecorded
from commune_portal.figures.counters.within import posts_within, rows_within
from commune_portal.figures.figure import total
from commune_portal.figures.named_figures import catalogued
from commune_portal.figures.periods import UNITS, Kind, Period, month_of, period_of
from commune_portal.figures.plan.measures import Measures
from commune_portal.figures.plans import plan_figures
from commune_portal.figures.records import Figures


def published_posts(portal: Portal, period: Period) -> tuple[Post, ...]:
    """Return every item of the period that citizens may read, by day and path.

    ADR 4, rule 1, without the sections: those outside the total are listed too.
    """
    day = attrgetter("date")
    first = bisect_left(portal.posts, period.start, key=day)
    last = bisect_right(portal.posts, period.end, key=day)
    near = portal.posts[first:last]
    return tuple(post for post in near if post.is_published(portal.today))


def counted_posts(portal: Portal, period: Period) -> tuple[Post, ...]:
    """Return the items that count in the period, sorted by day and path (ADR 58)."""
    return posts_within(portal, published_posts(portal, period))


def counted_rows(portal: Portal, period: Period) -> tuple[LogRow, ...]:
    """Return the rows that count in the period, sorted by day, file and line.

    They are those up to today that name no item outside the total (ADR 58).
    """
    day = attrgetter("day")
    first = bisect_left(portal.log, period.start, key=day)
    last = bisect_right(portal.log, min(period.end, portal.today), key=day)
    return rows_within(portal, portal.log[first:last])


def count(portal: Portal, period: Period) -> Figures:
    """Return every figure of the period, each with the rows behind it."""
    counted = _count_communication(portal, period)
    until = bisect_right(portal.log, counted.through, key=attrgetter("day"))
    figures = with_unrecorded(counted, rows_within(portal, portal.log[:until]))
    plan = plan_of(portal, period)
    if plan is None:
        return figures
    state = plan_figures(plan, figures, measures_of(portal))
    return replace(figures, plan=state)


def plan_of(portal: Portal, period: Period) -> Plan | None:
    """Return the plan of the period's year; a free range across two years has none."""
    first_year = month_of(period.start, period.profile).year
    is_split = period.kind is Kind.RANGE and first_year != period.year
    return None if is_split else portal.plans.get(period.year)


def count_through(portal: Portal, period: Period, day: date) -> Figures:
    """Return every figure of the period up to a day, which is inside; see `count`."""
    return count(replace(portal, today=min(portal.today, day)), period)


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
    posts, rows = posts_within(portal, portal.posts), rows_within(portal, portal.log)
    days = {post.date for post in posts if post.is_published(portal.today)}
    days |= {row.day for row in rows if row.day <= portal.today}
    found = {period_of(day, kind, profile) for day in days for kind in UNITS}
    return tuple(
        sorted(found, key=lambda p: (UNITS.index(p.kind), -p.start.toordinal()))
    )


def _count_communication(portal: Portal, period: Period) -> Figures:
    rows = grouped_by(counted_rows(portal, period), lambda row: row.form.group)
    return Figures(
        period=period,
        through=min(period.end, portal.today),
        posts=count_posts(counted_posts(portal, period), portal.commune, period),
        radio=count_radio(rows[FormGroup.RADIO]),
        reposts_total=count_times(rows[FormGroup.REPOST]),
        reposts=by_form(
            portal.commune, FormGroup.REPOST, rows[FormGroup.REPOST], count_times
        ),
        activities=by_form(
            portal.commune, FormGroup.ACTIVITY, rows[FormGroup.ACTIVITY], count_activity
        ),
        guidance=total(rows[FormGroup.GUIDANCE], attrgetter("times"), qualified=True),
    )
