"""The pages of each report: its text, its figures, its files, its preview."""

from collections.abc import Iterator
from dataclasses import replace

from commune_portal.figures import parse_period
from commune_portal.pages.frame.head import PageHead
from commune_portal.pages.frame.linked_data import page_data
from commune_portal.pages.frame.page import MadeFile, SitePage
from commune_portal.pages.frame.report_view import ReportView
from commune_portal.pages.renderer import Renderer
from commune_portal.pages.report_pages.evidence import (
    evidence_page,
    figures_with_rows,
    has_newer_figures,
)
from commune_portal.pages.report_pages.list import newest_first
from commune_portal.pages.site import Site


def published_report_pages(site: Site, renderer: Renderer) -> Iterator[SitePage]:
    """Yield page, evidence and files of every published report."""
    for report in site.reports:
        if report.is_published:
            yield _page(site, renderer, report)
            yield evidence_page(site, renderer, report)
            for file in report.downloads:
                yield MadeFile(f"bao-cao/{report.id}/{file.name}", file.make)


def report_preview_pages(site: Site, renderer: Renderer) -> Iterator[SitePage]:
    """Yield what only an editor sees: a preview of every report, and their list."""
    for page in _previews(site, renderer):
        yield replace(page, is_preview=True)


def _previews(site: Site, renderer: Renderer) -> Iterator[SitePage]:
    reports = newest_first(site.reports)
    title = "Xem trước báo cáo"
    head = PageHead(title, "Chỉ thấy khi xem thử.", "draft", is_searchable=False)
    yield renderer.page(
        "xem-truoc/index.md",
        "report_pages/previews.html.j2",
        head,
        {"reports": reports},
    )
    for report in reports:
        yield _page(site, renderer, report, is_preview=True)
        yield evidence_page(site, renderer, report, is_preview=True)


def _page(
    site: Site, renderer: Renderer, report: ReportView, *, is_preview: bool = False
) -> SitePage:
    folder = "xem-truoc" if is_preview else "bao-cao"
    head = PageHead(
        report.title,
        f"{report.title} của {site.portal.commune.full_name}.",
        "report",
        is_searchable=not is_preview,
        day=report.day,
        linked_data=None if is_preview else _breadcrumbs(site, report),
    )
    period = report.figures.period
    own = parse_period(period.id, period.profile)  # data_from may move its first day
    has_statistics = own in site.figures
    context = {
        "report": report,
        "lines": figures_with_rows(report),
        "is_preview": is_preview,
        "differs": has_newer_figures(site, report),
        "today_url": f"thong-ke/{period.slug}/" if has_statistics else "",
    }
    return renderer.page(
        f"{folder}/{report.id}/index.md",
        "report_pages/page.html.j2",
        head,
        context,
    )


def _breadcrumbs(site: Site, report: ReportView) -> str | None:
    here = f"bao-cao/{report.id}/"
    return page_data(site.portal.commune, ("Báo cáo", "bao-cao/"), (report.title, here))
