"""The list of the reports that are open to the public."""

from commune_portal.figures import parse_period
from commune_portal.pages.page import SitePage
from commune_portal.pages.site import Site, head_of


def report_page(site: Site) -> SitePage:
    """Return `/bao-cao/`, newest period first, with links to the figures."""
    commune = site.portal.commune
    pairs = [
        (report, parse_period(report.period, report.profile or commune.profile))
        for report in site.portal.reports
        if report.published
    ]
    pairs.sort(key=lambda pair: (pair[1].end, pair[0].id), reverse=True)
    head = head_of("Báo cáo", f"Báo cáo công khai của {commune.full_name}.", "reports")
    context = {"reports": pairs, "figures": site.figures}
    return site.render("bao-cao/index.md", "reports.html.j2", head, context)
