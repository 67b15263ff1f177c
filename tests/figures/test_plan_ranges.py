"""A free range measures no day outside it, whatever the span of a target: ADR 48."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.figures.test_plan_measures import at_least, first_task, target

from commune_portal.content import Per, Profile
from commune_portal.figures import parse_period
from commune_portal.figures.plan.measures import spans

RANGE = "2026-01-15..2026-03-10"


@pytest.mark.parametrize("measure", [target, at_least])
@pytest.mark.parametrize("per", ["month", "quarter"])
def test_days_outside_the_range_do_not_count(measure, per):
    """Meetings of the same month or quarter outside the range prove nothing."""
    outside = [date(2026, 1, 14), date(2026, 2, 5), date(2026, 3, 11)]
    found = first_task(outside, measure(1, per), RANGE)
    inside = [date(2026, 1, 15), date(2026, 2, 5), date(2026, 3, 10)]

    assert {"month": 0, "quarter": 1}[per] == found.actual
    assert first_task(inside, measure(1, per), RANGE).done


def test_a_quarter_begun_before_the_range_is_cut_at_its_start():
    """What was done in January proves nothing for a range of February and March."""
    january = first_task([date(2026, 1, 5)], at_least(1, "quarter"), RANGE)

    assert 0 == january.actual


ranges = st.builds(
    lambda first, length: f"{first}..{first + timedelta(days=length)}",
    st.dates(min_value=date(2026, 1, 1), max_value=date(2026, 9, 1)),
    st.integers(0, 120),
)


@given(ranges, st.sampled_from(Per), st.sampled_from(Profile))
def test_the_spans_are_the_range(text, per, profile):
    """Every day of a free range is in exactly one span, and no other day is."""
    period = parse_period(text, profile)
    found = [
        each.start + timedelta(days=day)
        for each in spans(per, period)
        for day in range((each.end - each.start).days + 1)
    ]
    length = (period.end - period.start).days + 1

    assert [period.start + timedelta(days=day) for day in range(length)] == found
