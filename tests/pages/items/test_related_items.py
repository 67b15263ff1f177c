"""The items shown with an item: its neighbours in the section, and related ones."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commune_portal.content import Post
from commune_portal.pages.items.related import REACH, SHOWN, related_items

FIRST = dt.date(2026, 1, 1)


def post(number, *, day=0, sections=("cchc",), keywords=(), task=None):
    """Return an item with the fields that the rule compares."""
    return Post.model_construct(
        id=f"tin-{number:03d}",
        date=FIRST + dt.timedelta(days=day),
        sections=tuple(sections),
        keywords=tuple(keywords),
        task=task,
    )


def newest_first(posts):
    """Return the items in the order in which a site lists them."""
    return sorted(posts, key=lambda post: (post.date, post.id), reverse=True)


def related(posts, number):
    """Return the numbers of the items that are related to one."""
    shown = related_items(newest_first(posts))[f"tin-{number:03d}"]
    return [int(other.id.removeprefix("tin-")) for other in shown.related]


posts_of_all_kinds = st.lists(
    st.builds(
        dict,
        day=st.integers(0, 400),
        sections=st.lists(st.sampled_from("abc"), min_size=1, max_size=3, unique=True),
        keywords=st.lists(st.sampled_from(["VNeID", "vneid ", "hộ tịch", "đất"])),
        task=st.sampled_from([None, "1", "2"]),
    ),
    max_size=2 * REACH,
).map(lambda facts: [post(number, **each) for number, each in enumerate(facts)])


@pytest.mark.parametrize(
    ("near", "far"),
    [
        ({"keywords": ["VNeID"]}, {"keywords": [], "task": "1"}),
        ({"task": "1"}, {"day": 9}),
        ({"keywords": ["vneid", "đất"]}, {"keywords": ["VNeID"], "task": "1"}),
        ({"keywords": [" Vneid"]}, {"sections": ["tthc", "cchc", "cds"]}),
        ({"sections": ["tthc", "cchc", "cds"]}, {"day": 9}),
        ({"day": 11}, {"day": 12}),
        ({"day": 11}, {"day": 9}),
        ({"day": 9}, {"day": 12}),
    ],
    ids=[
        "a keyword before the task",
        "the task before the section alone",
        "two keywords before one and the task",
        "keywords in any case before sections",
        "two sections before one",
        "the nearer in time",
        "of two as near the newer",
        "an older one that is nearer",
    ],
)
def test_what_comes_first(near, far):
    """Items that share more come first; between equals the day decides."""
    own = post(0, day=10, sections=["cchc", "cds"], keywords=["VNeID", "đất"], task="1")
    apart = {"sections": ["tthc", "cchc"], "day": 200}
    neighbours = [post(8, day=10, sections=["cchc"]), post(9, day=10)]
    others = [post(1, **{**apart, **far}), post(2, **{**apart, **near})]

    found = [n for n in related([own, *others, *neighbours], 0) if n in {1, 2}]

    assert [2, 1] == found


def test_tasks_of_two_years_are_two_tasks():
    """Task 1 of one year's plan is not task 1 of the next."""
    own = post(0, day=364, sections=["a"], task="1")
    same_year = post(1, day=10, sections=["b"], task="1")
    next_year = post(2, day=366, sections=["c"], task="1")

    assert [1] == related([own, same_year, next_year], 0)


def test_marks_of_vietnamese_keep_keywords_apart():
    """«Dương» is not «đường»."""
    own = post(0, sections=["a"], keywords=["đường"])
    other = post(1, sections=["b"], keywords=["Dương"])

    assert [] == related([own, other], 0)


def shared(one, other):
    """Return the points of two items by ADR 33."""
    words = [{w.strip().lower() for w in each.keywords} for each in (one, other)]
    is_one_task = one.task is not None and (one.task, one.date.year) == (
        other.task,
        other.date.year,
    )
    return (
        3 * len(words[0] & words[1])
        + 2 * is_one_task
        + len(set(one.sections) & set(other.sections))
    )


@given(posts_of_all_kinds)
def test_the_rule_by_comparing_every_pair(posts):
    """Within reach the result equals that of comparing every pair."""
    shown = related_items(newest_first(posts))
    for own in posts:
        found = shown[own.id]
        beside = {own.id, *(p.id for p in (found.older, found.newer) if p)}
        others = [p for p in posts if p.id not in beside and shared(own, p)]
        others.sort(key=lambda p: p.id)
        others.sort(key=lambda p: p.date, reverse=True)
        others.sort(key=lambda p: abs(p.date - own.date))
        others.sort(key=lambda p: shared(own, p), reverse=True)

        assert [p.id for p in others[:SHOWN]] == [p.id for p in found.related]


@given(posts_of_all_kinds)
def test_neighbours_form_one_row_of_each_section(posts):
    """Going back from the newest of a section visits each of its items once, by day."""
    listed = newest_first(posts)
    shown = related_items(listed)
    for section in {p.section for p in posts}:
        own = [p.id for p in listed if p.section == section]
        walked = [own[0]]
        while older := shown[walked[-1]].older:
            assert walked[-1] == shown[older.id].newer.id
            walked.append(older.id)

        assert own == walked
        assert shown[own[0]].newer is None


def test_far_items_of_a_big_section_are_found_by_a_rare_keyword():
    """An item that shares a keyword is within reach, however old it is."""
    many = [post(n, day=n) for n in range(200)]
    many[3] = post(3, day=3, keywords=["bản đồ"])
    many[190] = post(190, day=190, keywords=["Bản đồ"])

    assert 3 == related(many, 190)[0]
    assert SHOWN == len(related(many, 190))
