"""The list of the reports that are open to the public."""

from collections.abc import Iterable

from commune_portal.pages.frame.page import SitePage
from commune_portal.pages.frame.report_view import ReportView
from commune_portal.pages.site import Site, head_of


def report_page(site: Site) -> SitePage:
    """Return `/bao-cao/`, newest period first, with each report's page and files."""
    name = site.portal.commune.full_name
    head = head_of("Báo cáo", f"Báo cáo công khai của {name}.", "reports")
    published = (report for report in site.reports if report.is_published)
    context = {"reports": newest_first(published), "figures": site.figures}
    return site.render("bao-cao/index.md", "report_pages/list.html.j2", head, context)


def newest_first(reports: Iterable[ReportView]) -> list[ReportView]:
    """Return the reports by the end of their period, the latest first."""
    return sorted(reports, key=lambda r: (r.figures.period.end, r.id), reverse=True)
