"""The rows of lists of log rows as HTML, for pages and plans of thousands of rows."""

from collections.abc import Mapping

from markupsafe import Markup, escape

from commune_portal.content import LogRow, Post
from commune_portal.pages.frame.rows import day_html
from commune_portal.pages.statistics.log_lists import LogList
from commune_portal.vietnamese import number, upper_first

_WITHDRAWN = "tin bài đã gỡ"
_ESTIMATE = Markup(' <span class="cp-estimate">nhập tay: {}</span>')


def log_rows(root: str, rows: LogList, posts: Mapping[str, Post]) -> Markup:
    """Return the rows of the table of a list; `posts` are the items with a page."""
    cells = (
        f'<tr><td class="cp-number">{place}</td><td>{day_html(row.day)}</td>'
        f"<td>{_subject(root, row, posts)}</td>{_amounts(row, rows)}</tr>\n"
        for place, row in enumerate(rows.rows, 1)
    )
    return Markup("".join(cells))  # noqa: S704 - every text in it is escaped


def evidence_row(root: str, row: Post | LogRow, posts: Mapping[str, Post]) -> Markup:
    """Return an item or a log row that proves a task."""
    if isinstance(row, LogRow):
        words = escape(upper_first(row.form_words))
        html = f"{day_html(row.day)} {words}: {_subject(root, row, posts)}"
    else:
        html = f"{day_html(row.date)} {_link(root, row.url, row.title)}"
    return Markup(html)  # noqa: S704 - every text in it is escaped


def _subject(root: str, row: LogRow, posts: Mapping[str, Post]) -> Markup:
    """Return what was communicated; a withdrawn item keeps its link, not its title."""
    post = posts.get(row.post or "")
    if post is None:
        return escape(row.content or upper_first(row.form_words))
    title = row.content or _WITHDRAWN if post.withdrawn else post.title
    return _link(root, post.url, title)


def _link(root: str, url: str, words: str) -> Markup:
    html = f'<a href="{escape(root)}{escape(url)}">{escape(words)}</a>'
    return Markup(html)  # noqa: S704 - every text in it is escaped


def _amounts(row: LogRow, rows: LogList) -> str:
    """Return the cells right of the subject; a list without numbers has none."""
    if not rows.columns:
        return ""
    values = (getattr(row, column.attribute) for column in rows.columns)
    words = ("" if value is None else number(value) for value in values)
    numbers = "".join(f'<td class="cp-number">{each}</td>' for each in words)
    parts = filter(None, (row.place, row.evidence, row.note))
    mark = _ESTIMATE.format(row.qualifier) if row.qualifier else ""
    return f"{numbers}<td>{escape('; '.join(parts))}{mark}</td>"
