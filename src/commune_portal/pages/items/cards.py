"""The pictures that Zalo, Facebook and others show beside a link (ADR 37).

They ask for 1200 × 630 pixels; a page without a picture has that of the site, which is
part of the theme (`assets/images/chia-se.png`).
"""

from collections.abc import Iterator

from commune_portal.content import Post
from commune_portal.pages.frame.page import MadePicture, PictureCopy, SitePage
from commune_portal.pages.frame.pictures import lead_picture
from commune_portal.pages.site import Site

CARD_SIZE = (1200, 630)  # pixels


def card_address(post: Post) -> str | None:
    """Return the address of the item's card; None where no picture can be shown."""
    lead = lead_picture(post)
    if lead is None or not lead.scaled:
        return None
    stem, _, _ = lead.plain.address.rpartition("-")
    return f"{stem}-chia-se.jpg"


def card_files(site: Site) -> Iterator[SitePage]:
    """Yield the card of every published item that has a picture."""
    for post in site.published:
        lead, address = lead_picture(post), card_address(post)
        if lead is not None and address is not None:
            file = site.portal.root / lead.picture.path
            card = PictureCopy(str(file), file.as_posix(), "CARD", *CARD_SIZE)
            yield MadePicture(address, card)
