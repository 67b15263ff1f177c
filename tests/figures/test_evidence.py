"""The lists behind figures: each figure is the sum of one column of its list."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.figures.random_records import (
    COMMUNE,
    FORMS,
    UNITS,
    days,
    log_lists,
    make_portal,
    post_lists,
    profiles,
)

from commune_portal.content import LogRow, Profile
from commune_portal.figures import (
    count,
    evidence_of,
    named_figures,
    parse_period,
    period_of,
)


@given(post_lists(), log_lists(), days, profiles, st.sampled_from(UNITS))
def test_every_figure_is_the_sum_of_its_column(posts, log, day, profile, kind):
    """Over the rows of its group, the column of a figure adds up to its value."""
    portal = make_portal(posts, log)
    figures = count(portal, period_of(day, kind, profile))
    backed = [
        (figure, rows)
        for rows in evidence_of(portal, figures).lists
        for figure in rows.backed
    ]
    summed = [
        sum(
            row.amounts[figure.column] or 0
            for row in rows.rows
            if figure.group in ("", row.group)
        )
        for figure, rows in backed
    ]

    assert [figure.figure.value for figure, _ in backed] == summed


@given(post_lists(), log_lists(), days, profiles)
def test_every_used_figure_stands_in_one_list(posts, log, day, profile):
    """A figure with rows is in exactly one list, under its name."""
    portal = make_portal(posts, log)
    figures = count(portal, period_of(day, UNITS[0], profile))
    lists = evidence_of(portal, figures).lists
    names = [each.name for rows in lists for each in rows.backed if each.name]
    named = named_figures(figures, COMMUNE).items()

    assert len(set(names)) == len(names)
    assert {name for name, figure in named if figure.entries} <= set(names)


def test_estimates_are_told_apart_from_exact_rows():
    """A figure says how many of its typed rows are estimates; items are not typed."""
    desk = next(form for form in FORMS if form.name == "hướng dẫn một cửa")
    log = [
        LogRow(path="a", line=i, day=date(2024, 5, 1), form=desk, count=5, qualifier=q)
        for i, q in enumerate(["khoảng", None])
    ]
    portal = make_portal(log=log)
    figures = count(portal, parse_period("2024", Profile.CALENDAR))
    rows = evidence_of(portal, figures).lists[-1]

    assert ["nhập tay, 1/2 dòng ước tính"] == [each.typed for each in rows.backed]
    assert ["nhập tay, ước tính: khoảng", "nhập tay"] == [
        row.typed for row in rows.rows
    ]
    assert [True, False] == [row.is_estimate for row in rows.rows]
