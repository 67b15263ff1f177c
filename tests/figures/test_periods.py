"""Periods: every day in exactly one of each kind, both profiles, and the bounds."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commune_portal.content import Profile
from commune_portal.figures import (
    Kind,
    PeriodError,
    following,
    month_of,
    month_period,
    months_in,
    parse_period,
    period_of,
    year_before,
)

UNITS = (Kind.YEAR, Kind.HALF, Kind.QUARTER, Kind.MONTH)
days = st.dates(min_value=date(2001, 1, 1), max_value=date(2098, 12, 31))
profiles = st.sampled_from(Profile)
years = st.integers(min_value=2001, max_value=2098)
units = st.sampled_from(UNITS)

BOUNDS = [
    ("2024", "calendar", "2024-01-01", "2024-12-31"),
    ("2024", "statutory", "2023-12-15", "2024-12-14"),
    ("2024-H1", "calendar", "2024-01-01", "2024-06-30"),
    ("2024-H1", "statutory", "2023-12-15", "2024-06-14"),
    ("2024-H2", "calendar", "2024-07-01", "2024-12-31"),
    ("2024-H2", "statutory", "2024-06-15", "2024-12-14"),
    ("2024-9M", "calendar", "2024-01-01", "2024-09-30"),
    ("2024-9M", "statutory", "2023-12-15", "2024-09-14"),
    ("2024-Q1", "statutory", "2023-12-15", "2024-03-14"),
    ("2024-Q2", "statutory", "2024-03-15", "2024-06-14"),
    ("2024-Q3", "statutory", "2024-06-15", "2024-09-14"),
    ("2024-Q4", "statutory", "2024-09-15", "2024-12-14"),
    ("2024-Q1", "calendar", "2024-01-01", "2024-03-31"),
    ("2024-02", "calendar", "2024-02-01", "2024-02-29"),
    ("2024-01", "statutory", "2023-12-15", "2024-01-14"),
    ("2024-03", "statutory", "2024-02-15", "2024-03-14"),
    ("2024-02-29..2024-03-01", "statutory", "2024-02-29", "2024-03-01"),
]


@pytest.mark.parametrize(("name", "profile", "start", "end"), BOUNDS)
def test_bounds(name, profile, start, end):
    """Every kind of period has the first and last day that its profile says."""
    period = parse_period(name, Profile(profile))

    assert (start, end) == (period.start.isoformat(), period.end.isoformat())


BOUNDARY_DAYS = [
    ("2023-12-14", ["2023", "2023-H2", "2023-Q4", "2023-12"]),
    ("2023-12-15", ["2024", "2024-H1", "2024-Q1", "2024-01"]),
    ("2024-06-14", ["2024", "2024-H1", "2024-Q2", "2024-06"]),
    ("2024-06-15", ["2024", "2024-H2", "2024-Q3", "2024-07"]),
    ("2024-02-29", ["2024", "2024-H1", "2024-Q1", "2024-03"]),
    ("2024-12-14", ["2024", "2024-H2", "2024-Q4", "2024-12"]),
    ("2024-12-31", ["2025", "2025-H1", "2025-Q1", "2025-01"]),
]


@pytest.mark.parametrize(("day", "names"), BOUNDARY_DAYS)
def test_cut_off_days(day, names):
    """The days around the cut-off fall into the periods that the decree says."""
    found = [
        period_of(date.fromisoformat(day), kind, Profile.STATUTORY).id for kind in UNITS
    ]

    assert names == found


@given(days, profiles, units)
def test_each_day_is_in_exactly_one_period_of_a_kind(day, profile, kind):
    """The period of a day holds it, and its neighbours of that kind do not."""
    period = period_of(day, kind, profile)
    after = period_of(period.end + timedelta(days=1), kind, profile)
    before = period_of(period.start - timedelta(days=1), kind, profile)

    assert [False, True, False] == [day in each for each in (before, period, after)]


@given(days, profiles)
def test_kinds_nest(day, profile):
    """A day's month lies in its quarter, that in its half, that in its year."""
    periods = [period_of(day, kind, profile) for kind in reversed(UNITS)]

    for inner, outer in pairwise(periods):
        assert outer.start <= inner.start <= inner.end <= outer.end


@given(days, profiles, units)
def test_ids_are_read_back(day, profile, kind):
    """The id of a period names the same period, in upper and lower case."""
    period = period_of(day, kind, profile)

    assert period == parse_period(period.id, profile)
    assert period == parse_period(period.slug, profile)


@given(years, profiles, units)
def test_parts_make_up_the_year(year, profile, kind):
    """The parts of a year follow each other without gap or overlap."""
    whole = parse_period(str(year), profile)
    part = period_of(whole.start, kind, profile)
    spans = []
    while part.start <= whole.end:
        spans.append(part.end - part.start + timedelta(days=1))
        part = period_of(part.end + timedelta(days=1), kind, profile)

    assert sum(spans, timedelta()) == whole.end - whole.start + timedelta(days=1)
    assert {Kind.YEAR: 1, Kind.HALF: 2, Kind.QUARTER: 4, Kind.MONTH: 12}[kind] == len(
        spans
    )


@given(days, profiles, units)
def test_months_of_a_period(day, profile, kind):
    """The months of a period begin and end with it."""
    period = period_of(day, kind, profile)
    months = [month_period(month, profile) for month in months_in(period)]

    assert (period.start, period.end) == (months[0].start, months[-1].end)
    assert month_of(day, profile) in months_in(period)


@given(days, profiles, units)
def test_the_year_before_is_the_same_part(day, profile, kind):
    """The same period of the year before differs in the year alone."""
    period = period_of(day, kind, profile)
    earlier = year_before(period)

    assert f"{period.year - 1}{period.id[4:]}" == earlier.id
    assert period.kind == earlier.kind


FOLLOWING = [
    ("2023", "năm 2024"),
    ("2024-H1", "6 tháng cuối năm 2024"),
    ("2024-H2", "6 tháng đầu năm 2025"),
    ("2024-9M", "quý IV năm 2024"),
    ("2024-Q3", "quý IV năm 2024"),
    ("2024-01", "tháng 02 năm 2024"),
    ("2024-12", "tháng 01 năm 2025"),
]


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize(("name", "label"), FOLLOWING)
def test_the_next_period(profile, name, label):
    """A half is followed by a half, nine months by the fourth quarter."""
    assert label == following(parse_period(name, profile)).label


def test_free_range():
    """A free range has its days as name, a range a year before, no successor."""
    period = parse_period("2024-02-01..2024-02-29", Profile.CALENDAR)

    assert "từ ngày 01/02/2024 đến ngày 29/02/2024" == period.label
    assert "2023-02-01..2023-02-28" == year_before(period).id
    assert following(period) is None


@pytest.mark.parametrize(
    ("name", "reported"),
    [
        ("2024-Q5", "«2024-Q5» không phải một kỳ"),
        ("quý 3", "«quý 3» không phải một kỳ"),
        ("2024-13", "«2024-13» không phải một kỳ"),
        ("2024-02-30..2024-03-01", "«2024-02-30..2024-03-01» có ngày không có"),
        ("2024-03-01..2024-02-01", "có ngày cuối ở trước ngày đầu"),
    ],
)
def test_no_period(name, reported):
    """A text that names no period is refused with the forms that do."""
    with pytest.raises(PeriodError, match=reported):
        parse_period(name, Profile.CALENDAR)
