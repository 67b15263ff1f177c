"""An item's pictures on the site: their copies, and how a page shows them (ADR 31).

Pages name copies only: the editor's file, whose metadata may say where it was taken, is
not published.
"""

import posixpath
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from types import MappingProxyType
from urllib.parse import quote

from markupsafe import Markup

from commune_portal.content import Picture, Portal, Post
from commune_portal.pages.frame.page import (
    BinaryFile,
    MadePicture,
    PictureCopy,
    SitePage,
)
from commune_portal.vietnamese import nfc, slugify

WIDTHS = (480, 960, 1440)  # pixels
PLAIN_WIDTH = 1200  # pixels, of the JPEG for old browsers and social networks
# How wide the layout shows a picture: the `sizes` of HTML.
CARD = "(min-width: 600px) 380px, 110px"
LEAD = "(min-width: 960px) 740px, 95vw"
WHOLE = "(min-width: 960px) 920px, 95vw"
_ENDINGS = {"WEBP": "webp", "JPEG": "jpg"}
_IMAGE = Markup('<img src="{}" alt="{}"{} {}>')
_EXTENT = Markup(' width="{}" height="{}"')
_NOW = Markup('fetchpriority="high"')
_WHEN_REACHED = Markup('loading="lazy" decoding="async"')
_PICTURE = Markup(
    '<picture><source type="image/webp" srcset="{}" sizes="{}">{}</picture>'
)


@dataclass(frozen=True, slots=True)
class Variant:
    """One copy of a picture.

    Attributes:
        address: Relative to the root of the site, not yet quoted.
        width: In pixels; 0 where a drawing does not give it.
        height: In pixels, likewise.
        kind: WEBP, JPEG or SVG.

    """

    address: str
    width: int
    height: int
    kind: str


@dataclass(frozen=True, slots=True)
class ItemPicture:
    """A picture of an item with its copies.

    Attributes:
        picture: The editor's file.
        scaled: Its WEBP copies, from narrow to wide; a drawing has none.
        plain: The copy that every program can show: a JPEG, or the drawing.

    """

    picture: Picture
    scaled: tuple[Variant, ...]
    plain: Variant


def item_pictures(post: Post) -> Mapping[str, ItemPicture]:
    """Return the item's pictures by file, relative to content/ and in NFC."""
    found: dict[str, ItemPicture] = {}
    stems: set[str] = set()
    for picture in post.pictures:
        inner = _inner(post, picture.path)
        stem = slugify(str(PurePosixPath(inner).with_suffix(""))) or "anh"
        if stem in stems:
            stem = slugify(inner.replace(".", "-"))
        while stem in stems:
            stem += "-2"
        stems.add(stem)
        path = nfc(picture.path)
        found[path] = _with_copies(picture, f"{post.url}{inner}", f"{post.url}{stem}")
    return found


def lead_picture(post: Post) -> ItemPicture | None:
    """Return the lead picture of the item; None where it has none."""
    return (
        item_pictures(post).get(path_beside(post, post.image)) if post.image else None
    )


def share_picture(post: Post) -> Variant | None:
    """Return the JPEG that other sites show for the item.

    None where the item has no picture, or a drawing, which social networks do not show.
    """
    lead = lead_picture(post)
    return lead.plain if lead and lead.scaled else None


def picture_html(
    shown: ItemPicture, alt: str, root: str, sizes: str, *, is_first: bool = False
) -> Markup:
    """Return the picture as HTML; `is_first` where it is visible before scrolling.

    `sizes` is the attribute of that name: how wide the layout shows the picture, so
    that the browser loads the narrowest copy that is sharp.
    """
    plain = shown.plain
    extent = _EXTENT.format(plain.width, plain.height) if plain.width else ""
    loading = _NOW if is_first else _WHEN_REACHED
    address = f"{root}{quote(plain.address)}"
    image = _IMAGE.format(address, alt, extent, loading)
    if not shown.scaled:
        return image
    copies = ", ".join(f"{root}{quote(v.address)} {v.width}w" for v in shown.scaled)
    return _PICTURE.format(copies, sizes, image)


def picture_files(
    portal: Portal, post: Post, shown: Collection[str], offered: Collection[str]
) -> Iterator[SitePage]:
    """Yield the files to publish of the item's pictures.

    `shown` are the paths of the pictures on its page and `offered` those that readers
    may download in full size; a picture that is neither is not published.
    """
    cleaned = {nfc(file.path): file.cleaned for file in post.checked}
    for path, each in item_pictures(post).items():
        address = f"{post.url}{_inner(post, each.picture.path)}"
        drawing = cleaned.get(path)
        if drawing is not None:
            if path in offered or path in shown:
                yield BinaryFile(address, drawing)
            continue
        copies = (*each.scaled, each.plain) if path in shown else ()
        source, name = str(portal.root / each.picture.path), portal.shown(path)
        for copy in copies:
            made = PictureCopy(source, name, copy.kind, copy.width, copy.height)
            yield MadePicture(copy.address, made)
        if path in offered:
            yield MadePicture(address, PictureCopy(source, name))


def _with_copies(picture: Picture, address: str, stem: str) -> ItemPicture:
    if picture.is_drawing:
        drawing = Variant(address, picture.width, picture.height, "SVG")
        return ItemPicture(picture, (), drawing)
    widths = sorted({min(width, picture.width) for width in WIDTHS})
    scaled = tuple(_variant(picture, stem, width, "WEBP") for width in widths)
    plain = _variant(picture, stem, min(PLAIN_WIDTH, picture.width), "JPEG")
    return ItemPicture(picture, scaled, plain)


def _variant(picture: Picture, stem: str, width: int, kind: str) -> Variant:
    height = max(1, round(picture.height * width / picture.width))
    return Variant(f"{stem}-{width}.{_ENDINGS[kind]}", width, height, kind)


def path_beside(post: Post, name: str) -> str:
    """Return the path of a file that the item names, relative to content/, in NFC."""
    return nfc(posixpath.normpath(posixpath.join(posixpath.dirname(post.path), name)))


def _inner(post: Post, path: str) -> str:
    return path.removeprefix(f"{posixpath.dirname(post.path)}/")


# The names of these in templates.
PICTURE_NAMES: Mapping[str, object] = MappingProxyType(
    {
        "lead_picture": lead_picture,
        "picture_html": picture_html,
        "card_sizes": CARD,
        "lead_sizes": LEAD,
        "whole_sizes": WHOLE,
    }
)
