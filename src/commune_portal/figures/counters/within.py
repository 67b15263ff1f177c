"""What is within the total: nothing of a section with `counted: false`. See ADR 58."""

from collections.abc import Iterable, Sequence

from commune_portal.content import LogRow, Portal, Post


def posts_within(portal: Portal, posts: Iterable[Post]) -> tuple[Post, ...]:
    """Return the items whose main section counts; their other tags do not matter."""
    outside = portal.commune.uncounted_slugs
    if not outside:
        return tuple(posts)
    return tuple(post for post in posts if post.section not in outside)


def rows_within(portal: Portal, rows: Sequence[LogRow]) -> tuple[LogRow, ...]:
    """Return the rows but those that name an item outside the total.

    A broadcast, a repost or a meeting about such an item is no more part of the
    communication that is reported than the item. A row without an item stays.
    """
    outside = portal.commune.uncounted_slugs
    if not outside:
        return tuple(rows)
    items = {post.id for post in portal.posts if post.section in outside}
    return tuple(row for row in rows if row.post not in items)
