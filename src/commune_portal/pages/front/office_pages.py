"""The pages about the commune: its machinery, leaders, land and reception of citizens.

NĐ 224/2026/NĐ-CP, Điều 9.1.c; see ADR 36.
"""

import posixpath
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from commune_portal.content import OfficePage, is_bitmap
from commune_portal.content.records.office import Change
from commune_portal.pages.frame.head import PageHead
from commune_portal.pages.frame.linked_data import page_data
from commune_portal.pages.frame.page import (
    BinaryFile,
    CopiedFile,
    MadePicture,
    PictureCopy,
    SitePage,
)
from commune_portal.pages.renderer import Renderer
from commune_portal.pages.site import Site
from commune_portal.pages.texts.files import TextFiles
from commune_portal.vietnamese import nfc

_CHANNELS = "Kênh thông tin chính thức"
_CHANNELS_URL = "gioi-thieu/kenh-thong-tin/"


class Entry(NamedTuple):
    """A page of «Giới thiệu» in a list: its title, address and summary."""

    heading: str
    url: str
    summary: str | None


def office_pages(site: Site, renderer: Renderer) -> Iterator[SitePage]:
    """Yield each page of content/gioi-thieu/ with its files, and the channels."""
    for page in site.portal.offices:
        yield _page(site, renderer, page)
        yield from _files(site, page)
    if site.portal.commune.channels:
        yield _channels(site, renderer)


def office_entries(site: Site) -> tuple[Entry, ...]:
    """Return the pages of «Giới thiệu», the page of the channels last."""
    pages = (Entry(p.heading, p.url, p.description) for p in site.portal.offices)
    summary = f"Trang, mạng xã hội, tổng đài của {site.portal.commune.kind}."
    channels = Entry(_CHANNELS, _CHANNELS_URL, summary)
    return (*pages, channels) if site.portal.commune.channels else tuple(pages)


def files_of_office(site: Site, page: OfficePage) -> TextFiles:
    """Return the files in the folder of a page about the commune."""
    folder = posixpath.dirname(page.path)
    return TextFiles(
        portal=site.portal,
        text="trang",
        files={
            f"{page.url}{PurePosixPath(file.path).name}": file for file in page.files
        },
        offered=frozenset(f"{folder}/{nfc(name)}" for name in page.named_files),
        shown=frozenset(),
        links=site.texts[page.path].links,
        has_attachments=False,
    )


def _files(site: Site, page: OfficePage) -> Iterator[SitePage]:
    """Yield the files that the page names; a picture without its metadata."""
    for address, file in files_of_office(site, page).published():
        source = str(site.portal.root / file.path)
        if file.cleaned is not None:
            yield BinaryFile(address, file.cleaned)
        elif is_bitmap(file.path):
            copy = PictureCopy(source, site.portal.shown(nfc(file.path)))
            yield MadePicture(address, copy)
        else:
            yield CopiedFile(address, source, sha256=file.sha256)


def _page(site: Site, renderer: Renderer, page: OfficePage) -> SitePage:
    commune = site.portal.commune
    summary = page.description or f"{page.heading} {commune.full_name}."
    trail = (("Giới thiệu", "gioi-thieu/"), (page.heading, page.url))
    head = PageHead(
        page.heading,
        summary,
        "office",
        changed=page.updated,
        linked_data=page_data(site.portal.commune, *trail),
    )
    context = {
        "page": page,
        "others": _others(site, page.url),
        "changes": coming_changes(site, page),
        "commune": commune,
    }
    around = ("front/office_head.html.j2", "front/office_foot.html.j2")
    text = site.texts[page.path]
    return renderer.page_of_text(f"{page.url}index.md", around, head, text, context)


def _channels(site: Site, renderer: Renderer) -> SitePage:
    """Return the list of official channels, so that citizens can recognise others."""
    commune, today = site.portal.commune, site.portal.today
    head = PageHead(_CHANNELS, f"{_CHANNELS} của {commune.agency}.", "office")
    context = {
        "commune": commune,
        "today": today,
        "official": [each for each in commune.channels if each.is_official(today)],
        "ended": [each for each in commune.channels if each.has_ended(today)],
        "others": _others(site, _CHANNELS_URL),
    }
    return renderer.page(
        f"{_CHANNELS_URL}index.md", "front/channels.html.j2", head, context
    )


def _others(site: Site, url: str) -> list[Entry]:
    return [entry for entry in office_entries(site) if entry.url != url]


def coming_changes(site: Site, page: OfficePage) -> list[Change]:
    """Return today's and later changes of the schedule, the next one first."""
    coming = (c for c in page.changes if c.date >= site.portal.today)
    return sorted(coming, key=lambda change: change.date)
