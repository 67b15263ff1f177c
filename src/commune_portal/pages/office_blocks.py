"""What fixed pages can place about the commune: the pages about it, the reception."""

from collections.abc import Callable, Mapping
from functools import partial

from commune_portal.pages.office_pages import coming_changes
from commune_portal.pages.site import Site


def office_blocks(site: Site, root: str) -> Mapping[str, Callable[..., str]]:
    """Return the blocks by the names that a fixed page may use."""
    return {
        "trang_gioi_thieu": partial(_pages, site, root),
        "lich_tiep_cong_dan": partial(_reception, site, root),
    }


def _pages(site: Site, root: str) -> str:
    template = site.templates.get_template("block_offices.html.j2")
    return template.render(root=root, pages=site.portal.offices)


def _reception(site: Site, root: str) -> str:
    named = {page.name: page for page in site.portal.offices}
    page = named.get("tiep-cong-dan")
    changes = coming_changes(site, page) if page else []
    template = site.templates.get_template("block_reception.html.j2")
    return template.render(root=root, page=page, changes=changes)
