"""The pages of each report: the document, what is behind its figures, its files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from commune_portal.figures import Figure, named_figures
from commune_portal.pages.figure_lines import figure_lines
from commune_portal.pages.page import SitePage
from commune_portal.pages.report_list import newest_first
from commune_portal.pages.report_view import ReportView
from commune_portal.pages.site import Site, first_upper, head_of


@dataclass(frozen=True, slots=True)
class _Line:
    """A figure of a report in words; `id` is where its list stands."""

    id: str
    label: str
    figure: Figure


def published_report_pages(site: Site) -> Iterator[SitePage]:
    """Return page, evidence and files of every report that citizens may see."""
    for report in site.reports:
        if report.is_published:
            yield _document(site, report)
            yield _evidence(site, report, "bao-cao")
            for file in report.downloads:
                yield SitePage(f"bao-cao/{report.id}/{file.name}", binary=file.data)


def report_preview_pages(site: Site) -> Iterator[SitePage]:
    """Return what only an editor sees: every report as it would be, and their list."""
    return (replace(page, is_preview=True) for page in _previews(site))


def _previews(site: Site) -> Iterator[SitePage]:
    reports = newest_first(site.reports)
    title = "Xem trước báo cáo"
    head = head_of(title, "Chỉ thấy khi xem thử.", "draft", searchable=False)
    yield site.render(
        "xem-truoc/index.md", "report_previews.html.j2", head, {"reports": reports}
    )
    for report in reports:
        yield _document(site, report, is_preview=True)
        yield _evidence(site, report, "xem-truoc")


def _document(site: Site, report: ReportView, *, is_preview: bool = False) -> SitePage:
    folder = "xem-truoc" if is_preview else "bao-cao"
    head = head_of(
        report.title,
        f"{report.title} của {site.portal.commune.full_name}.",
        "report",
        searchable=not is_preview,
    )
    context = {"report": report, "lines": _lines(site, report)}
    return site.render(
        f"{folder}/{report.id}/index.md",
        "report.html.j2",
        head,
        {**context, "is_preview": is_preview},
    )


def _evidence(site: Site, report: ReportView, folder: str) -> SitePage:
    head = head_of(
        f"Minh chứng: {report.title}",
        "Danh sách phía sau số liệu của báo cáo.",
        "listing",
        searchable=False,
    )
    is_preview = folder == "xem-truoc"
    above = ("Xem trước báo cáo" if is_preview else "Báo cáo", f"{folder}/")
    period = first_upper(report.figures.period.label)
    own = report.preview_url if is_preview else report.url
    context = {
        "report": report,
        "lines": _lines(site, report),
        "posts": site.posts,
        "trail": [above, (period, own)],
    }
    return site.render(
        f"{folder}/{report.id}/minh-chung/index.md",
        "report_evidence.html.j2",
        head,
        context,
    )


def _lines(site: Site, report: ReportView) -> list[_Line]:
    """Return the figures of the report that are not nought.

    They are those of the report, not those of today's pages: a signed report keeps
    its figures and its lists.
    """
    commune = site.portal.commune
    labels = {line.name: line.label for line in figure_lines(commune)}
    figures = named_figures(report.figures, commune).items()
    return [
        _Line(re.sub(r"[._]", "-", name), labels[name], figure)
        for name, figure in figures
        if figure.entries
    ]
