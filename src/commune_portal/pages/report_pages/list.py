"""The list of the published reports."""

from collections.abc import Iterable

from commune_portal.pages.frame.head import PageHead
from commune_portal.pages.frame.page import SitePage
from commune_portal.pages.frame.report_view import ReportView
from commune_portal.pages.renderer import Renderer
from commune_portal.pages.site import Site


def report_list(site: Site, renderer: Renderer) -> SitePage:
    """Return `/bao-cao/`: the published reports, newest period first, with files."""
    name = site.portal.commune.full_name
    head = PageHead("Báo cáo", f"Báo cáo công khai của {name}.", "reports")
    published = (report for report in site.reports if report.is_published)
    context = {"reports": newest_first(published), "figures": site.figures}
    path = "bao-cao/index.md"
    return renderer.page(path, "report_pages/list.html.j2", head, context)


def newest_first(reports: Iterable[ReportView]) -> list[ReportView]:
    """Return the reports sorted by the end of their period, latest first."""
    return sorted(reports, key=lambda r: (r.figures.period.end, r.id), reverse=True)
