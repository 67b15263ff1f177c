"""The bytes of each file of a site."""

from pathlib import Path

from commune_portal.pages import (
    BinaryFile,
    CopiedFile,
    HtmlPage,
    MadeFile,
    MadePicture,
    SitePage,
    TextPage,
)
from commune_portal.publishing.checked_copies import checked_bytes
from commune_portal.publishing.pictures.copies import made_copies


def bytes_of(page: SitePage) -> bytes:
    """Return the bytes of one file of the site, of a page as a generator reads it.

    Raises ContentError where its picture is damaged, or its file is no longer the one
    that was checked.
    """
    match page:
        case HtmlPage() | TextPage():
            return page.text.encode()
        case BinaryFile() | MadeFile():
            return page.data
        case CopiedFile():
            return checked_bytes(page)
        case MadePicture():
            (data,) = made_copies([page.picture])
            return data


def write_into_site(file: Path, data: bytes) -> None:
    """Write a file into a site that is not published yet.

    Raises OSError.
    """
    try:
        file.write_bytes(data)
    except FileNotFoundError:  # the first file of its folder
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
