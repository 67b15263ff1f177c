"""Which items a report names where it does not name all."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.figures.random_records import post_lists

from commune_portal.content.records.report_file import FeaturedRule
from commune_portal.reports.tables.selection import chosen

rules = st.sampled_from(FeaturedRule)


def by_day(posts):
    """Return the items as lists print them."""
    return sorted(posts, key=lambda post: (post.date, post.path))


@settings(max_examples=40)
@given(post_lists(), st.integers(1, 12), rules, st.randoms())
def test_the_choice_depends_on_the_items_alone(posts, number, rule, random):
    """Their order does not matter; so many are chosen, by day, each once."""
    mixed = list(posts)
    random.shuffle(mixed)
    found = chosen(posts, number, rule)

    assert found == chosen(mixed, number, rule)
    assert min(number, len(posts)) == len({post.id for post in found})
    assert by_day(found) == list(found)


@settings(max_examples=40)
@given(post_lists(), st.integers(1, 12))
def test_newest_leaves_out_only_older_items(posts, number):
    """No item that is left out is newer than one that is chosen."""
    found = chosen(posts, number, FeaturedRule.NEWEST)
    rest = [post.date for post in posts if post not in found]

    assert max(rest, default=None) is None or max(rest) <= found[0].date


@settings(max_examples=40)
@given(post_lists(), st.integers(1, 12))
def test_sections_take_turns(posts, number):
    """No section has two items more than one that has items left."""
    found = chosen(posts, number, FeaturedRule.SECTION)
    taken = [post.section for post in found]
    left = {post.section for post in posts if post not in found}
    least = min((taken.count(section) for section in left), default=number)

    assert all(taken.count(section) <= least + 1 for section in set(taken))


def test_pinned_items_come_first(portal):
    """A pinned item is chosen before newer ones."""
    head = "---\ntitle: {0}\ndate: 2026-0{1}-01\ntags: [CCHC]\n{2}---\nChào.\n"
    read = portal(
        {
            "portal.yml": "name: An Bình\n",
            "tin-bai/2026/a.md": head.format("A", 1, "pinned: true\n"),
            "tin-bai/2026/b.md": head.format("B", 2, ""),
            "tin-bai/2026/c.md": head.format("C", 3, ""),
        }
    )
    found = chosen(read.posts, 2, FeaturedRule.PINNED)

    assert ["a", "c"] == [post.id for post in found]
