"""The pictures that Zalo, Facebook and others show beside a link (ADR 37).

They want 1200 × 630; a page without a picture has the one of the whole site, which
the theme brings (`assets/images/chia-se.png`).
"""

from collections.abc import Iterator

from commune_portal.content import Post
from commune_portal.pages.frame.page import MadePicture, PictureCopy, SitePage
from commune_portal.pages.frame.pictures import lead_picture
from commune_portal.pages.site import Site

CARD_SIZE = (1200, 630)  # pixels


def card_address(post: Post) -> str | None:
    """Return where the item's card is; None where it has no picture to show."""
    lead = lead_picture(post)
    if lead is None or not lead.scaled:
        return None
    stem, _, _ = lead.plain.address.rpartition("-")
    return f"{stem}-chia-se.jpg"


def card_pages(site: Site) -> Iterator[SitePage]:
    """Return the card of every published item that has a picture."""
    for post in site.published:
        lead, address = lead_picture(post), card_address(post)
        if lead is not None and address is not None:
            file = site.portal.root / lead.picture.path
            card = PictureCopy(str(file), file.as_posix(), "CARD", *CARD_SIZE)
            yield MadePicture(address, card)
