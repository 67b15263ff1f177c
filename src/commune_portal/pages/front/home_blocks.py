"""Blocks of the home page besides items and figures: urgent notice, quick links."""

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import partial
from typing import NamedTuple
from urllib.parse import unquote

from commune_portal.content import Commune, Portal
from commune_portal.errors import ContentError
from commune_portal.pages.frame.addresses import PROCEDURES
from commune_portal.pages.renderer import Renderer
from commune_portal.pages.site import Site
from commune_portal.pages.texts.links import dead_link_problem
from commune_portal.vietnamese import nfc, upper_first

_CONTACT = "lien-he/"


class QuickLink(NamedTuple):
    """A tile that leads to what citizens come for; `icon` is part of its CSS class."""

    icon: str
    title: str
    note: str
    address: str


def home_blocks(
    site: Site, renderer: Renderer, root: str
) -> Mapping[str, Callable[[], str]]:
    """Return the blocks by the names that a fixed page may use."""
    return {
        "thong_bao_khan": partial(_urgent, site, renderer, root),
        "loi_tat": partial(_quick_links, site, renderer, root),
    }


def _urgent(site: Site, renderer: Renderer, root: str) -> str:
    notice = site.portal.commune.urgent
    if notice is None or not notice.is_shown(site.portal.today):
        return ""
    link = notice.link
    if link and link.startswith("/"):
        link = root + link.removeprefix("/")
    context = {"notice": notice, "link": link}
    return renderer.block("front/block_urgent.html.j2", context)


def notice_mistakes(
    portal: Portal, published: AbstractSet[str]
) -> Iterator[ContentError]:
    """Yield the mistake of an urgent notice that leads to no page of the site.

    `published` holds the addresses of the site. A notice that the home page no longer
    shows is not checked: its item may be gone.
    """
    notice = portal.commune.urgent
    if notice is None or not notice.is_shown(portal.today):
        return
    link = notice.link or ""
    address = nfc(unquote(link.removeprefix("/")))
    if link.startswith("/") and address not in published:
        problem = dead_link_problem(address, link, published)
        yield ContentError(portal.shown("portal.yml"), None, "urgent.link", problem)


def _quick_links(site: Site, renderer: Renderer, root: str) -> str:
    links = quick_links(site.portal.commune, root)
    return renderer.block("front/block_quick_links.html.j2", {"links": links})


def quick_links(commune: Commune, root: str) -> tuple[QuickLink, ...]:
    """Return the four tiles; what portal.yml does not name leads to the contact page.

    The address of a service portal that needs the code of a procedure is no tile: the
    list of procedures has those links.
    """
    contact = root + _CONTACT
    procedures = QuickLink(
        "procedures",
        "Tra cứu thủ tục",
        f"Danh mục tại {commune.kind}",
        f"{root}{PROCEDURES}",
    )
    settings = commune.procedures
    online = QuickLink("desk", upper_first(commune.desk), "", contact)
    if settings.portal and not settings.is_by_code:
        online = QuickLink(
            "online", "Nộp hồ sơ trực tuyến", "Cổng Dịch vụ công", settings.portal
        )
    feedback = QuickLink(
        "feedback",
        "Phản ánh, kiến nghị",
        f"Gửi ý kiến cho {commune.kind}",
        commune.feedback.form or contact,
    )
    call = QuickLink("contact", "Liên hệ", commune.address or "", contact)
    if commune.hotline:
        digits = "".join(c for c in commune.hotline if c.isdigit() or c == "+")
        call = QuickLink("call", "Đường dây nóng", commune.hotline, f"tel:{digits}")
    return (procedures, online, feedback, call)
