"""What other programs read of the built site: heads, feeds and the site map."""

import io
import json
import re
from posixpath import join, normpath

import feedparser
import pytest
from lxml import etree
from PIL import Image

ROOT = "https://anbinh.example/"
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
HIDDEN = "//meta[@name='robots'][@content='noindex']"
DUBLIN_CORE = ("title", "creator", "date", "description", "publisher", "identifier")


@pytest.fixture(scope="module")
def pages(sample):
    """Return every page of the sample site by its address."""
    urls = [p.removesuffix("index.html") for p in sample.files() if "index.html" in p]
    return {url: sample.page(url) for url in urls}


@pytest.fixture(scope="module")
def listed(sample):
    """Return the addresses of the site map with their days."""
    tree = etree.fromstring(sample.text("sitemap.xml").encode())
    assert f"{SPACE}urlset" == tree.tag
    assert {f"{SPACE}url"} == {entry.tag for entry in tree}
    entries = [(e.findtext(f"{SPACE}loc"), e.findtext(f"{SPACE}lastmod")) for e in tree]
    assert len(entries) == len(dict(entries))
    return dict(entries)


def test_the_map_lists_every_page_for_citizens(pages, listed):
    """Each page is either in the site map or asks not to be indexed."""
    hidden = {url for url, page in pages.items() if page.xpath(HIDDEN)}

    assert {ROOT + url for url in pages if url not in hidden} == set(listed)
    assert {"tim-kiem/"} < hidden


def test_the_map_tells_days_of_the_content(sample, listed):
    """A day is that of the item or its correction, never that of the build."""
    days = {url: day for url, day in listed.items() if day}
    posts = json.loads(sample.text("du-lieu/tin-bai.json"))["posts"]

    assert [] == [d for d in days.values() if not re.fullmatch(r"\d{4}-\d\d-\d\d", d)]
    assert [] == [p["url"] for p in posts if days[ROOT + p["url"]] < p["date"]]
    assert days[ROOT] == max(days[ROOT + post["url"]] for post in posts)
    assert ROOT + "thong-ke/" not in days


def test_every_page_says_what_it_is(pages):
    """Each has a canonical address, a title, a description and Open Graph."""
    for url, page in pages.items():
        assert [ROOT + url] == page.xpath("//link[@rel='canonical']/@href"), url
        assert page.findtext(".//title").strip(), url
        for name in ("name='description'", "property='og:title'", "property='og:type'"):
            (said,) = page.xpath(f"//meta[@{name}]/@content")
            assert said.strip(), (url, name)


def test_dublin_core_is_whole(pages):
    """No element that Thông tư 24/2011 asks for is missing or empty."""
    found = 0
    for url, page in pages.items():
        said = {
            name: page.xpath(f"//meta[@name='DC.{name}']/@content")
            for name in DUBLIN_CORE
        }
        if any(said.values()):
            found += 1
            values = [value for values in said.values() for value in values]
            assert len(DUBLIN_CORE) == len(values), url
            assert all(value.strip() for value in values), url

    assert found > 100


def test_feeds_are_found_from_the_pages(sample, pages):
    """Each address in a head is that of a feed that a feed reader accepts."""
    files = sample.files()
    links = {
        normpath(join(url or ".", address))
        for url, page in pages.items()
        for address in page.xpath("//link[@rel='alternate']/@href")
    }
    feeds = {path: feedparser.parse(files[path]) for path in links if "xml" in path}

    assert links == {
        path for path in files if re.search(r"(^|/)feed\.(xml|json)", path)
    } - {path for path in files if path.endswith("/feed.json")}
    assert 5 == len(feeds)
    assert [] == [path for path, feed in feeds.items() if feed.bozo]
    assert all(feed.entries for feed in feeds.values())


def test_addresses_in_feeds_are_whole_and_exist(sample):
    """Every page, picture and link in the text of an item is on the site."""
    files = sample.files()
    feed = feedparser.parse(files["feed.xml"])
    text = " ".join(e.link + " " + e.content[0].value for e in feed.entries)
    inside = re.findall(rf"{ROOT}([^\s\"#]*)", text)
    missing = [a for a in inside if a not in files and f"{a}index.html" not in files]

    assert [] == re.findall(r'(?:href|src)="(?!https?:|mailto:|tel:|#)[^"]*', text)
    assert len(inside) >= len(feed.entries) == 30
    assert [] == missing


def test_data_for_search_engines_stand_in_the_head(pages):
    """Each block is JSON and no page has two."""
    blocks = {
        url: page.xpath("//script[@type='application/ld+json']")
        for url, page in pages.items()
    }

    assert {0, 1} == {len(found) for found in blocks.values()}
    for url, found in blocks.items():
        for block in found:
            assert "head" == block.getparent().tag, url
            assert json.loads(block.text)["@graph"], url


def test_every_page_has_a_card(sample, pages):
    """Each names a picture by its full address, with the size that networks want."""
    files = sample.files()
    for url, page in pages.items():
        said = {
            name: page.xpath(f"//meta[@property='og:image{name}']/@content")
            for name in ("", ":width", ":height", ":type", ":alt")
        }
        assert {1} == {len(values) for values in said.values()}, url
        (address,), (kind,) = said[""], said[":type"]
        data = files[address.removeprefix(ROOT)]
        with Image.open(io.BytesIO(data)) as card:
            assert (1200, 630) == card.size, url
            assert kind == f"image/{card.format.lower()}", url
