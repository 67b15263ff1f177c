"""Feeds for readers and for other agencies: Atom and JSON Feed, and robots.txt.

Addresses in a feed are absolute, so a commune without `url` has no feed. See ADR 37.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

from commune_portal.content import Post
from commune_portal.memo import NO_MEMO, Memo
from commune_portal.pages.dependencies import Dependencies
from commune_portal.pages.frame.kept_files import with_kept_bytes
from commune_portal.pages.frame.page import MadeFile, SitePage, TextPage
from commune_portal.pages.frame.pictures import share_picture
from commune_portal.pages.site import Site

ATOM = "feed.xml"
JSON_FEED = "feed.json"
_ATOM_SPACE = "http://www.w3.org/2005/Atom"
_LATEST = 30
# An item has a day but no hour; 7 a.m. in Vietnam is midnight UTC of the same day.
_MORNING = "T07:00:00+07:00"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Channel:
    """A feed: of the whole site, or of one section."""

    title: str
    root: str
    home: str
    folder: str
    posts: Sequence[Post]

    def address(self, path: str) -> str:
        return urljoin(self.root, path)


def feed_files(
    site: Site, depends: Dependencies | None = None, memo: Memo = NO_MEMO
) -> Iterator[SitePage]:
    """Yield the feeds of the site and of every section; none without an address.

    `memo` keeps them under the keys that `depends` gives.
    """
    depends = depends or Dependencies(site, {})
    root = site.portal.commune.url
    if root is None:
        return
    root = f"{root.rstrip('/')}/"
    name = site.portal.commune.title
    channels = [
        _Channel(title=name, root=root, home="", folder="", posts=_newest(site, None)),
        *(
            _Channel(
                title=f"{view.title} – {name}",
                root=root,
                home=view.url,
                folder=view.url,
                posts=_newest(site, slug),
            )
            for slug, view in site.sections.items()
        ),
    ]
    for channel in channels:
        shown = [depends.of_item(post) for post in channel.posts]
        for file_name, make in ((ATOM, _atom), (JSON_FEED, _json_feed)):
            path = f"{channel.folder}{file_name}"
            key = depends.of_page(path, channel.title, shown, site.portal.today.year)
            file = MadeFile(path, partial(_encoded, make, site, channel), key)
            yield with_kept_bytes(file, memo)


def _encoded(
    make: Callable[[Site, _Channel], str], site: Site, channel: _Channel
) -> bytes:
    return make(site, channel).encode()


def robots_file(site: Site) -> SitePage:
    """Return robots.txt: everything may be read; the sitemap where `url` is set."""
    lines = ["User-agent: *", "Allow: /"]
    if site.portal.commune.url:
        root = f"{site.portal.commune.url.rstrip('/')}/"
        lines.append(f"Sitemap: {urljoin(root, 'sitemap.xml')}")
    return TextPage("robots.txt", "\n".join(lines) + "\n")


def _newest(site: Site, slug: str | None) -> list[Post]:
    posts = (p for p in site.published if slug is None or slug in p.sections)
    return list(posts)[:_LATEST]


def _moment(day: date) -> str:
    return f"{day.isoformat()}{_MORNING}"


def _updated(site: Site, channel: _Channel) -> str:
    """Return when the feed last changed; a feed without items is as old as its site."""
    days = [post.changed_on for post in channel.posts]
    return _moment(max(days, default=date(site.portal.today.year, 1, 1)))


def _atom(site: Site, channel: _Channel) -> str:
    ET.register_namespace("", _ATOM_SPACE)
    feed = ET.Element(f"{{{_ATOM_SPACE}}}feed", {"xml:lang": "vi"})
    own = channel.address(channel.folder + ATOM)
    _text(feed, "id", own)
    _text(feed, "title", channel.title)
    _text(feed, "updated", _updated(site, channel))
    _link(feed, "self", own, "application/atom+xml")
    _link(feed, "alternate", channel.address(channel.home), "text/html")
    author = ET.SubElement(feed, f"{{{_ATOM_SPACE}}}author")
    _text(author, "name", site.portal.commune.agency)
    for post in channel.posts:
        _add_entry(site, channel, feed, post)
    ET.indent(feed)
    text = ET.tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _add_entry(site: Site, channel: _Channel, feed: ET.Element, post: Post) -> None:
    entry = ET.SubElement(feed, f"{{{_ATOM_SPACE}}}entry")
    address = channel.address(post.url)
    _text(entry, "id", address)
    _text(entry, "title", post.title)
    _text(entry, "published", _moment(post.date))
    _text(entry, "updated", _moment(post.changed_on))
    _link(entry, "alternate", address, "text/html")
    if post.description:
        _text(entry, "summary", post.description)
    content = ET.SubElement(entry, f"{{{_ATOM_SPACE}}}content", {"type": "html"})
    content.text = site.texts[post.path].at(channel.root)
    for name in post.authors:
        author = ET.SubElement(entry, f"{{{_ATOM_SPACE}}}author")
        _text(author, "name", name)
    for slug in post.sections:
        title = site.sections[slug].title
        ET.SubElement(
            entry, f"{{{_ATOM_SPACE}}}category", {"term": slug, "label": title}
        )


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, f"{{{_ATOM_SPACE}}}{name}").text = text


def _link(parent: ET.Element, relation: str, address: str, kind: str) -> None:
    attributes = {"rel": relation, "href": address, "type": kind}
    ET.SubElement(parent, f"{{{_ATOM_SPACE}}}link", attributes)


def _json_feed(site: Site, channel: _Channel) -> str:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "home_page_url": channel.address(channel.home),
        "feed_url": channel.address(channel.folder + JSON_FEED),
        "language": "vi",
        "authors": [{"name": site.portal.commune.agency}],
        "items": [_json_item(site, channel, post) for post in channel.posts],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _json_item(site: Site, channel: _Channel, post: Post) -> dict[str, object]:
    address = channel.address(post.url)
    item: dict[str, object] = {
        "id": address,
        "url": address,
        "title": post.title,
        "content_html": site.texts[post.path].at(channel.root),
        "date_published": _moment(post.date),
        "date_modified": _moment(post.changed_on),
        "tags": [site.sections[slug].title for slug in post.sections],
    }
    if post.description:
        item["summary"] = post.description
    picture = share_picture(post)
    if picture:
        item["image"] = channel.address(picture.address)
    if post.authors:
        item["authors"] = [{"name": name} for name in post.authors]
    return item
