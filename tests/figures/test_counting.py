"""The counting rules of ADR 4, each as an example and as a property."""

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.figures.random_records import (
    COMMUNE,
    FORMS,
    SLUGS,
    TODAY,
    UNITS,
    days,
    log_lists,
    make_portal,
    post_lists,
    profiles,
)

from commune_portal.content import LogRow, Post, Profile
from commune_portal.content.records.figure_names import PATTERNS, figure_names
from commune_portal.figures import (
    Kind,
    compare,
    count,
    counted_posts,
    named_figures,
    parse_period,
    period_of,
    periods_with_data,
)
from commune_portal.figures.catalogue import CATALOGUE


@given(post_lists(), days, profiles, st.sampled_from(UNITS))
def test_sums_of_items_agree(posts, day, profile, kind):
    """Sections, months, own and reprinted each add up to the total."""
    found = count(make_portal(posts), period_of(day, kind, profile)).posts

    assert found.total.value == sum(f.value for f in found.by_section.values())
    assert found.total.value == sum(f.value for f in found.by_month.values())
    assert found.total.value == found.own.value + found.reprinted.value


@given(post_lists(), days, profiles)
def test_an_item_is_counted_where_the_rule_says(posts, day, profile):
    """Counted are exactly the items of the period that citizens may read."""
    period = period_of(day, Kind.HALF, profile)
    expected = {
        post.id
        for post in posts
        if not post.draft
        and post.withdrawn is None
        and period.start <= post.date <= period.end
        and post.date <= TODAY
    }

    assert expected == {post.id for post in counted_posts(make_portal(posts), period)}


@given(post_lists(), log_lists(), days, profiles, st.sampled_from(UNITS))
def test_every_figure_is_the_sum_of_its_evidence(posts, log, day, profile, kind):
    """The value of a figure is what its rows add up to; items count one each."""
    portal = make_portal(posts, log)
    figures = count(portal, period_of(day, kind, profile))

    for name, figure in named_figures(figures, COMMUNE).items():
        assert figure.value == sum(entry.amount for entry in figure.entries)
        if name.startswith(("tin_bai", "theo_the")) or name == "phat_thanh.tin_bai":
            assert figure.value == len(figure.entries)


@given(post_lists(), log_lists(), st.integers(2024, 2026), profiles)
def test_parts_of_a_year_add_up(posts, log, year, profile):
    """Months, quarters and halves add up to the year, for all that can be added."""
    portal = make_portal(posts, log)
    whole = count(portal, parse_period(str(year), profile))
    for ids in (
        [f"{year}-{month:02}" for month in range(1, 13)],
        [f"{year}-Q{quarter}" for quarter in range(1, 5)],
        [f"{year}-H1", f"{year}-H2"],
    ):
        parts = [
            named_figures(count(portal, parse_period(name, profile)), COMMUNE)
            for name in ids
        ]
        for name, figure in named_figures(whole, COMMUNE).items():
            if name != "phat_thanh.tin_bai":  # an item may be broadcast in two parts
                assert figure.value == sum(part[name].value for part in parts)


@given(post_lists(), log_lists(), st.integers(), profiles)
def test_order_of_files_makes_no_difference(posts, log, seed, profile):
    """The same records in another order give the same figures."""
    period = parse_period("2024", profile)
    shuffled_posts, shuffled_log = list(posts), list(log)
    Random(seed).shuffle(shuffled_posts)  # noqa: S311 - no secret
    Random(seed).shuffle(shuffled_log)  # noqa: S311 - no secret

    assert count(make_portal(posts, log), period) == count(
        make_portal(shuffled_posts, shuffled_log), period
    )


@given(log_lists(), days, profiles)
def test_radio_items_are_distinct(log, day, profile):
    """Radio items are the distinct items and contents with at least one broadcast."""
    period = period_of(day, Kind.YEAR, profile)
    rows = [
        row
        for row in log
        if row.form.name == "phát thanh" and row.day in period and row.day <= TODAY
    ]
    subjects = {
        row.post or " ".join(row.content.casefold().split())
        for row in rows
        if row.times > 0
    }
    radio = count(make_portal(log=log), period).radio

    assert len(subjects) == radio.items.value
    assert sum(row.times for row in rows) == radio.broadcasts.value
    assert sum(row.minutes or 0 for row in rows) == radio.minutes.value


