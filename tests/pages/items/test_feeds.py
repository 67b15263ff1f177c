"""Feeds and robots.txt, read by other programs."""

import json

import feedparser
import jsonschema
import pytest
from lxml import etree

from commune_portal.pages import site_of
from commune_portal.pages.items.feeds import feed_files, robots_file

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
    return {page.path: page.text for page in feed_files(site)}


def test_the_feed_is_read_by_others(made):
    """A feed parser accepts it: newest first, absolute addresses, days of Vietnam."""
    feed = feedparser.parse(files_of(made(FILES))["feed.xml"])

    assert not feed.bozo
    assert ["Bài hai", HOSTILE] == [entry.title for entry in feed.entries]
    first = feed.entries[0]
    assert "https://anbinh.example/portal/tin-bai/2026/2026-11-20-b/" == first.link
    assert first.id == first.link
    assert "2026-11-20T07:00:00+07:00" == first.published
    assert "2026-11-21T07:00:00+07:00" == first.updated == feed.feed.updated
    assert "Tóm tắt." == first.summary


ADDRESS = {"type": "string", "pattern": "^https://anbinh[.]example/portal/"}
TEXT = {"type": "string", "minLength": 1}
MOMENT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT07:00:00[+]07:00$"}
AUTHORS = {
    "type": "array",
    "items": {"type": "object", "properties": {"name": TEXT}, "required": ["name"]},
}
# What jsonfeed.org/version/1.1 requires, and nothing that it does not define.
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": TEXT,
        "home_page_url": ADDRESS,
        "feed_url": ADDRESS,
        "language": {"const": "vi"},
        "authors": AUTHORS,
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "content_html"],
                "additionalProperties": False,
                "properties": {
                    "id": TEXT,
                    "url": ADDRESS,
                    "title": TEXT,
                    "summary": TEXT,
                    "content_html": {"type": "string"},
                    "image": ADDRESS,
                    "date_published": MOMENT,
                    "date_modified": MOMENT,
                    "authors": AUTHORS,
                    "tags": {"type": "array", "items": TEXT},
                },
            },
        },
    },
}


def test_both_forms_say_the_same(made):
    """Each JSON Feed conforms to its version and has the items of its Atom feed."""
    files = files_of(made(FILES))
    paths = [path for path in files if path.endswith(".json")]

    assert 4 == len(paths)
    for path in paths:
        feed = json.loads(files[path])
        atom = feedparser.parse(files[path.replace(".json", ".xml")])
        jsonschema.validate(feed, JSON_FEED)

        assert [e.id for e in atom.entries] == [i["id"] for i in feed["items"]]
        assert atom.feed.title == feed["title"]


def test_each_section_has_its_own(made):
    """A section's feed has the items with its tag, at an address of its own."""
    files = files_of(made(FILES))
    feed = feedparser.parse(files["chuyen-muc/thu-tuc-hanh-chinh/feed.xml"])
    root = etree.fromstring(files["chuyen-muc/chuyen-doi-so/feed.xml"].encode())

    assert ["Bài hai"] == [entry.title for entry in feed.entries]
    assert [] == root.findall("{http://www.w3.org/2005/Atom}entry")


def test_without_an_address_there_is_no_feed(made):
    """A commune without `url` has no feed and no sitemap in robots.txt."""
    site = made({**FILES, "portal.yml": "name: An Bình\n"})

    assert {} == files_of(site)
    assert "User-agent: *\nAllow: /\n" == robots_file(site).text


def test_robots_names_the_map(made):
    """With `url`, robots.txt names the sitemap."""
    assert (
        "User-agent: *\nAllow: /\nSitemap: https://anbinh.example/portal/sitemap.xml\n"
    ) == robots_file(made(FILES)).text


def test_the_whole_text_travels_with_whole_addresses(made):
    """A feed reader shows the cleaned text, and its links lead to the site."""
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
