"""The pages about the commune: its machinery, leaders, land and reception of citizens.

NĐ 224/2026/NĐ-CP, Điều 9.1.c; see ADR 36.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from commune_portal.content import OfficePage
from commune_portal.content.records.office import Change
from commune_portal.pages.frame.html_blocks import html_block
from commune_portal.pages.frame.linked_data import page_data
from commune_portal.pages.frame.page import CopiedFile, SitePage, markdown_page, root_of
from commune_portal.pages.site import Site, head_of

_CHANNELS = "Kênh thông tin chính thức"
_CHANNELS_URL = "gioi-thieu/kenh-thong-tin/"


class Entry(NamedTuple):
    """A page of «Giới thiệu» in a list: its title, address and summary."""

    heading: str
    url: str
    summary: str | None


def office_pages(site: Site) -> Iterator[SitePage]:
    """Return each page of content/gioi-thieu/ with its files, and the channels."""
    for page in site.portal.offices:
        yield _page(site, page)
        for file in page.files:
            name = PurePosixPath(file).name
            source = str(site.portal.root / file)
            yield CopiedFile(f"{page.url}{name}", source)
    if site.portal.commune.channels:
        yield _channels(site)


def office_entries(site: Site) -> tuple[Entry, ...]:
    """Return what stands in «Giới thiệu»: the pages, and that of the channels."""
    pages = (Entry(p.heading, p.url, p.description) for p in site.portal.offices)
    channels = Entry(_CHANNELS, _CHANNELS_URL, "Trang, mạng xã hội, tổng đài của xã.")
    return (*pages, channels) if site.portal.commune.channels else tuple(pages)


def _page(site: Site, page: OfficePage) -> SitePage:
    commune = site.portal.commune
    summary = page.description or f"{page.heading} {commune.full_name}."
    trail = (("Giới thiệu", "gioi-thieu/"), (page.heading, page.url))
    head = head_of(
        page.heading,
        summary,
        "office",
        changed=page.updated.isoformat(),
        linked_data=page_data(site.portal.commune, *trail),
    )
    context = {
        "title": page.heading,
        "root": root_of(page.url),
        "page": page,
        "others": _others(site, page.url),
        "changes": coming_changes(site, page),
        "commune": commune,
    }
    above, below = (
        site.templates.get_template(name).render(context)
        for name in ("front/office_head.html.j2", "front/office_foot.html.j2")
    )
    text = site.texts[page.path].at(root_of(page.url))
    body = html_block(f"{above}{text}\n{below}")
    return markdown_page(f"{page.url}index.md", site.front_matter(head), body)


def _channels(site: Site) -> SitePage:
    """Return the page by which a citizen tells the commune's channels from others'."""
    commune, today = site.portal.commune, site.portal.today
    head = head_of(_CHANNELS, f"{_CHANNELS} của {commune.agency}.", "office")
    context = {
        "commune": commune,
        "today": today,
        "official": [each for each in commune.channels if each.is_official(today)],
        "ended": [each for each in commune.channels if each.has_ended(today)],
        "others": _others(site, _CHANNELS_URL),
    }
    return site.render(
        f"{_CHANNELS_URL}index.md", "front/channels.html.j2", head, context
    )


def _others(site: Site, url: str) -> list[Entry]:
    return [entry for entry in office_entries(site) if entry.url != url]


def coming_changes(site: Site, page: OfficePage) -> list[Change]:
    """Return the changes of the schedule that are not over, the next one first."""
    coming = (c for c in page.changes if c.date >= site.portal.today)
    return sorted(coming, key=lambda change: change.date)
