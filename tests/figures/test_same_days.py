"""A period that runs is compared with the same days of the year before: ADR 48."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.figures.test_comparison import (
    compared,
    periods,
    portal_of,
    profiles,
    row,
    rows_of,
    typed,
)

from commune_portal.content import Profile
from commune_portal.figures import compare, count, parse_period, year_before

NAME = "huong_dan"
FINAL = date(2026, 12, 31)
RECORDS = [
    row(date(2026, 3, 1), 60),
    row(date(2025, 3, 1), 40),
    row(date(2025, 12, 1), 9),
]


@pytest.mark.parametrize(
    ("today", "through", "base"),
    [
        (date(2026, 11, 21), date(2025, 11, 21), 40),
        (date(2026, 11, 30), date(2025, 11, 30), 40),
        (date(2026, 12, 1), date(2025, 12, 1), 49),
        (date(2026, 12, 31), date(2025, 12, 31), 49),
        (date(2027, 2, 1), date(2025, 12, 31), 49),
        (date(2026, 2, 28), date(2025, 2, 28), 0),
    ],
)
def test_the_base_ends_on_the_same_day(today, through, base):
    """2026 up to 21 November is compared with 2025 up to 21 November."""
    found = compared(RECORDS, today=today)

    assert through == found.before.through
    assert base == found.by_name[NAME].base


def test_a_leap_day_is_compared_with_the_day_before_it():
    """29 February has no day of the same name: the base ends on the 28th."""
    found = compared(RECORDS, period="2028", today=date(2028, 2, 29))

    assert date(2027, 2, 28) == found.before.through


def test_a_typed_figure_of_more_days_cannot_be_cut():
    """A typed year is no base for a year that runs; typed months that are over are."""
    year = typed(30, end="2025-12-31")
    months = replace(typed(30, end="2025-10-31"), line=3)
    found = compared(RECORDS, [year, months], today=date(2026, 11, 21)).by_name[NAME]

    assert (months,) == found.earlier
    assert (year,) == found.crossing


@pytest.mark.parametrize(
    ("today", "is_base"),
    [
        (date(2026, 11, 30), False),
        (date(2026, 12, 1), True),
        (date(2026, 12, 25), True),
    ],
)
def test_a_typed_year_is_a_base_for_a_final_account(today, is_base):
    """A report signed in December stands beside the paper of a whole year."""
    year = typed(30, end="2025-12-31")
    found = compared(RECORDS, [year], today=today).by_name[NAME]

    assert is_base is (found.earlier == (year,))
    assert is_base is not bool(found.crossing)


def moved(rows, earlier=(), *, period="2026", first="2025-12-26", today=FINAL):
    """Return every comparison of a period whose first day a report has moved."""
    whole = parse_period(period, Profile.CALENDAR)
    portal = portal_of(rows, earlier, today)
    begun = replace(whole, start=date.fromisoformat(first))
    return compare(portal, count(portal, begun))


def test_no_day_is_on_both_sides():
    """A year from 26 December on is compared with days up to the 25th."""
    rows = [row(date(2025, 12, day), day) for day in (25, 26, 28)]
    found = moved([row(date(2024, 12, 26), 7), *rows])
    before = found.before

    assert date(2024, 12, 26) == before.period.start
    assert date(2025, 12, 25) == before.through
    assert 7 + 25 == found.by_name[NAME].base
    assert 26 + 28 == found.by_name[NAME].current.value


@pytest.mark.parametrize(
    ("period", "first", "through"),
    [
        ("2026", "2026-01-10", date(2025, 12, 31)),
        ("2026-H1", "2025-12-26", date(2025, 6, 30)),
        ("2026-01", "2025-12-26", date(2025, 1, 31)),
    ],
)
def test_a_base_of_days_long_past_keeps_its_end(period, first, through):
    """Only a first day within the base ends it earlier."""
    found = moved(RECORDS, period=period, first=first)

    assert through == found.before.through


@pytest.mark.parametrize(
    ("start", "end", "use"),
    [
        ("2025-01-01", "2025-12-31", "earlier"),
        ("2024-12-26", "2024-12-31", "earlier"),
        ("2025-01-01", "2025-06-30", "earlier"),
        ("2024-01-01", "2024-12-31", ""),
        ("2025-07-01", "2025-12-30", "crossing"),
        ("2025-12-26", "2025-12-31", "missing_now"),
        ("2026-01-01", "2026-12-31", "missing_now"),
    ],
)
def test_a_paper_covers_a_period_as_it_is_named(start, end, use):
    """A moved first day makes a typed year neither incomparable nor one of this year.

    What was typed for the moved days alone belongs to them.
    """
    found = moved([row(date(2026, 3, 1), 9)], [typed(30, start=start, end=end)])
    names = ("earlier", "crossing", "missing_now")

    assert use == " ".join(name for name in names if getattr(found, name))


def test_a_typed_figure_of_later_days_says_nothing():
    """What was typed for December does not touch a base that ends in November."""
    december = typed(30, start="2025-12-01", end="2025-12-31")
    found = compared(RECORDS, [december], today=date(2026, 11, 21)).by_name[NAME]

    assert ((), ()) == (found.earlier, found.crossing)


def test_a_period_to_come_has_no_base():
    """Of a period that has not begun no day can be compared."""
    found = compared(RECORDS, period="2026-Q4", today=date(2026, 9, 30))

    assert not found.is_known


@given(rows_of, periods, profiles, st.dates(date(2026, 1, 1), date(2027, 1, 31)))
def test_the_base_has_as_many_days_as_the_period(rows, period, profile, today):
    """A row counts in the base where the day a year later counts in the period."""
    found = compared(rows, (), period, profile, today)
    now, before = (
        parse_period(period, profile),
        year_before(parse_period(period, profile)),
    )
    days = [each.day for each in rows if each.day in before]
    expected = [
        day
        for day in days
        if today >= now.end or day + timedelta(days=365) <= min(now.end, today)
    ]

    entries = found.by_name[NAME].counted.entries
    assert sorted(expected) == [entry.source.day for entry in entries]