@given(post_lists(), log_lists(), profiles)
def test_periods_with_data(posts, log, profile):
    """Every listed period has data, and every day with data is in a listed one."""
    commune = COMMUNE.model_copy(update={"profile": profile})
    portal = make_portal(posts, log, commune)
    periods = periods_with_data(portal)
    counted = [post.date for post in posts if post.is_published(TODAY)]
    counted += [row.day for row in log if row.day <= TODAY]

    assert all(count(portal, period).has_data for period in periods)
    for kind in UNITS:
        listed = [period for period in periods if period.kind is kind]
        assert [1] * len(counted) == [sum(d in p for p in listed) for d in counted]


def test_tags_and_overlap():
    """An item of two sections counts once in its main one, in both by tag."""
    posts = [
        Post(
            title=str(index),
            date=date(2024, 5, 1),
            tags=("CCHC",),
            id=str(index),
            slug=str(index),
            year="2024",
            path=str(index),
            sections=sections,
            text="",
            line=1,
        )
        for index, sections in enumerate([(SLUGS[0], SLUGS[2]), (SLUGS[2],)])
    ]
    found = count(make_portal(posts), parse_period("2024", Profile.CALENDAR)).posts

    assert [1, 0, 1] == [found.by_section[slug].value for slug in SLUGS]
    assert [1, 0, 2] == [found.by_tag[slug].value for slug in SLUGS]
    assert {(SLUGS[0], SLUGS[2]): 1} == {
        pair: figure.value for pair, figure in found.overlap.items() if figure.value
    }


ESTIMATES = [
    ([(10, None), (20, None)], "30"),
    ([(900, "khoảng")], "khoảng 900"),
    ([(1000, "khoảng trên"), (500, "khoảng trên")], "khoảng trên 1.500"),
    ([(1000, "khoảng trên"), (500, "khoảng")], "khoảng 1.500"),
    ([(1000, "khoảng trên"), (500, None)], "khoảng 1.500"),
    ([], "chưa theo dõi"),
]


@pytest.mark.parametrize(("rows", "printed"), ESTIMATES)
def test_estimates_keep_their_words(rows, printed):
    """The words of an estimate are printed; where they differ, «khoảng»."""
    desk = next(form for form in FORMS if form.name == "hướng dẫn một cửa")
    log = [
        LogRow(path="a", line=i, day=date(2024, 5, 1), form=desk, count=n, qualifier=q)
        for i, (n, q) in enumerate(rows)
    ]
    found = count(make_portal(log=log), parse_period("2024", Profile.CALENDAR))

    assert printed == str(found.guidance)


def test_rows_without_a_broadcast_are_no_radio_item():
    """A subject is an item of the radio once it was broadcast in the period."""
    log = [
        LogRow(
            path="a", line=i, day=date(2024, 5, 1), form=FORMS[0], count=n, content=w
        )
        for i, (n, w) in enumerate([(0, "A"), (2, "B"), (1, "b ")])
    ]
    found = count(make_portal(log=log), parse_period("2024", Profile.CALENDAR)).radio

    assert (1, 3) == (found.items.value, found.broadcasts.value)


def test_comparison_with_nothing_before():
    """Without a figure a year before there is a difference but no percentage."""
    portal = make_portal(
        log=[
            LogRow(path="a", line=1, day=date(day, 5, 1), form=FORMS[0], count=number)
            for day, number in [(2024, 4), (2025, 5)]
        ]
    )
    first, second = (
        compare(portal, count(portal, parse_period(year, Profile.CALENDAR)))
        for year in ("2024", "2025")
    )

    assert first.by_name["phat_thanh.luot"].percent is None
    assert 25 == second.by_name["phat_thanh.luot"].percent
    assert 1 == second.by_name["phat_thanh.luot"].difference


def test_names_that_editors_may_write_are_those_that_are_counted():
    """The vocabulary of placeholders and targets is the list of the figures."""
    figures = count(make_portal(), parse_period("2024", Profile.CALENDAR))

    assert figure_names(COMMUNE) == tuple(named_figures(figures, COMMUNE))


def test_each_name_has_its_row_in_the_catalogue():
    """The table of names and the catalogue have the same patterns in one order."""
    assert [row.pattern for row in PATTERNS] == [row.pattern for row in CATALOGUE]
