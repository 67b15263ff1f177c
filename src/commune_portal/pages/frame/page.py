"""The files of the site: pages with front matter, data files, copies, pictures."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Literal

from commune_portal.content.formats.front_matter import front_matter
from commune_portal.pages.frame.html_blocks import html_block

# What a page shows. The theme styles each kind; home, fixed and handbook are written
# by hand, all others made by templates.
PageKind = Literal[
    "archive",
    "document",
    "documents",
    "draft",
    "fixed",
    "handbook",
    "home",
    "item",
    "listing",
    "map",
    "office",
    "plan",
    "procedure",
    "procedures",
    "report",
    "reports",
    "search",
    "section",
    "statistics",
    "tombstone",
]


@dataclass(frozen=True, slots=True)
class PictureCopy:
    """One file to make from a picture.

    Attributes:
        source: The file of the picture.
        shown: The path that mistakes name, as editors know the file.
        kind: WEBP, JPEG, or CARD, a JPEG cut to its size; empty for the picture in its
            own format, without its metadata.
        width: In pixels; 0 to keep the size of the picture.
        height: In pixels, likewise.

    """

    source: str
    shown: str
    kind: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class TextPage:
    """A text file of the site, or a page as Markdown.

    Attributes:
        path: Where it lies below the generator's docs folder, with `/`.
        text: Its text; of a page, front matter and Markdown.
        is_preview: Whether only an editor sees it.

    """

    path: str
    text: str
    is_preview: bool = False


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """A page whose content is finished HTML; only the theme is missing around it.

    Attributes:
        path: Where it lies below the generator's docs folder, with `/`; ends in .md.
        meta: What a generator and the theme need to know about it, its text as HTML.
        body: Its HTML; ends with a newline.
        is_preview: Whether only an editor sees it.

    """

    path: str
    meta: Mapping[str, Any]
    body: str
    is_preview: bool = False

    @property
    def text(self) -> str:
        """The page for a generator that reads files: front matter and its HTML."""
        return markdown_page(self.path, self.meta, html_block(self.body)).text


@dataclass(frozen=True, slots=True)
class BinaryFile:
    """A binary file of the site; `path` as in TextPage."""

    path: str
    data: bytes
    is_preview: bool = False


@dataclass(frozen=True, slots=True)
class CopiedFile:
    """A file of the site that is a copy of `source` on disk; `path` as in TextPage.

    `sha256` is the hash of the bytes that were checked, in hexadecimal digits: no
    others are published. It is empty for a file that is ours.
    """

    path: str
    source: str
    is_preview: bool = False
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class MadePicture:
    """A file of the site that is made from a picture; `path` as in TextPage."""

    path: str
    picture: PictureCopy
    is_preview: bool = False


# One file of the site before a generator turns it into HTML.
SitePage = HtmlPage | TextPage | BinaryFile | CopiedFile | MadePicture


def markdown_page(path: str, meta: Mapping[str, object], body: str) -> TextPage:
    """Return the page with its front matter, which is anything that YAML can write."""
    return TextPage(path, f"{front_matter(meta)}\n{body}")


def url_of(path: str) -> str:
    """Return the address of a page, relative to the root of the site.

    This is what MkDocs makes of a path under `use_directory_urls: true`.
    """
    file = PurePosixPath(path)
    folder = file.parent if file.stem == "index" else file.with_suffix("")
    return "" if folder == PurePosixPath() else f"{folder}/"


def root_of(url: str) -> str:
    """Return the relative path from a page up to the root of the site: `../../`.

    Every link inside generated HTML is this plus an address relative to the root, so
    the site works below any path. On the home page it is `./`.
    """
    return "../" * url.count("/") or "./"
