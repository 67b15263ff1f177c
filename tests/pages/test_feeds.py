"""Feeds and robots.txt, read by others' programs."""

import json

import feedparser
import pytest
from lxml import etree

from commune_portal.pages import site_of
from commune_portal.pages.feeds import feed_files, robots_file

URL = "name: An Bình\nurl: https://anbinh.example/portal\n"
HOSTILE = 'Họp </script><b>"thôn" & xã'


def item(title, day, tags="[CCHC]", more=""):
    """Return an item file."""
    return (
        f"---\ntitle: {json.dumps(title)}\ndate: {day}\ntags: {tags}\n{more}---\nA.\n"
    )


FILES = {
    "portal.yml": URL,
    "tin-bai/2026/2026-11-01-a.md": item(HOSTILE, "2026-11-01"),
    "tin-bai/2026/2026-11-20-b.md": item(
        "Bài hai",
        "2026-11-20",
        "[TTHC, CCHC]",
        "description: Tóm tắt.\nauthors: [Ban Biên tập]\n"
        "corrections: [{date: 2026-11-21, note: Sửa}]\n",
    ),
    "tin-bai/2026/2026-11-19-c.md": item(
        "Đã gỡ", "2026-11-19", more="withdrawn: {date: 2026-11-20, reason: Sai}\n"
    ),
    "tin-bai/2026/2026-11-18-d.md": item("Nháp", "2026-11-18", more="draft: true\n"),
}


@pytest.fixture
def made(portal):
    """Return the site of these files."""
    return lambda files: site_of(portal(files))


def files_of(site):
    """Return the feeds by path."""
    return {page.path: page.data.decode() for page in feed_files(site)}


def test_the_feed_is_read_by_others(made):
    """A feed parser accepts it: newest first, whole addresses, days of Vietnam."""
    feed = feedparser.parse(files_of(made(FILES))["feed.xml"])

    assert not feed.bozo
    assert ["Bài hai", HOSTILE] == [entry.title for entry in feed.entries]
    first = feed.entries[0]
    assert "https://anbinh.example/portal/tin-bai/2026/2026-11-20-b/" == first.link
    assert first.id == first.link
    assert "2026-11-20T07:00:00+07:00" == first.published
    assert "2026-11-21T07:00:00+07:00" == first.updated == feed.feed.updated
    assert "Tóm tắt." == first.summary


def test_both_forms_say_the_same(made):
    """The JSON Feed has the items of the Atom feed, and what its version asks for."""
    files = files_of(made(FILES))
    atom = feedparser.parse(files["feed.xml"])
    feed = json.loads(files["feed.json"])

    assert "https://jsonfeed.org/version/1.1" == feed["version"]
    assert [e.id for e in atom.entries] == [i["id"] for i in feed["items"]]
    assert all({"id", "url", "title", "content_html"} <= set(i) for i in feed["items"])


def test_each_section_has_its_own(made):
    """A section's feed holds the items with its tag, at an address of its own."""
    files = files_of(made(FILES))
    feed = feedparser.parse(files["chuyen-muc/thu-tuc-hanh-chinh/feed.xml"])
    root = etree.fromstring(files["chuyen-muc/chuyen-doi-so/feed.xml"].encode())

    assert ["Bài hai"] == [entry.title for entry in feed.entries]
    assert [] == root.findall("{http://www.w3.org/2005/Atom}entry")


def test_without_an_address_there_is_no_feed(made):
    """A commune that has given no url has no feed and no map in robots.txt."""
    site = made({**FILES, "portal.yml": "name: An Bình\n"})

    assert {} == files_of(site)
    assert "User-agent: *\nAllow: /\n" == robots_file(site).text


def test_robots_names_the_map(made):
    """With an address, robots.txt leads to the site map."""
    assert (
        "User-agent: *\nAllow: /\nSitemap: https://anbinh.example/portal/sitemap.xml\n"
    ) == robots_file(made(FILES)).text


def test_the_whole_text_travels_with_whole_addresses(made):
    """A reader elsewhere sees the text, cleaned, and its links lead to the site."""
    linked = item("Có liên kết", "2026-11-21") + (
        "\n[Bài hai](2026-11-20-b.md)\n\n<script>alert(1)</script>\n"
    )
    files = files_of(made({**FILES, "tin-bai/2026/2026-11-21-e.md": linked}))
    content = feedparser.parse(files["feed.xml"]).entries[0].content[0]
    (first, *_) = json.loads(files["feed.json"])["items"]
    raw = etree.fromstring(files["feed.xml"].encode()).findtext("{*}entry/{*}content")

    assert "text/html" == content.type
    assert raw == first["content_html"]
    assert 'href="https://anbinh.example/portal/tin-bai/2026/2026-11-20-b/"' in raw
    assert "script" not in raw
