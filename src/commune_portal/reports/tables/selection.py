"""Which items a report names: by id, or so many by a rule. See ADR 44."""

from collections import defaultdict
from collections.abc import Sequence
from operator import attrgetter

from commune_portal.content import Post
from commune_portal.content.records.report_file import FeaturedRule
from commune_portal.reports.tables.table import TableError
from commune_portal.vietnamese import did_you_mean

_BY_DAY = attrgetter("date", "path")


def chosen(posts: Sequence[Post], number: int, rule: FeaturedRule) -> tuple[Post, ...]:
    """Return so many of the items, by day and path; all where there are fewer.

    The same items are chosen whatever the order of `posts`: equal days are ordered by
    path.
    """
    newest = sorted(posts, key=_BY_DAY, reverse=True)
    if rule is FeaturedRule.PINNED:
        newest.sort(key=lambda post: not post.pinned)
    elif rule is FeaturedRule.SECTION:
        newest = _in_turn(newest)
    return tuple(sorted(newest[:number], key=_BY_DAY))


def named(posts: Sequence[Post], ids: Sequence[str]) -> tuple[Post, ...]:
    """Return the items with these ids, in the order of the ids.

    Raises PortalError, with a suggestion, where an id is not among the items.
    """
    by_id = {post.id: post for post in posts}
    for name in ids:
        if name not in by_id:
            raise TableError(unknown_item(name, by_id))
    return tuple(by_id[name] for name in ids)


def unknown_item(name: str, known: Sequence[str] | dict[str, Post]) -> str:
    """Return what is wrong with an id that is not among the counted items."""
    near = did_you_mean(name, known)
    return f"«{name}» không phải mã tin bài được tính trong kỳ{near}"


def _in_turn(newest: Sequence[Post]) -> list[Post]:
    """Return the first of each section, then the second of each, and so on."""
    rank: dict[str, int] = defaultdict(int)
    turns: list[tuple[int, Post]] = []
    for post in newest:
        turns.append((rank[post.section], post))
        rank[post.section] += 1
    return [post for _, post in sorted(turns, key=lambda turn: turn[0])]
