"""The files of an item: which are published, and as what."""

import posixpath
from collections.abc import Iterator
from fractions import Fraction
from pathlib import PurePosixPath

from commune_portal.content import Post, is_bitmap, is_picture
from commune_portal.pages.frame.page import CopiedFile, SitePage
from commune_portal.pages.frame.pictures import path_beside, picture_files
from commune_portal.pages.items.paths import folder_url
from commune_portal.pages.site import Site
from commune_portal.pages.texts.files import TextFiles
from commune_portal.vietnamese import decimal, nfc, number

_KILO = 1024


def item_files(site: Site, post: Post) -> Iterator[SitePage]:
    """Yield the pictures and files that the item names, below its address."""
    files = files_of_item(site, post)
    published = dict(files.published())
    offered = {nfc(file.path) for file in published.values()}
    yield from picture_files(site.portal, post, files.shown, offered)
    for address, file in published.items():
        if not is_picture(file.path):
            source = str(site.portal.root / file.path)
            yield CopiedFile(address, source, sha256=file.sha256)


def files_of_item(site: Site, post: Post) -> TextFiles:
    """Return the files in the folder of an item that is not withdrawn."""
    folder, url = posixpath.dirname(post.path), folder_url(post)
    text = site.texts[post.path]
    lead = (path_beside(post, post.image),) if post.image else ()
    return TextFiles(
        portal=site.portal,
        text="tin bài",
        files={
            f"{url}/{posixpath.relpath(file.path, folder)}": file
            for file in post.checked
        },
        offered=frozenset(path_beside(post, each.file) for each in post.attachments),
        shown=frozenset((*lead, *text.pictures)),
        links=text.links,
        has_attachments=True,
    )


def kind_and_size(post: Post, file: str) -> str:
    """Return what stands beside the link to a file: «PDF, 240 KB».

    A picture is written again without its metadata, so its size is left out.
    """
    path = path_beside(post, file)
    size = next(each.size for each in post.checked if nfc(each.path) == path)
    kind = PurePosixPath(file).suffix[1:].upper()
    parts = (kind, "" if is_bitmap(file) else size_in_words(size))
    return ", ".join(filter(None, parts))


def size_in_words(size: int) -> str:
    """Return a size in bytes as Windows shows it: 240 KB, 1,5 MB; at least 1 KB."""
    kilobytes = -(-size // _KILO) or 1
    if kilobytes < _KILO:
        return f"{number(kilobytes)} KB"
    return f"{decimal(Fraction(size, _KILO**2))} MB"
