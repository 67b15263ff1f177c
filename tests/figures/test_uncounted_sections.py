"""Sections outside the total change no figure. See ADR 58."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.examples import share
from tests.figures.random_records import (
    SLUGS,
    UNITS,
    days,
    log_lists,
    make_portal,
    post_lists,
    profiles,
)

from commune_portal.content import Commune, LogRow, Post, Profile, Section
from commune_portal.content.records.commune_settings import DEFAULT_SECTIONS
from commune_portal.figures import (
    breakdowns,
    count,
    named_figures,
    parse_period,
    period_of,
    periods_with_data,
    published_posts,
)

NOTICES = Section(tag="Thông báo", title="Thông báo", counted=False)
kinds = st.sampled_from(UNITS)
COMMUNE = Commune(name="An Bình", sections=(*DEFAULT_SECTIONS, NOTICES))


def printed(portal, period):
    """Return all that is printed of the period: figures and their parts, in words."""
    figures = count(portal, period)
    named = named_figures(figures, portal.commune).items()
    parts = {
        (each.split.by, each.measure.key): [(p.key, str(p.figure)) for p in each.parts]
        for each in breakdowns(portal, figures)
    }
    return {name: str(figure) for name, figure in named}, parts


periods = st.builds(period_of, days, kinds, profiles)
outside_sets = st.sets(st.sampled_from(range(25)), max_size=12)


@share(60)
@given(post_lists(), log_lists(), periods, outside_sets)
def test_items_of_an_uncounted_section_change_no_figure(posts, log, period, outside):
    """Adding, changing or removing them and their log rows is seen in no figure."""
    moved = [
        post.model_copy(update={"sections": (NOTICES.slug, *post.sections)})
        if index in outside
        else post.model_copy(update={"sections": (*post.sections, NOTICES.slug)})
        for index, post in enumerate(posts)
    ]
    hidden = {post.id for post in moved if post.section == NOTICES.slug}
    both = make_portal(moved, log, COMMUNE)
    alone = make_portal(
        [post for index, post in enumerate(posts) if index not in outside],
        [row for row in log if row.post not in hidden],
        Commune(name="An Bình"),
    )

    assert printed(alone, period) == printed(both, period)
    assert periods_with_data(alone) == periods_with_data(both)
    assert {p.id for p in published_posts(alone, period)} == {
        post.id for post in published_posts(both, period) if post.id not in hidden
    }


@share(30)
@given(post_lists(), periods)
def test_the_main_section_decides(posts, period):
    """An item with an uncounted tag counts, unless that tag is its first."""
    second = [
        p.model_copy(update={"sections": (p.section, NOTICES.slug)}) for p in posts
    ]
    first = [
        p.model_copy(update={"sections": (NOTICES.slug, p.section)}) for p in posts
    ]
    whole = count(make_portal(posts), period).posts.total.value

    counted = count(make_portal(second, (), COMMUNE), period).posts
    assert whole == counted.total.value
    assert set(SLUGS) == {*counted.by_section} == {*counted.by_tag}
    assert not count(make_portal(first, (), COMMUNE), period).has_data


def test_a_row_counts_unless_its_item_does_not():
    """A broadcast of an uncounted item is no broadcast; one without an item is."""
    item = {"tags": ("Thông báo",), "sections": (NOTICES.slug,), "text": "", "line": 1}
    place = {"id": "a", "slug": "a", "year": "2025", "path": "tin-bai/2025/a.md"}
    day = date(2025, 5, 1)
    radio, meeting = (
        next(form for form in COMMUNE.all_forms if form.name == name)
        for name in ("phát thanh", "họp thôn")
    )
    rows = [
        LogRow(path="nhat-ky/2025.csv", line=line, day=day, form=form, post=post)
        for line, (form, post) in enumerate(
            [(radio, "a"), (radio, None), (meeting, "a"), (meeting, None)], 2
        )
    ]
    post = Post(title="Cúp điện", date=day, task="1", **item, **place)
    portal = make_portal([post], rows, COMMUNE)
    found = count(portal, parse_period("2025", Profile.CALENDAR))

    assert (0, 1, 1) == (
        found.posts.total.value,
        found.radio.broadcasts.value,
        found.activities["hop_thon"].times.value,
    )
