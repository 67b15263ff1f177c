"""Every link, anchor and picture of the whole sample site leads somewhere."""

from collections.abc import Iterator
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

ADDRESSES = "//@href | //@src | //@poster | //@action"
SETS = "//@srcset | //@imagesrcset"
PREVIEW = "//meta[@property='og:image' or @property='og:url']/@content"
TOMBSTONE = "//div[contains(@class, 'cp-page--tombstone')]"
OTHER_SCHEMES = ("mailto:", "tel:", "data:")


def addresses_of(tree: html.HtmlElement) -> Iterator[str]:
    """Return what the page links, shows or loads, as written."""
    yield from tree.xpath(ADDRESSES)
    yield from tree.xpath(PREVIEW)
    for candidates in tree.xpath(SETS):
        yield from (candidate.split()[0] for candidate in candidates.split(","))


def local(address: str, page: str, home: str) -> tuple[str, str] | None:
    """Return the path on the site that the address means, and the anchor there."""
    if address.startswith(home):
        address = "/" + address.removeprefix(home)
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or address.startswith(OTHER_SCHEMES):
        return None
    folder = page.rpartition("/")[0]
    path = normpath(join("/" + folder, unquote(parts.path))).lstrip("/")
    if not parts.path:
        path = page
    elif parts.path.endswith("/") or not path:
        path = join(path, "index.html")
    return path, unquote(parts.fragment)


@pytest.fixture(scope="module")
def trees(sample) -> dict[str, html.HtmlElement]:
    """Return every page of the sample site."""
    return {
        path: html.fromstring(data.decode())
        for path, data in sample.files().items()
        if path.endswith(".html") and not path.startswith("du-lieu/bien-tap/")
    }


def test_every_address_leads_to_a_file_and_every_anchor_to_a_place(sample, trees):
    """Also pictures, files, styles and addresses that name the site in full."""
    files = {
        path.relative_to(sample.folder).as_posix() for path in sample.folder.rglob("*")
    }
    (home,) = set(trees["index.html"].xpath("//link[@rel='canonical']/@href"))
    ids = {page: {*tree.xpath("//@id"), ""} for page, tree in trees.items()}
    leading_nowhere = set()
    checked = 0
    for page, tree in trees.items():
        for address in set(addresses_of(tree)):
            match local(address, page, home):
                case None:
                    continue
                case path, anchor:
                    checked += 1
                    if path not in files or (path in ids and anchor not in ids[path]):
                        leading_nowhere.add(f"{page}: {address}")

    assert set() == leading_nowhere
    assert checked > 10_000


def test_every_page_can_be_reached_from_home_by_links(trees):
    """Only withdrawn items and the page of error 404 have no link to them."""
    (home,) = set(trees["index.html"].xpath("//link[@rel='canonical']/@href"))
    seen, ahead = set(), {"index.html"}
    while ahead:
        page = ahead.pop()
        seen.add(page)
        targets = (
            local(address, page, home)
            for address in trees[page].xpath("//a/@href | //form/@action")
        )
        ahead |= ({target[0] for target in targets if target} & trees.keys()) - seen

    alone = trees.keys() - seen - {"404.html"}

    assert set() == {page for page in alone if not trees[page].xpath(TOMBSTONE)}


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("../b/", ("a/b/index.html", "")),
        ("../../#x", ("index.html", "x")),
        ("#dau", ("a/c/index.html", "dau")),
        ("https://anbinh.example/a/t%E1%BB%87p.pdf", ("a/tệp.pdf", "")),
        ("/du-lieu/a.csv?x=1", ("du-lieu/a.csv", "")),
        ("https://dichvucong.gov.vn/", None),
        ("tel:0220", None),
    ],
)
def test_addresses_are_resolved_as_browsers_do(address, expected):
    """From a page two folders down; other sites are not ours to check."""
    assert expected == local(address, "a/c/index.html", "https://anbinh.example/")
