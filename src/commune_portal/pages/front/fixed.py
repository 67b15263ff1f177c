"""Fixed pages: written by hand in docs/, with placeholders and the theme's facts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import escape
from posixpath import dirname, join, normpath
from typing import Any

from commune_portal.content import Docs, DocsPage
from commune_portal.errors import ContentError, ContentErrors, PortalError
from commune_portal.figures import fill, placeholder_context
from commune_portal.pages.frame.page import (
    PageKind,
    SitePage,
    markdown_page,
    url_of,
)
from commune_portal.pages.frame.search_facts import FOR_EDITORS, search_facts
from commune_portal.pages.front.blocks import page_blocks
from commune_portal.pages.front.linked_data import home_data
from commune_portal.pages.renderer import Renderer, renderer_of
from commune_portal.pages.site import Site

_LINK = re.compile(r"\[([^\]\n]+)\]\(([^)\s#:]+\.md)(?:#[^)\s]*)?\)")
_HEADING = re.compile(r"^# (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FixedPage:
    """A fixed page, filled in.

    Attributes:
        path: Its path below docs/.
        meta: Its front matter with what the theme needs.
        body: Its Markdown.

    """

    path: str
    meta: Mapping[str, Any]
    body: str

    @property
    def page(self) -> SitePage:
        """The page as one text."""
        return markdown_page(self.path, self.meta, self.body)


def fixed_pages(site: Site, docs: Docs) -> tuple[FixedPage, ...]:
    """Return every page in docs/ with its placeholders filled in.

    Raises ContentErrors with every mistake in them, those of the reading too.
    """
    context = placeholder_context(site.portal)
    renderer = renderer_of(site)
    pages: list[FixedPage] = []
    errors = list(docs.errors)
    for source in docs.pages:
        try:
            kind = _kind(source.path, docs.withheld)
            page = _fixed_page(site, renderer, source, kind, context)
            pages.append(replace(page, body=_unlinked(page, docs.withheld)))
        except ContentError as error:
            errors.append(error)
    if errors:
        raise ContentErrors(errors)
    return tuple(pages)


def _fixed_page(
    site: Site,
    renderer: Renderer,
    source: DocsPage,
    kind: PageKind,
    context: Mapping[str, object],
) -> FixedPage:
    path, body, place = source.path, source.body, f"docs/{source.path}"
    meta: dict[str, Any] = dict(source.head)
    if path == "index.md":
        meta = {"title": renderer.facts["site_name"], **meta}
    meta["portal"] = {**renderer.facts, "page": kind}
    if kind == "home":
        meta["portal"] |= _home_facts(site)
    elif "description" not in meta and (heading := _HEADING.search(body)):
        meta["description"] = f"{escape(heading[1])} – {renderer.facts['site_name']}."
    if kind == "fixed":
        meta["portal"]["search"] = search_facts("fixed")
    names = {**context, **page_blocks(site, renderer, url_of(path))}
    try:
        text = fill(body, place, source.line, names)
    except ContentError:
        raise
    except PortalError as error:
        raise ContentError(place, None, "số liệu", str(error)) from None
    return FixedPage(path, meta, text)


def _unlinked(page: FixedPage, withheld: frozenset[str]) -> str:
    """Return the text with the words of links to pages that the site does not have."""
    folder = dirname(page.path)

    def words(link: re.Match[str]) -> str:
        return link[1] if normpath(join(folder, link[2])) in withheld else link[0]

    return _LINK.sub(words, page.body) if withheld else page.body


def _kind(path: str, withheld: frozenset[str]) -> PageKind:
    if path == "index.md":
        return "home"
    is_chapter = path.startswith(FOR_EDITORS) and not withheld
    return "handbook" if is_chapter else "fixed"


def _home_facts(site: Site) -> dict[str, str]:
    """Return the day of the newest news, and what search engines read."""
    days = (post.changed_on.isoformat() for post in site.published)
    facts = {"changed": max(days, default=None), "linked_data": home_data(site)}
    return {key: str(value) for key, value in facts.items() if value}
