"""Counting items: once each, in their main section. See ADR 4, rules 2 and 4."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from commune_portal.content import Commune, Post
from commune_portal.figures.figure import Entry, Figure
from commune_portal.figures.periods import Month, Period, month_of, months_in
from commune_portal.figures.records import PostFigures


def count_posts(posts: Sequence[Post], commune: Commune, period: Period) -> PostFigures:
    """Return the figures of the items that count in the period.

    A tag of a section outside the total has no figure, whatever the item (ADR 58).
    """
    slugs = [section.slug for section in commune.counted_sections]
    by_main: dict[str, list[Entry]] = defaultdict(list)
    by_tag: dict[str, list[Entry]] = defaultdict(list)
    overlap: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    by_origin: dict[bool, list[Entry]] = {False: [], True: []}
    by_month: dict[Month, list[Entry]] = defaultdict(list)
    entries = tuple(map(Entry, posts))
    for entry, post in zip(entries, posts, strict=True):
        by_main[post.section].append(entry)
        by_origin[post.is_reprint].append(entry)
        by_month[month_of(post.date, period.profile)].append(entry)
        counted = (slug for slug in post.sections if slug in slugs)
        in_order = sorted(counted, key=slugs.index)
        for slug in in_order:
            by_tag[slug].append(entry)
        for pair in combinations(in_order, 2):
            overlap[pair].append(entry)
    return PostFigures(
        total=Figure(entries),
        by_section={slug: Figure(tuple(by_main[slug])) for slug in slugs},
        by_tag={slug: Figure(tuple(by_tag[slug])) for slug in slugs},
        overlap={p: Figure(tuple(overlap[p])) for p in combinations(slugs, 2)},
        own=Figure(tuple(by_origin[False])),
        reprinted=Figure(tuple(by_origin[True])),
        by_month={str(m): Figure(tuple(by_month[m])) for m in months_in(period)},
    )
