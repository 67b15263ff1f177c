"""Fixed pages: written by hand in docs/, with placeholders and the theme's facts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import yaml

from commune_portal.errors import ContentError, ContentErrors, PortalError
from commune_portal.figures import fill, placeholder_context
from commune_portal.pages.frame.page import SitePage, markdown_page, url_of
from commune_portal.pages.frame.search_facts import FOR_EDITORS, search_facts
from commune_portal.pages.front.blocks import page_blocks
from commune_portal.pages.front.linked_data import home_data
from commune_portal.pages.renderer import Renderer, renderer_of
from commune_portal.pages.site import Site

# No part of the site; `exclude_docs` in mkdocs.yml names the same folders.
NO_PAGES = ("overrides/", "adr/", "assets/readme/")
_HEADING = re.compile(r"^# (.+)$", re.MULTILINE)
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)?---[ \t]*\n+", re.DOTALL)


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


def fixed_pages(site: Site, docs: Path) -> tuple[FixedPage, ...]:
    """Return every page in docs/; ContentErrors with all that is wrong in them."""
    context = placeholder_context(site.portal)
    renderer = renderer_of(site)
    pages: list[FixedPage] = []
    errors: list[ContentError] = []
    for path in fixed_files(docs):
        if not path.endswith(".md"):
            continue
        text = (docs / path).read_text(encoding="utf-8-sig")
        try:
            pages.append(_fixed_page(site, renderer, path, text, context))
        except ContentError as error:
            errors.append(error)
    if errors:
        raise ContentErrors(errors)
    return tuple(pages)


def fixed_files(docs: Path) -> tuple[str, ...]:
    """Return the paths of all files in docs/ that become part of the site."""
    files = (file for file in docs.rglob("*") if file.is_file())
    paths = sorted(file.relative_to(docs).as_posix() for file in files)
    return tuple(path for path in paths if not path.startswith(NO_PAGES))


def _fixed_page(
    site: Site,
    renderer: Renderer,
    path: str,
    text: str,
    context: Mapping[str, object],
) -> FixedPage:
    place = f"docs/{path}"
    match = _FRONT_MATTER.match(text)
    body = text[match.end() :] if match else text
    meta = _front_matter(place, match[1] or "") if match else {}
    if path == "index.md":
        meta = {"title": renderer.facts["site_name"], **meta}
    kind = _kind(path)
    meta["portal"] = {**renderer.facts, "page": kind}
    if kind == "home":
        meta["portal"] |= _home_facts(site)
    elif "description" not in meta and (heading := _HEADING.search(body)):
        meta["description"] = f"{escape(heading[1])} – {renderer.facts['site_name']}."
    if kind == "fixed":
        meta["portal"]["search"] = search_facts("fixed")
    first_line = text[: len(text) - len(body)].count("\n") + 1
    names = {**context, **page_blocks(site, renderer, url_of(path))}
    try:
        text = fill(body, place, first_line, names)
    except ContentError:
        raise
    except PortalError as error:
        raise ContentError(place, None, "số liệu", str(error)) from None
    return FixedPage(path, meta, text)


def _kind(path: str) -> str:
    if path == "index.md":
        return "home"
    return "handbook" if path.startswith(FOR_EDITORS) else "fixed"


def _home_facts(site: Site) -> dict[str, str]:
    """Return the day of the newest news, and what search engines read."""
    days = (post.changed_on.isoformat() for post in site.published)
    facts = {"changed": max(days, default=None), "linked_data": home_data(site)}
    return {key: str(value) for key, value in facts.items() if value}


def _front_matter(place: str, text: str) -> dict[str, Any]:
    problem = "phần đầu tệp, giữa hai dòng ---, viết chưa đúng"
    try:
        meta = yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else None
        raise ContentError(place, line, None, problem) from None
    if not isinstance(meta, dict | None):
        raise ContentError(place, 2, None, problem)
    return meta or {}
