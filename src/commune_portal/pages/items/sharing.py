"""Plain links that share an item on Zalo and Facebook, without third-party scripts."""

import base64
import json
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import quote

from markupsafe import Markup

from commune_portal.content import Post
from commune_portal.pages.frame.qr import absolute_url, qr_code
from commune_portal.pages.site import Site

# What the two networks' own buttons open (ADR 33).
_FACEBOOK = "https://www.facebook.com/sharer/sharer.php?u="
_ZALO = "https://button-share.zalo.me/share_external?layout=1&customize=false&d="
_BASE64_GROUP = 3
# A code costs as much as the rest of the page, and old news is not put on boards.
_NEWS = timedelta(days=366)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing:
    """The ways to share an item.

    Attributes:
        address: The absolute address of its page.
        zalo: The link that opens Zalo with it.
        facebook: The link that opens Facebook with it.
        qr: Its QR code, as SVG; None for an item older than a year.

    """

    address: str
    zalo: str
    facebook: str
    qr: Markup | None


def sharing_of(site: Site, post: Post) -> Sharing | None:
    """Return how to share the item; None where portal.yml gives no address."""
    address = absolute_url(site.portal.commune, post.url)
    if address is None:
        return None
    return Sharing(
        address=address,
        zalo=_ZALO + _zalo_data(address),
        facebook=_FACEBOOK + quote(address, safe=""),
        qr=qr_code(site.portal.commune, post.url) if is_news(site, post) else None,
    )


def is_news(site: Site, post: Post) -> bool:
    """Return whether the item is put on boards, where readers scan its code."""
    return site.portal.today - post.date <= _NEWS


def _zalo_data(address: str) -> str:
    """Return what Zalo's button sends: a JSON object in Base64.

    Spaces at its end, which JSON allows, avoid padding with «=», which needs escaping.
    """
    data = json.dumps({"url": address}, separators=(",", ":")).encode()
    data += b" " * (-len(data) % _BASE64_GROUP)
    return quote(base64.b64encode(data).decode(), safe="")
