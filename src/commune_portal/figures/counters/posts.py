"""Counting items: once each, in their main section. See ADR 4, rules 2 and 4."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from operator import attrgetter

from commune_portal.content import Commune, Post
from commune_portal.figures.counters.grouping import grouped_by
from commune_portal.figures.figure import items
from commune_portal.figures.periods import Period, month_of, months_in
from commune_portal.figures.records import PostFigures


def count_posts(posts: Sequence[Post], commune: Commune, period: Period) -> PostFigures:
    """Return the figures of the items that count in the period.

    A tag of a section outside the total has no figure, whatever the item (ADR 58).
    """
    slugs = [section.slug for section in commune.counted_sections]
    by_main = grouped_by(posts, attrgetter("section"))
    by_tag: dict[str, list[Post]] = defaultdict(list)
    overlap: dict[tuple[str, str], list[Post]] = defaultdict(list)
    for post in posts:
        counted = (slug for slug in post.sections if slug in slugs)
        in_order = sorted(counted, key=slugs.index)
        for slug in in_order:
            by_tag[slug].append(post)
        for pair in combinations(in_order, 2):
            overlap[pair].append(post)
    by_month = grouped_by(posts, lambda post: month_of(post.date, period.profile))
    return PostFigures(
        total=items(posts),
        by_section={slug: items(by_main[slug]) for slug in slugs},
        by_tag={slug: items(by_tag[slug]) for slug in slugs},
        overlap={pair: items(overlap[pair]) for pair in combinations(slugs, 2)},
        own=items(post for post in posts if not post.is_reprint),
        reprinted=items(post for post in posts if post.is_reprint),
        by_month={str(m): items(by_month[m]) for m in months_in(period)},
    )
