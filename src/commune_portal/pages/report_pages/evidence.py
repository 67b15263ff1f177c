"""The evidence of a report's figures: the lists of its workbook, as a page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from commune_portal.content import Post
from commune_portal.figures import (
    Backed,
    EvidenceList,
    EvidenceRow,
    Figure,
    named_figures,
)
from commune_portal.pages.frame.head import PageHead
from commune_portal.pages.frame.page import SitePage
from commune_portal.pages.frame.report_view import ReportView
from commune_portal.pages.renderer import Renderer
from commune_portal.pages.site import Site
from commune_portal.vietnamese import upper_first


@dataclass(frozen=True, slots=True)
class _Line:
    """A figure in words; `id` is the anchor of its row above the list."""

    id: str
    backed: Backed

    @property
    def figure(self) -> Figure:
        return self.backed.figure


@dataclass(frozen=True, slots=True)
class _Listed:
    """A list, the figures whose evidence it is, and the sums of its columns."""

    id: str
    rows: EvidenceList
    lines: tuple[_Line, ...]
    sums: tuple[int, ...]


def evidence_page(
    site: Site, renderer: Renderer, report: ReportView, *, is_preview: bool = False
) -> SitePage:
    """Return the page of the report's lists; it has the rows of the workbook."""
    title, folder, own = (
        ("Xem trước báo cáo", "xem-truoc", report.preview_url)
        if is_preview
        else ("Báo cáo", "bao-cao", report.url)
    )
    head = PageHead(
        f"Minh chứng: {report.title}",
        "Danh sách phía sau số liệu của báo cáo.",
        "listing",
        is_searchable=False,
    )
    context = {
        "report": report,
        "lists": [_listed(rows) for rows in report.evidence.lists if rows.rows],
        "tasks": report.evidence.tasks,
        "shown": lambda row: _shown(site, row),
        "trail": [
            (title, f"{folder}/"),
            (upper_first(report.figures.period.label), own),
        ],
    }
    path = f"{folder}/{report.id}/minh-chung/index.md"
    return renderer.page(path, "report_pages/evidence.html.j2", head, context)


def figures_with_rows(report: ReportView) -> list[_Line]:
    """Return the figures of the report that are not zero, each with its list.

    They are those of the report and not those of today's pages: a signed report keeps
    its figures and lists.
    """
    lists = report.evidence.lists
    lines = (line for rows in lists for line in _lines(rows) if line.id)
    return [line for line in lines if line.figure.entries]


def has_newer_figures(site: Site, report: ReportView) -> bool:
    """Return whether today's statistics differ from those of the frozen report."""
    if report.frozen_on is None:
        return False
    now = named_figures(site.counted(report.figures.period), site.portal.commune)
    today = {name: str(figure) for name, figure in now.items() if figure.entries}
    lines = figures_with_rows(report)
    return today != {line.backed.name: str(line.figure) for line in lines}


def _listed(rows: EvidenceList) -> _Listed:
    columns = range(len(rows.columns))
    sums = (sum(row.amounts[column] or 0 for row in rows.rows) for column in columns)
    lines = tuple(_lines(rows))
    return _Listed(f"danh-sach-{lines[0].id}", rows, lines, tuple(sums))


def _lines(rows: EvidenceList) -> Iterator[_Line]:
    for backed in rows.backed:
        yield _Line(re.sub(r"[._]", "-", backed.name), backed)


def _shown(site: Site, row: EvidenceRow) -> tuple[str, str]:
    """Return the text of a row and the address of its page; either may be empty.

    A withdrawn item keeps its row but not its title; a draft is not named at all.
    """
    source = row.source
    is_item = isinstance(source, Post)
    own = "" if isinstance(source, Post) else source.content or ""
    post = site.posts.get(
        (source.id if isinstance(source, Post) else source.post) or ""
    )
    if post is None:
        return own or ("tin bài không còn trên trang" if is_item else row.form), ""
    if post.withdrawn is not None:
        return own or "tin bài đã gỡ", post.url
    return row.title, post.url
