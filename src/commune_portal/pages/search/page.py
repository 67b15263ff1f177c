"""The search page; its script queries the index in the reader's browser."""

from commune_portal.pages.documents.view import document_views
from commune_portal.pages.frame.head import PageHead
from commune_portal.pages.frame.page import SitePage
from commune_portal.pages.frame.search_facts import SEARCH_KINDS, filter_word
from commune_portal.pages.renderer import Renderer
from commune_portal.pages.site import Site


def search_page(site: Site, renderer: Renderer) -> SitePage:
    """Return the page with the form, advice, and a place for the results."""
    head = PageHead(
        "Tìm kiếm",
        f"Tìm tin bài, thủ tục, văn bản, báo cáo của {site.portal.commune.full_name}.",
        "search",
    )
    return renderer.page(
        "tim-kiem/index.md", "search/page.html.j2", head, {"filters": _filters(site)}
    )


def _filters(site: Site) -> dict[str, dict[str, str]]:
    """Return the values of each filter as citizens read them, by their indexed term."""
    days = [
        *(post.date for post in site.published),
        *(view.document.date for view in document_views(site)),
        *(report.day for report in site.reports if report.is_published),
    ]
    years = sorted({str(day.year) for day in days if day}, reverse=True)
    values = {
        "loai": SEARCH_KINDS.values(),
        "muc": [view.title for view in site.sections.values()],
        "nam": years,
    }
    return {
        name: {filter_word(name, value): value for value in known}
        for name, known in values.items()
    }
