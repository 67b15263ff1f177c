"""Blocks about the commune for fixed pages: pages, contact, reception, links."""

from collections.abc import Callable, Mapping
from functools import partial

from commune_portal.pages.front.office_pages import coming_changes, office_entries
from commune_portal.pages.renderer import Renderer
from commune_portal.pages.site import Site


def office_blocks(
    site: Site, renderer: Renderer, root: str
) -> Mapping[str, Callable[[], str]]:
    """Return the blocks by the names that a fixed page may use."""
    block = partial(_block, renderer, root)
    commune = site.portal.commune
    return {
        "trang_gioi_thieu": partial(block, "offices", entries=office_entries(site)),
        "lich_tiep_cong_dan": partial(_reception, site, block, ""),
        "khoi_tiep_cong_dan": partial(_reception, site, block, "Lịch tiếp công dân"),
        "lien_he": partial(block, "contact", commune=commune),
        "gop_y": partial(block, "feedback", commune=commune),
        "lien_ket": partial(block, "links", links=commune.links),
    }


def _block(renderer: Renderer, root: str, name: str, **context: object) -> str:
    return renderer.block(f"front/block_{name}.html.j2", {"root": root, **context})


def _reception(site: Site, block: Callable[..., str], heading: str) -> str:
    named = {page.name: page for page in site.portal.offices}
    page = named.get("tiep-cong-dan")
    changes = coming_changes(site, page) if page else []
    return block("reception", heading=heading, page=page, changes=changes)
