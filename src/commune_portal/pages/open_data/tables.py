"""The published tables (CSV): they open in Excel, and no cell is a formula."""

import csv
import io
from collections.abc import Iterable

from commune_portal.content import LogRow, Post
from commune_portal.content.records.log import COLUMNS
from commune_portal.figures import posts_within, row_key, rows_within
from commune_portal.pages.site import Site

_POST_COLUMNS = (
    "mã",
    "ngày",
    "tiêu đề",
    "chuyên mục chính",
    "các chuyên mục",
    "nguồn",
    "tác giả",
    "nhiệm vụ",
    "địa chỉ",
)
_WITHIN = "tính vào số liệu"
# A spreadsheet reads a cell that starts with one of these as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
Value = str | int | None


def post_table(site: Site) -> str:
    """Return every published item, newest first, and whether it counts (ADR 58)."""
    within = frozenset(post.id for post in posts_within(site.portal, site.published))
    rows = (
        (*_post_row(site, post), _yes_no(post.id in within)) for post in site.published
    )
    return _table((*_POST_COLUMNS, _WITHIN), rows)


def log_table(site: Site) -> str:
    """Return every row of the log up to today, in its columns, and whether it counts.

    A row that names an item outside the total does not (ADR 58).
    """
    log = [row for row in site.portal.log if row.day <= site.portal.today]
    within = frozenset(map(row_key, rows_within(site.portal, log)))
    rows = ((*_log_row(site, row), _yes_no(row_key(row) in within)) for row in log)
    return _table((*COLUMNS, _WITHIN), rows)


def safe_cell(value: Value) -> Value:
    """Return the value, with a quote before text that a spreadsheet would compute."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


def _table(columns: tuple[str, ...], rows: Iterable[tuple[Value, ...]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows(tuple(map(safe_cell, row)) for row in rows)
    return "\ufeff" + text.getvalue()


def _yes_no(is_within: bool) -> str:  # noqa: FBT001 - it is the value that is printed
    return "có" if is_within else "không"


def _post_row(site: Site, post: Post) -> tuple[Value, ...]:
    return (
        post.id,
        post.date.isoformat(),
        post.title,
        site.sections[post.section].title,
        "; ".join(site.sections[slug].title for slug in post.sections),
        post.source.name if post.source else None,
        "; ".join(post.authors),
        post.task,
        post.url,
    )


def _log_row(site: Site, row: LogRow) -> tuple[Value, ...]:
    return (
        row.day.isoformat(),
        row.form.name,
        row.post if row.post in site.posts else None,
        row.content,
        row.count,
        row.minutes,
        row.people,
        row.place,
        row.evidence,
        row.task,
        row.qualifier,
        row.note,
    )
