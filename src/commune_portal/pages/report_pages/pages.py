"""The pages of each report: the document, its figures, its files, its preview."""

from collections.abc import Iterator
from dataclasses import replace

from commune_portal.pages.frame.linked_data import page_data
from commune_portal.pages.frame.page import BinaryFile, SitePage
from commune_portal.pages.frame.report_view import ReportView
from commune_portal.pages.report_pages.evidence import (
    differs_from_today,
    evidence_page,
    figures_with_rows,
)
from commune_portal.pages.report_pages.list import newest_first
from commune_portal.pages.site import Site, head_of


def published_report_pages(site: Site) -> Iterator[SitePage]:
    """Return page, evidence and files of every report that citizens may see."""
    for report in site.reports:
        if report.is_published:
            yield _document(site, report)
            yield evidence_page(site, report)
            for file in report.downloads:
                yield BinaryFile(f"bao-cao/{report.id}/{file.name}", file.data)


def report_preview_pages(site: Site) -> Iterator[SitePage]:
    """Return what only an editor sees: every report as it would be, and their list."""
    return (replace(page, is_preview=True) for page in _previews(site))


def _previews(site: Site) -> Iterator[SitePage]:
    reports = newest_first(site.reports)
    title = "Xem trước báo cáo"
    head = head_of(title, "Chỉ thấy khi xem thử.", "draft", searchable=False)
    yield site.render(
        "xem-truoc/index.md",
        "report_pages/previews.html.j2",
        head,
        {"reports": reports},
    )
    for report in reports:
        yield _document(site, report, is_preview=True)
        yield evidence_page(site, report, is_preview=True)


def _document(site: Site, report: ReportView, *, is_preview: bool = False) -> SitePage:
    folder = "xem-truoc" if is_preview else "bao-cao"
    head = head_of(
        report.title,
        f"{report.title} của {site.portal.commune.full_name}.",
        "report",
        searchable=not is_preview,
        day=report.day.isoformat() if report.day else None,
        linked_data=None if is_preview else _way(site, report),
    )
    period = report.figures.period
    context = {
        "report": report,
        "lines": figures_with_rows(report),
        "is_preview": is_preview,
        "differs": differs_from_today(site, report),
        "today_url": f"thong-ke/{period.slug}/" if period in site.figures else "",
    }
    return site.render(
        f"{folder}/{report.id}/index.md",
        "report_pages/page.html.j2",
        head,
        context,
    )


def _way(site: Site, report: ReportView) -> str | None:
    here = f"bao-cao/{report.id}/"
    return page_data(site.portal.commune, ("Báo cáo", "bao-cao/"), (report.title, here))
