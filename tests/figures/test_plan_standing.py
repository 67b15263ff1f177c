"""Where a task stands inside the year, by its own deadline: ADR 48."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.figures.test_plan_measures import at_least, days_of_year, make_portal, target

from commune_portal.content import EvaluationResult, Per, Profile, Standing
from commune_portal.figures import count, parse_period
from commune_portal.figures.plan.standing import is_final_account

DONE, DONE_LATE, ON, NOT_DUE, LATE = (
    Standing.DONE,
    Standing.DONE_LATE,
    Standing.ON_SCHEDULE,
    Standing.NOT_DUE,
    Standing.LATE,
)
JUNE = date(2026, 6, 30)


def standing(measure, days, today=JUNE, period="2026-H1"):
    """Return where the first task stands."""
    task = {"id": "1", "content": "Họp thôn", **measure}
    plan = count(
        make_portal(days, [task], today), parse_period(period, Profile.CALENDAR)
    ).plan
    return plan.tasks[0].standing


def meetings(number, month=3):
    """Return so many days of a month."""
    return [date(2026, month, day) for day in range(1, number + 1)]


@pytest.mark.parametrize(
    ("measure", "days", "state", "words"),
    [
        (target(48, "year"), meetings(27), ON, "27/48"),
        (target(48, "year"), meetings(24), ON, "24/48"),
        (target(48, "year"), meetings(23), LATE, "23/48"),
        (target(20, "year"), meetings(20), DONE, "20/20"),
        (at_least(2, "year"), meetings(1), ON, "1/2"),
        (
            {"due": "2026-10-31", **target(4, "year")},
            [],
            NOT_DUE,
            "0/4, hạn 31/10/2026",
        ),
        (
            {"due": "2026-10-31", **target(4, "year")},
            meetings(3),
            ON,
            "3/4, hạn 31/10/2026",
        ),
        (
            {"due": "2026-06-30", **target(4, "year")},
            meetings(3),
            LATE,
            "3/4, hạn 30/6/2026",
        ),
        ({"due": "2026-05-31"}, [], LATE, "hạn 31/5/2026"),
        ({"due": "2026-07-31"}, [], NOT_DUE, "hạn 31/7/2026"),
        ({"due": "2026-07-31"}, meetings(1), DONE, ""),
        ({"due": "2026-03-31"}, meetings(1, 5), DONE_LATE, "hạn 31/3/2026"),
        ({"due": "2025-12-31"}, meetings(1), DONE_LATE, "hạn 31/12/2025"),
        (
            {"due": "2026-03-31", **target(2, "year")},
            [*meetings(1), *meetings(1, 5)],
            DONE_LATE,
            "2/2, hạn 31/3/2026",
        ),
        (
            at_least(1, "month"),
            meetings(1),
            LATE,
            "1/6 tháng có ít nhất 01 tin bài hoặc hoạt động",
        ),
        ({}, meetings(1), ON, ""),
        ({}, [], NOT_DUE, ""),
        (target(1, "month"), meetings(1), LATE, "1/6 tháng đạt 1 trở lên"),
        (
            target(1, "quarter"),
            [*meetings(1), *meetings(1, 5)],
            ON,
            "2/2 quý đạt 1 trở lên",
        ),
        (
            {"evaluation": {"result": "Có", "reason": "A"}},
            [],
            DONE,
            "cán bộ đánh giá: Có",
        ),
        (
            {"evaluation": {"result": "Không đạt", "reason": "A"}},
            meetings(9),
            LATE,
            "cán bộ đánh giá: Không đạt",
        ),
    ],
)
def test_half_a_year(measure, days, state, words):
    """After 181 of 365 days, 24 of 48 are on schedule and 23 are not."""
    found = standing(measure, days)

    assert (state, words) == (found.state, found.words)


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("2026-Q1", "9/48"),
        ("2026-Q2", "14/48"),
        ("2026-9M", "14/48"),
        ("2026", "14/48"),
    ],
)
def test_a_later_quarter_is_measured_from_the_first_day(period, words):
    """What was done in January counts in the report of the second quarter too."""
    days = [*meetings(9), *meetings(5, 5)]

    assert words == standing(target(48, "year"), days, period=period).words


def test_before_the_year_nothing_is_due():
    """A plan whose year has not begun has no late task."""
    found = standing(target(1, "month"), [], today=date(2025, 12, 1), period="2026")

    assert (NOT_DUE, "") == (found.state, found.words)


def test_in_the_first_month_no_month_is_over():
    """A monthly target is not due before the end of January."""
    found = standing(target(1, "month"), [], today=date(2026, 1, 30), period="2026")

    assert NOT_DUE == found.state


@pytest.mark.parametrize(
    ("period", "today", "is_final"),
    [
        ("2026", date(2026, 11, 30), False),
        ("2026", date(2026, 12, 1), True),
        ("2026", date(2027, 3, 1), True),
        ("2026-H2", date(2027, 3, 1), False),
        ("2026-12", date(2027, 3, 1), False),
    ],
)
def test_only_the_end_of_a_year_settles_the_plan(period, today, is_final):
    """An annual report made in December is the final account; no other report is."""
    portal = make_portal([], [{"id": "1", "content": "A"}], today)
    figures = count(portal, parse_period(period, Profile.CALENDAR))

    assert is_final is is_final_account(figures)


measures = st.one_of(
    st.just({}),
    st.builds(target, st.integers(1, 4), st.sampled_from(Per)),
    st.builds(at_least, st.integers(1, 4), st.sampled_from(Per)),
    st.builds(
        lambda result: {"evaluation": {"result": result, "reason": "A"}},
        st.sampled_from(EvaluationResult),
    ),
)


@given(days_of_year, measures)
def test_at_the_end_of_the_year_standing_and_result_agree(days, measure):
    """On the last day a task is done or late, as its result says."""
    task = {"id": "1", "content": "A", **measure}
    portal = make_portal(days, [task], date(2026, 12, 31))
    (found,) = count(portal, parse_period("2026", Profile.CALENDAR)).plan.tasks

    assert (DONE if found.done else LATE) == found.standing.state


@given(days_of_year, measures, st.dates(date(2026, 1, 1), date(2026, 12, 31)))
def test_a_record_more_never_makes_a_task_late(days, measure, today):
    """A further meeting leaves a task where it stands, or brings it on."""
    order = [LATE, NOT_DUE, ON, DONE]
    before = standing(measure, days, today, "2026").state
    after = standing(measure, [*days, date(2026, 1, 1)], today, "2026").state

    assert order.index(before) <= order.index(after)
