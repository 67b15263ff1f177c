"""The items that a report file names as its best: «tin bài tiêu biểu»."""

from collections.abc import Iterator

from commune_portal.content import Portal, Post, ReportFile
from commune_portal.errors import ContentError
from commune_portal.figures import Figures
from commune_portal.reports.tables.items import counted_items
from commune_portal.reports.tables.selection import chosen, unknown_item


def featured_items(file: ReportFile, figures: Figures) -> tuple[Post, ...]:
    """Return the items that `featured` asks for; none without it.

    Listed items keep their order, others stand by day. An unknown id is left out:
    `featured_mistakes` reports it.
    """
    if file.featured is None:
        return ()
    posts = counted_items(figures)
    if file.featured.items:
        by_id = {post.id: post for post in posts}
        return tuple(by_id[name] for name in file.featured.items if name in by_id)
    return chosen(posts, file.featured.number or len(posts), file.featured.by)


def featured_mistakes(
    portal: Portal, file: ReportFile, figures: Figures
) -> Iterator[ContentError]:
    """Yield a mistake for each listed item that the period does not count."""
    by_id = {post.id: post for post in counted_items(figures)}
    for name in file.featured.items if file.featured else ():
        if name not in by_id:
            path, line = portal.shown(file.path), file.lines.get("featured")
            problem = unknown_item(name, by_id)
            yield ContentError(path, line, "featured.items", problem)
