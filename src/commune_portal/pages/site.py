"""What every page is made from: the records, the figures of all periods, templates."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import escape

from commune_portal.content import Portal, Post, printed_form
from commune_portal.figures import Figures, Period, count, periods_with_data
from commune_portal.pages.frame.html_blocks import html_block
from commune_portal.pages.frame.page import SitePage, markdown_page, root_of, url_of
from commune_portal.pages.frame.pictures import PICTURE_NAMES
from commune_portal.pages.frame.report_view import ReportView
from commune_portal.pages.frame.search_facts import search_facts
from commune_portal.pages.texts.texts import PageText, page_texts
from commune_portal.vietnamese import decimal, number, short_day, weekday

COLOURS = 6
_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    """A section as templates see it.

    Attributes:
        url: Its address, relative to the root of the site.
        colour: From 1 to 6, the class of its badge and bars.

    """

    slug: str
    title: str
    url: str
    colour: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Everything that a page may print; each period is counted once.

    Attributes:
        portal: The records.
        published: The items that citizens see, newest first.
        posts: The items that have a page, withdrawn ones too, by id.
        figures: Every period with data, in the order of `periods_with_data`.
        sections: The sections by slug, in the order of portal.yml.
        templates: The templates of all pages.
        facts: What the theme needs on every page, for the front matter, as HTML.
        reports: Every report, also those that citizens do not see.
        texts: The texts of items and procedures as safe HTML, by their files.

    """

    portal: Portal
    published: tuple[Post, ...]
    posts: Mapping[str, Post]
    figures: Mapping[Period, Figures]
    sections: Mapping[str, SectionView]
    templates: Environment
    facts: Mapping[str, Any]
    texts: Mapping[str, PageText]
    reports: tuple[ReportView, ...] = ()

    def counted(self, period: Period) -> Figures:
        """Return the figures of a period, which need not have data."""
        return self.figures.get(period) or count(self.portal, period)

    def render(
        self,
        path: str,
        template: str,
        head: Mapping[str, Any],
        context: Mapping[str, Any],
    ) -> SitePage:
        """Return the page that the template makes; `head` is its front matter.

        `head["portal"]` is what the theme needs on this page besides the facts.
        """
        root = root_of(url_of(path))
        body = self.templates.get_template(template).render(
            {"title": head["title"], "root": root, **context}
        )
        return markdown_page(path, self.front_matter(head), html_block(body))

    def front_matter(self, head: Mapping[str, Any]) -> dict[str, Any]:
        """Return the front matter with the facts, its text as HTML.

        Material takes the title and the description of a page as HTML, so templates
        print every text of the front matter as it is.
        """
        escaped = {key: as_html(value) for key, value in head.items()}
        return {**escaped, "portal": {**self.facts, **escaped["portal"]}}


def site_of(portal: Portal, reports: Iterable[ReportView] = ()) -> Site:
    """Return what pages are made from."""
    sections = {
        section.slug: SectionView(
            slug=section.slug,
            title=section.title,
            url=f"chuyen-muc/{section.slug}/",
            colour=index % COLOURS + 1,
        )
        for index, section in enumerate(portal.commune.sections)
    }
    published = [post for post in portal.posts if post.is_published(portal.today)]
    withdrawn = [post for post in portal.posts if post.withdrawn is not None]
    return Site(
        portal=portal,
        published=tuple(published)[::-1],
        posts={post.id: post for post in (*published, *withdrawn)},
        figures={p: count(portal, p) for p in periods_with_data(portal)},
        sections=sections,
        templates=_templates(sections),
        facts=_facts(portal),
        reports=tuple(reports),
        texts=page_texts(portal),
    )


def head_of(
    title: str,
    description: str,
    kind: str,
    *,
    searchable: bool = True,
    **portal: Any,  # noqa: ANN401 - whatever the theme is told of this kind of page
) -> dict[str, Any]:
    """Return the front matter of a generated page, which is full width."""
    head: dict[str, Any] = {"title": title, "description": description}
    head["hide"] = ["navigation", "toc"]
    facts = search_facts(kind, portal) if searchable else {}
    head["portal"] = {"page": kind, **portal, **({"search": facts} if facts else {})}
    return head


def as_html(value: Any) -> Any:  # noqa: ANN401 - any value of the front matter
    """Return the value with every text in it escaped."""
    match value:
        case str():
            return str(escape(value))
        case dict():
            return {key: as_html(item) for key, item in value.items()}
        case list():
            return [as_html(item) for item in value]
        case _:
            return value


def _templates(sections: Mapping[str, SectionView]) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals |= {"sections": sections, **PICTURE_NAMES}
    environment.filters |= {
        "short_day": short_day,
        "weekday": weekday,
        "number": number,
        "printed_form": printed_form,
        "decimal": decimal,
        "quote": quote,
        "first_upper": first_upper,
    }
    return environment


def first_upper(text: str) -> str:
    """Return the text with a capital at its start and the rest as it is."""
    return text[:1].upper() + text[1:]


def _facts(portal: Portal) -> dict[str, Any]:
    commune = portal.commune
    facts = {
        "name": commune.name,
        "full_name": commune.full_name,
        "agency": commune.agency,
        "site_name": commune.title,
        "superior": commune.superior,
        "notice": commune.notice,
        "root": f"{commune.url.rstrip('/')}/" if commune.url else None,
        "domain": urlsplit(commune.url).hostname if commune.url else None,
        "address": commune.address,
        "phone": commune.phone,
        "hotline": commune.hotline,
        "email": commune.email,
        "responsible": commune.responsible,
        "rating": commune.feedback.rating,
        "downtime": [d.notice for d in commune.downtime if d.is_shown(portal.today)],
    }
    return {key: as_html(value) for key, value in facts.items()}
