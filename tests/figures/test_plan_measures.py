"""Targets per quarter, and how many records a task asks for: ADR 6 and 20."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commune_portal.content import Commune, LogRow, Per, Plan, Portal, Profile
from commune_portal.figures import count, parse_period

COMMUNE = Commune(name="An Bình")
MEETING = next(form for form in COMMUNE.all_forms if form.name == "họp thôn")
TODAY = date(2026, 11, 21)
QUARTERS = {1: 1, 2: 1, 3: 1, 4: 2, 5: 2, 6: 2, 7: 3, 8: 3, 9: 3, 10: 4, 11: 4, 12: 4}


def make_portal(days, tasks, today=TODAY):
    """Return a portal with one meeting for task 1 on each of the days."""
    rows = [
        LogRow(path="nhat-ky/2026.csv", line=i, day=day, form=MEETING, task="1")
        for i, day in enumerate(sorted(days), 2)
    ]
    return Portal(
        root=Path("content"),
        today=today,
        commune=COMMUNE,
        posts=(),
        log=tuple(rows),
        plans={2026: Plan.model_validate({"year": 2026, "tasks": tasks})},
        documents={},
        reports=(),
    )


def first_task(days, measure, period="2026", today=TODAY):
    """Return the state of a task that is measured so."""
    task = {"id": "1", "content": "Họp thôn", **measure}
    read = make_portal(days, [task], today)
    return count(read, parse_period(period, Profile.CALENDAR)).plan.tasks[0]


def target(number, per):
    """Return a target of so many meetings."""
    return {
        "target": {"figure": "hoat_dong.hop_thon.lan", "number": number, "per": per}
    }


def at_least(number, per):
    """Return so many records that the task asks for."""
    return {"at_least": {"number": number, "per": per}}


ONE_A_QUARTER = [date(2026, month, 9) for month in (3, 4, 9, 10)]


@pytest.mark.parametrize("measure", [target, at_least])
@pytest.mark.parametrize(
    ("days", "period", "actual"),
    [
        (ONE_A_QUARTER, "2026", 1),
        (ONE_A_QUARTER[:3], "2026", 0),
        (ONE_A_QUARTER[:2], "2026-H1", 1),
        (ONE_A_QUARTER, "2026-04", 1),
        (ONE_A_QUARTER, "2026-05", 1),
        (ONE_A_QUARTER, "2026-07", 0),
        (ONE_A_QUARTER, "2026-9M", 1),
    ],
    ids=[
        "one in each",
        "none in the fourth",
        "the quarters of half a year",
        "a month that has it",
        "an earlier month of the quarter has it",
        "later months of the quarter do not help",
        "nine months",
    ],
)
def test_each_quarter_is_to_be_reached(measure, days, period, actual):
    """The poorest quarter that has begun decides, up to the end of the period."""
    found = first_task(days, measure(1, "quarter"), period)

    assert actual == found.actual
    assert found.done is (actual >= 1)


def test_quarters_to_come_say_nothing():
    """A quarter that has not begun is no reason to call a task open."""
    june = date(2026, 6, 30)

    assert first_task(ONE_A_QUARTER[:2], at_least(1, "quarter"), today=june).done
    assert not first_task(
        ONE_A_QUARTER[:2], at_least(1, "quarter"), today=date(2026, 7, 1)
    ).done


@pytest.mark.parametrize(
    ("measure", "rule"),
    [
        (target(2, "quarter"), "đạt chỉ tiêu 2 trong mỗi quý"),
        (
            at_least(1, "quarter"),
            "có ít nhất 1 tin bài hoặc hoạt động ghi mã nhiệm vụ trong mỗi quý",
        ),
        (
            at_least(3, "year"),
            "có ít nhất 3 tin bài hoặc hoạt động ghi mã nhiệm vụ trong kỳ",
        ),
    ],
)
def test_the_rule_is_printed(measure, rule):
    """A stricter rule says what it asks for."""
    assert rule == first_task([], measure).rule


days_of_year = st.lists(
    st.dates(min_value=date(2026, 1, 1), max_value=date(2026, 12, 31)), max_size=40
)
profiles = st.sampled_from(Profile)
periods = st.sampled_from(["2026", "2026-H1", "2026-Q3", "2026-05", "2026-9M"])


@given(days_of_year, st.integers(1, 4))
def test_a_quarter_is_counted_as_by_hand(days, number):
    """What is reached is the least of the counts of the quarters begun."""
    by_hand = [
        sum(1 for day in days if day <= TODAY and QUARTERS[day.month] == quarter)
        for quarter in (1, 2, 3, 4)
    ]

    assert min(by_hand) == first_task(days, target(number, "quarter")).actual
    assert min(by_hand) == first_task(days, at_least(number, "quarter")).actual


@given(days_of_year, periods, profiles)
def test_one_record_in_all_is_the_rule_without_a_measure(days, period, profile):
    """`at_least: {number: 1, per: year}` decides as a task without any measure."""
    asked = {"id": "1", "content": "A", **at_least(1, "year")}
    plain = {"id": "1", "content": "A"}
    found = [
        count(make_portal(days, [task]), parse_period(period, profile)).plan.tasks[0]
        for task in (asked, plain)
    ]

    assert found[0].result == found[1].result
    assert found[0].evidence == found[1].evidence
    assert len(found[0].evidence) == found[0].actual


@given(days_of_year, st.integers(1, 3), profiles)
def test_a_finer_span_is_stricter(days, number, profile):
    """Who reaches a number each month reaches it each quarter, and in the year."""
    read = [
        count(
            make_portal(days, [{"id": "1", "content": "A", **at_least(number, per)}]),
            parse_period("2026", profile),
        ).plan.tasks[0]
        for per in (Per.MONTH, Per.QUARTER, Per.YEAR)
    ]

    actual = [task.actual for task in read]
    assert actual == sorted(actual)
    assert [task.done for task in read] == sorted(task.done for task in read)


@given(days_of_year, periods, st.sampled_from(Per))
def test_a_record_more_never_undoes_a_task(days, period, per):
    """A further meeting may make a task done, and never the other way."""
    before = first_task(days, at_least(2, per), period)
    after = first_task([*days, date(2026, 5, 5)], at_least(2, per), period)

    assert before.actual <= after.actual
    assert before.done <= after.done
