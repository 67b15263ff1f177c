"""A page of the site as text: front matter for the theme, then Markdown or HTML."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from commune_portal.pages.picture_copies import PictureCopy

# The dumper written in C says the same five times faster.
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

_NEVER_FOLD = 1 << 30


@dataclass(frozen=True, slots=True)
class SitePage:
    """One file of the site before a generator turns it into HTML.

    Attributes:
        path: Where it lies below the generator's docs folder, with `/`.
        text: Its text; None for a copy.
        copy_of: The file that it is a copy of; None for a text.
        binary: Its bytes, where it is neither a text nor a copy.
        is_preview: Whether only an editor sees it.
        picture: How it is made from a picture, where it is none of those.

    """

    path: str
    text: str | None = None
    copy_of: str | None = None
    is_preview: bool = False
    binary: bytes | None = None
    picture: PictureCopy | None = None

    @property
    def content(self) -> str | bytes | None:
        """What it consists of; None for a copy and for a picture."""
        return self.text if self.binary is None else self.binary

    @property
    def data(self) -> bytes:
        """The bytes to be written."""
        match self.content:
            case str() as text:
                return text.encode()
            case bytes() as binary:
                return binary
        return (
            self.picture.made if self.picture else Path(self.copy_of or "").read_bytes()
        )


def markdown_page(path: str, meta: Mapping[str, Any], body: str) -> SitePage:
    """Return the page with its front matter."""
    head = yaml.dump(
        dict(meta),
        Dumper=_DUMPER,
        allow_unicode=True,
        sort_keys=False,
        width=_NEVER_FOLD,
    )
    return SitePage(path, f"---\n{head}---\n\n{body}")


def url_of(path: str) -> str:
    """Return the address of a page, relative to the root of the site.

    This is what MkDocs makes of a path under `use_directory_urls: true`.
    """
    file = PurePosixPath(path)
    folder = file.parent if file.stem == "index" else file.with_suffix("")
    return "" if folder == PurePosixPath() else f"{folder}/"


def root_of(url: str) -> str:
    """Return the way from a page up to the root of the site, to begin its links with.

    Every link inside generated HTML is this plus an address relative to the root, so
    that the site works below any path. On the home page it is `./`.
    """
    return "../" * url.count("/") or "./"
