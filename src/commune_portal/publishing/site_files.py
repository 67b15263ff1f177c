"""The bytes of each file of a site."""

from pathlib import Path

from commune_portal.pages import BinaryFile, CopiedFile, MadePicture, SitePage, TextPage
from commune_portal.publishing.picture_copies import made_copies


def bytes_of(page: SitePage) -> bytes:
    """Return the bytes of one file of the site.

    Raises ContentError where its picture is damaged.
    """
    match page:
        case TextPage():
            return page.text.encode()
        case BinaryFile():
            return page.data
        case CopiedFile():
            return Path(page.source).read_bytes()
        case MadePicture():
            (data,) = made_copies([page.picture])
            return data
