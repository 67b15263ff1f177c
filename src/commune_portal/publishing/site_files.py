"""The bytes of each file of a site."""

from commune_portal.pages import BinaryFile, CopiedFile, MadePicture, SitePage, TextPage
from commune_portal.publishing.checked_copies import checked_bytes
from commune_portal.publishing.pictures.copies import made_copies


def bytes_of(page: SitePage) -> bytes:
    """Return the bytes of one file of the site.

    Raises ContentError where its picture is damaged, or its file is no longer the one
    that was checked.
    """
    match page:
        case TextPage():
            return page.text.encode()
        case BinaryFile():
            return page.data
        case CopiedFile():
            return checked_bytes(page)
        case MadePicture():
            (data,) = made_copies([page.picture])
            return data
