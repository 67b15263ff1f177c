"""Tasks of the plan that are named by records outside the total, told once a record."""

from commune_portal.content.portal import Portal
from commune_portal.errors import ContentWarning


def uncounted_tasks(portal: Portal) -> tuple[ContentWarning, ...]:
    """Return a line for each item and log row that names a task but proves none.

    Items of a section with `counted: false`, and log rows that name such an item, are
    in no official figure (ADR 58).
    """
    outside = portal.commune.uncounted_slugs
    items = {post.id: post for post in portal.posts if post.section in outside}
    titles = {section.slug: section.title for section in portal.commune.sections}
    return (
        *(
            _line(portal, (post.path, 1, "task"), post.task, titles[post.section])
            for post in items.values()
            if post.task
        ),
        *(
            _line(
                portal,
                (row.path, row.line, "nhiệm vụ"),
                row.task,
                titles[items[row.post].section],
            )
            for row in portal.log
            if row.task and row.post in items
        ),
    )


def _line(
    portal: Portal, place: tuple[str, int, str], task: str, section: str
) -> ContentWarning:
    path, line, field = place
    problem = (
        f"không là minh chứng của nhiệm vụ «{task}»: chuyên mục chính {section} "
        "không tính vào số liệu (counted: false)"
    )
    return ContentWarning(portal.shown(path), line, field, problem)
