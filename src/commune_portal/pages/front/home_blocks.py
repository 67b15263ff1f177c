"""What the home page places besides items and figures: urgent notice, quick ways."""

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import partial
from typing import NamedTuple
from urllib.parse import unquote

from commune_portal.content import Commune, Portal
from commune_portal.errors import ContentError
from commune_portal.pages.procedures.view import FOLDER
from commune_portal.pages.site import Site
from commune_portal.pages.texts.links import leads_nowhere
from commune_portal.vietnamese import nfc

_CONTACT = "lien-he/"


class Way(NamedTuple):
    """A tile that leads to what citizens come for; `icon` names its drawing."""

    icon: str
    title: str
    note: str
    address: str


def home_blocks(site: Site, root: str) -> Mapping[str, Callable[[], str]]:
    """Return the blocks by the names that a fixed page may use."""
    return {
        "thong_bao_khan": partial(_urgent, site, root),
        "loi_tat": partial(_ways, site, root),
    }


def _urgent(site: Site, root: str) -> str:
    notice = site.portal.commune.urgent
    if notice is None or not notice.is_shown(site.portal.today):
        return ""
    link = notice.link
    if link and link.startswith("/"):
        link = root + link.removeprefix("/")
    template = site.templates.get_template("front/block_urgent.html.j2")
    return template.render(notice=notice, link=link)


def broken_notice(
    portal: Portal, published: AbstractSet[str]
) -> Iterator[ContentError]:
    """Return the mistake of an urgent notice that leads to no page of the site.

    One that no longer stands on the home page is no mistake: its item may be gone.
    """
    notice = portal.commune.urgent
    if notice is None or not notice.is_shown(portal.today):
        return
    link = notice.link or ""
    address = nfc(unquote(link.removeprefix("/")))
    if link.startswith("/") and address not in published:
        problem = leads_nowhere(address, link, published)
        yield ContentError(portal.shown("portal.yml"), None, "urgent.link", problem)


def _ways(site: Site, root: str) -> str:
    ways = quick_ways(site.portal.commune, root)
    return site.templates.get_template("front/block_ways.html.j2").render(ways=ways)


def quick_ways(commune: Commune, root: str) -> tuple[Way, ...]:
    """Return the four tiles; what portal.yml does not name leads to the contact page.

    An address by code leads to one procedure; without a code there is nothing to look
    up, so that the list of procedures stands for it.
    """
    contact = root + _CONTACT
    procedures = Way(
        "procedures", "Tra cứu thủ tục", "Danh mục tại xã", f"{root}{FOLDER}/"
    )
    settings = commune.procedures
    online = Way("desk", commune.desk[:1].upper() + commune.desk[1:], "", contact)
    if settings.portal and not settings.is_by_code:
        online = Way(
            "online", "Nộp hồ sơ trực tuyến", "Cổng Dịch vụ công", settings.portal
        )
    feedback = Way(
        "feedback",
        "Phản ánh, kiến nghị",
        "Gửi ý kiến cho xã",
        commune.feedback.form or contact,
    )
    call = Way("contact", "Liên hệ", commune.address or "", contact)
    if commune.hotline:
        digits = "".join(c for c in commune.hotline if c.isdigit() or c == "+")
        call = Way("call", "Đường dây nóng", commune.hotline, f"tel:{digits}")
    return (procedures, online, feedback, call)
