"""The files of the site: pages with front matter, data files, copies, pictures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
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
class Html:
    """What a page says, as finished HTML; only the theme is missing around it.

    Attributes:
        meta: What a generator and the theme need to know about it, its text as HTML.
        body: Its HTML; ends with a newline.

    """

    meta: Mapping[str, Any]
    body: str


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """A page of finished HTML that is made when somebody asks for it (ADR 71).

    Attributes:
        path: Where it lies below the generator's docs folder, with `/`; ends in .md.
        make: Makes it; always the same HTML.
        kind: What it shows.
        changed: The day of the last change of what it shows.
        key: A digest of all that the HTML depends on, besides our own code; empty
            where the page is made in every build.
        is_preview: Whether only an editor sees it.

    """

    path: str
    make: Callable[[], Html] = field(repr=False, compare=False)
    kind: PageKind
    changed: date | None = None
    key: str = ""
    is_preview: bool = False

    @property
    def meta(self) -> Mapping[str, Any]:
        """What a generator needs to know of the page; makes it."""
        return self.make().meta

    @property
    def body(self) -> str:
        """The HTML; makes the page."""
        return self.make().body

    @property
    def text(self) -> str:
        """The page for a generator that reads files: front matter and its HTML."""
        made = self.make()
        return markdown_page(self.path, made.meta, html_block(made.body)).text


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file of the site that is made when somebody asks for it, as an HtmlPage is.

    `path` as in TextPage; `make` and `key` as in HtmlPage.
    """

    path: str
    make: Callable[[], bytes] = field(repr=False, compare=False)
    key: str = ""
    is_preview: bool = False

    @property
    def data(self) -> bytes:
        """The bytes; makes the file."""
        return self.make()

    @property
    def text(self) -> str:
        """The file as text; makes it."""
        return self.make().decode()


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
SitePage = HtmlPage | TextPage | BinaryFile | MadeFile | CopiedFile | MadePicture


def markdown_page(path: str, meta: Mapping[str, object], body: str) -> TextPage:
    """Return the page with its front matter, which is anything that YAML can write."""
    return TextPage(path, f"{front_matter(meta)}\n{body}")


def url_of(path: str) -> str:
    """Return the address of a page, relative to the root of the site.

    This is what MkDocs makes of a path under `use_directory_urls: true`.
    """
    folder, _, name = path.rpartition("/")
    stem = name.rpartition(".")[0] or name
    parts = [folder] if stem == "index" else [folder, stem]
    return "".join(f"{part}/" for part in parts if part)


def root_of(url: str) -> str:
    """Return the relative path from a page up to the root of the site: `../../`.

    Every link inside generated HTML is this plus an address relative to the root, so
    the site works below any path. On the home page it is `./`.
    """
    return "../" * url.count("/") or "./"
