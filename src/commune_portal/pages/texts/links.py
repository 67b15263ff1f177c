"""Where the links and pictures in an editor's text lead; broken links are mistakes.

A link is written as the files in content/ lie (`../2025/tin-cu.md`, `to-khai.pdf`), as
the pages of the site lie (`/thong-ke/2026/`, `../tin-khac/`), or as a full address.
"""

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

from commune_portal.content import Portal
from commune_portal.errors import ContentError, ContentWarning
from commune_portal.pages.frame.addresses import procedure_url
from commune_portal.pages.frame.page import url_of
from commune_portal.pages.texts.source import TextSource
from commune_portal.vietnamese import nearest, nfc, suggest

# Stands for the path up to the root of the site; not a character, so in no text.
ROOT = "\ufdd0"


class InternalLink(NamedTuple):
    """A link of a text to this site.

    Attributes:
        address: Where it leads, relative to the root of the site, in NFC.
        written: How it is written in the text.
        source: The text.
        shown: The file of the text as editors know it.

    """

    address: str
    written: str
    source: TextSource
    shown: str

    def mistake(self, problem: str) -> ContentError:
        """Return the mistake, at the line of the link."""
        return ContentError(self.shown, self._line, "liên kết", problem)

    def warning(self, problem: str) -> ContentWarning:
        """Return the warning, at the line of the link."""
        return ContentWarning(self.shown, self._line, "liên kết", problem)

    @property
    def _line(self) -> int:
        return self.source.line_of(f"(?-i:{re.escape(self.written)})")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads.

    Attributes:
        href: What to print; it begins with ROOT where it is a place of this site.
        address: The place of this site, relative to its root; None elsewhere.

    """

    href: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class ContentMap:
    """The addresses of the pages of files in content/, by file and by folder."""

    files: Mapping[str, str]
    folders: Mapping[str, str]

    def target(self, path: str, url: str, written: str) -> Target:
        """Return where a link leads that is written in the file `path`, shown at `url`.

        Raises ValueError where it is not an address.
        """
        parts = urlsplit(written)
        if parts.scheme:
            return Target(written)
        if parts.netloc:
            return Target(f"https:{written}")
        if not parts.path:
            return Target(written)
        address = self._address(path, url, nfc(unquote(parts.path)))
        query = f"?{parts.query}" if parts.query else ""
        fragment = f"#{parts.fragment}" if parts.fragment else ""
        return Target(f"{ROOT}{quote(address)}{query}{fragment}", address)

    def _address(self, path: str, url: str, written: str) -> str:
        name = posixpath.basename(written)
        is_file = "." in name.strip(".")
        base = "" if written[0] == "/" else posixpath.dirname(path) if is_file else url
        place = posixpath.normpath(posixpath.join(base, written.lstrip("/")))
        if not is_file:
            return "" if place == "." else f"{place}/"
        if place in self.files:
            return self.files[place]
        folder, _, inner = place.rpartition("/")
        while folder and folder not in self.folders:
            folder, _, above = folder.rpartition("/")
            inner = f"{above}/{inner}"
        if folder:
            return f"{self.folders[folder]}{inner}"
        return url_of(place) if place.endswith(".md") else place


def content_map(portal: Portal) -> ContentMap:
    """Return the map of all files with a page: items, procedures and office pages."""
    files = {post.path: post.url for post in portal.posts}
    files |= {p.path: procedure_url(p.code) for p in portal.procedures}
    files |= {page.path: page.url for page in portal.offices}
    folders = {
        posixpath.dirname(path): url
        for path, url in files.items()
        if posixpath.basename(path) == "index.md"
    }
    return ContentMap(files, folders)


def link_mistakes(
    links: Iterable[InternalLink],
    there: Collection[AbstractSet[str]],
    refused: Mapping[str, str],
) -> Iterator[ContentError]:
    """Yield a mistake for each link to an address that is in none of the sets.

    `refused` gives the problem of each file that is not published, by its address.
    """
    for link in links:
        if not any(link.address in addresses for addresses in there):
            why = refused.get(link.address)
            known = chain(refused, *there)
            yield link.mistake(why or _problem(link, known))


def _problem(link: InternalLink, there: Iterable[str]) -> str:
    if link.written.casefold().startswith("www."):
        return f"«{link.written}» thiếu phần đầu; hãy viết «https://{link.written}»"
    return dead_link_problem(link.address, link.written, there)


def dead_link_problem(address: str, written: str, there: Iterable[str]) -> str:
    """Return the problem of a link to a missing page, with the nearest address."""
    folder = posixpath.dirname(address.rstrip("/"))
    beside = [a for a in there if posixpath.dirname(a.rstrip("/")) == folder]
    names = {posixpath.basename(address.rstrip("/")): address for address in beside}
    near = nearest(posixpath.basename(address.rstrip("/")), names)
    hint = suggest(f"/{names[near]}") if near else ""
    return f"«{written}» không dẫn tới trang hay tệp nào đã đăng{hint}"
