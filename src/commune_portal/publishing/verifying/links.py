"""Every link, picture and anchor of the finished pages leads somewhere on the site."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from lxml import etree, html

_ADDRESSES = etree.XPath(
    "//@href | //@src | //@poster | //@action"
    " | //meta[@property='og:image' or @property='og:url']/@content"
)
_SETS = etree.XPath("//@srcset | //@imagesrcset")
_PLACES = etree.XPath("//@id | //a/@name")
_CANONICAL = etree.XPath("string(//link[@rel='canonical']/@href)")
_ROBOTS = etree.XPath("string(//meta[@name='robots']/@content)")
_OTHERS = ("mailto:", "tel:", "data:", "zalo:", "sms:")
_LOST = "404.html"  # shown at any address: its links start at the root of the server


@dataclass(frozen=True, slots=True)
class FinishedPage:
    """What other pages and the sitemap need to know of a page.

    Attributes:
        address: Its canonical address; "" where it has none.
        is_listed: Whether search engines shall list it.
        places: The anchors in it.
        links: The paths and anchors on this site that it leads to, as written.

    """

    address: str
    is_listed: bool
    places: frozenset[str]
    links: Mapping[str, tuple[str, str]]


def finished_pages(site: Path, paths: Iterator[str]) -> Mapping[str, FinishedPage]:
    """Return every HTML page of the site by its path.

    Raises OSError where one cannot be read.
    """
    home = ""
    found: dict[str, FinishedPage] = {}
    for path in sorted(paths, key=lambda path: (path != "index.html", path)):
        data = (site / path).read_bytes()
        tree = html.document_fromstring(data.decode() or "<html></html>")
        address = str(_CANONICAL(tree))
        home = address if path == "index.html" else home
        found[path] = FinishedPage(
            address=address,
            is_listed=bool(address) and "noindex" not in _ROBOTS(tree),
            places=frozenset(map(str, _PLACES(tree))),
            links=dict(_links(tree, path, home)),
        )
    return found


def link_mistakes(
    pages: Mapping[str, FinishedPage], files: frozenset[str]
) -> Iterator[str]:
    """Yield a line for each link that leads to no file or to no place in it."""
    for page, finished in pages.items():
        for written, (path, anchor) in sorted(finished.links.items()):
            if path not in files:
                yield f"{page}: liên kết «{written}» không dẫn tới tệp nào của trang"
            elif anchor and path in pages and anchor not in pages[path].places:
                yield f"{page}: liên kết «{written}»: trang ấy không có mục này"


def _links(
    tree: html.HtmlElement, page: str, home: str
) -> Iterator[tuple[str, tuple[str, str]]]:
    for address in {*map(str, _ADDRESSES(tree)), *_candidates(tree)}:
        place = _on_site(address, page, home)
        if place is not None:
            yield address, place


def _candidates(tree: html.HtmlElement) -> Iterator[str]:
    for candidates in _SETS(tree):
        for candidate in str(candidates).split(","):
            yield from candidate.split()[:1]


def _on_site(address: str, page: str, home: str) -> tuple[str, str] | None:
    """Return the path on the site that an address means, and the anchor there."""
    if home and address.startswith(home):
        address = f"/{address.removeprefix(home)}"
    elif page == _LOST and address.startswith("/"):
        address = f"/{address.removeprefix(urlsplit(home).path)}"
    try:
        parts = urlsplit(address)
    except ValueError:
        return address, ""
    if parts.scheme or parts.netloc or address.startswith(_OTHERS):
        return None
    path = page
    if parts.path:
        path = normpath(join(f"/{dirname(page)}", unquote(parts.path))).lstrip("/")
        if parts.path.endswith("/") or not path:
            path = join(path, "index.html")
    return path, unquote(parts.fragment)
