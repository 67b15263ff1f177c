"""Templates and the facts of the theme: how data become the text of a page."""

from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from types import CodeType
from urllib.parse import quote

from jinja2 import BaseLoader, Environment, StrictUndefined, Template

from commune_portal.content import printed_form
from commune_portal.pages.dependencies import Dependencies
from commune_portal.pages.frame.addresses import PROCEDURES, procedure_url
from commune_portal.pages.frame.head import HeadValue, PageHead
from commune_portal.pages.frame.page import Html, HtmlPage, root_of, url_of
from commune_portal.pages.frame.pictures import PICTURE_NAMES
from commune_portal.pages.frame.rows import badge_html, day_html, item_list, list_item
from commune_portal.pages.frame.theme_facts import theme_facts
from commune_portal.pages.site import Site
from commune_portal.pages.texts.texts import PageText
from commune_portal.vietnamese import decimal, number, short_day, upper_first, weekday

_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Renderer:
    """Makes pages from templates.

    Attributes:
        templates: The templates of all pages.
        facts: What the theme prints on every page, as HTML.
        dependencies: The keys of pages.

    """

    templates: Environment
    facts: Mapping[str, HeadValue]
    dependencies: Dependencies

    def page(
        self,
        path: str,
        template: str,
        head: PageHead,
        context: Mapping[str, object],
        key: str = "",
    ) -> HtmlPage:
        """Return the page that one template makes.

        Templates also get `title` and `root`, the way up to the root of the site.
        """
        make = partial(self.html, path, template, head, context)
        return self.later(path, head, make, key)

    def page_of_text(
        self,
        path: str,
        templates: tuple[str, str],
        head: PageHead,
        text: PageText,
        context: Mapping[str, object],
    ) -> HtmlPage:
        """Return the page of an editor's text between two templates: head and foot."""
        make = partial(self.html_of_text, path, templates, head, text, context)
        return self.later(path, head, make)

    def later(
        self, path: str, head: PageHead, make: Callable[[], Html], key: str = ""
    ) -> HtmlPage:
        """Return the page that `make` makes when it is asked for."""
        return HtmlPage(path, make, head.kind, head.last_change, key)

    def html(
        self, path: str, template: str, head: PageHead, context: Mapping[str, object]
    ) -> Html:
        """Return what one template makes now."""
        body = self._filled(template, path, head, context)
        return Html(head.front_matter(self.facts), body)

    def html_of_text(
        self,
        path: str,
        templates: tuple[str, str],
        head: PageHead,
        text: PageText,
        context: Mapping[str, object],
    ) -> Html:
        """Return an editor's text between two templates."""
        above, below = (self._filled(each, path, head, context) for each in templates)
        body = f"{above}{text.at(root_of(url_of(path)))}\n{below}"
        return Html(head.front_matter(self.facts), body)

    def block(self, template: str, context: Mapping[str, object]) -> str:
        """Return the HTML of a block that fixed pages place."""
        return self.templates.get_template(template).render(context)

    def _filled(
        self, template: str, path: str, head: PageHead, context: Mapping[str, object]
    ) -> str:
        own = {"title": head.title, "root": root_of(url_of(path))}
        return self.templates.get_template(template).render({**own, **context})


def renderer_of(site: Site) -> Renderer:
    """Return what turns the data of the site into pages."""
    environment = _environment(_CompiledOnce())
    sections = site.sections.items()
    badges = {slug: badge_html(view.title, view.colour) for slug, view in sections}
    environment.globals |= {
        "sections": site.sections,
        "badges": badges,
        "day": day_html,
        "list_item": partial(list_item, badges),
        "item_list": partial(item_list, badges),
        "procedure_url": procedure_url,
        "procedures_url": PROCEDURES,
        **PICTURE_NAMES,
    }
    facts = theme_facts(site.portal)
    return Renderer(environment, facts, Dependencies(site, facts))


class _CompiledOnce(BaseLoader):
    """Loads our templates, whose code is the same for every site of the process."""

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, object] | None = None,  # noqa: A002 - Jinja's name
    ) -> Template:
        template_globals = {} if globals is None else globals
        return Template.from_code(environment, _code_of(name), template_globals)


@cache
def _code_of(name: str) -> CodeType:
    file = _TEMPLATES / name
    source = file.read_text(encoding="utf-8")
    return _environment(None).compile(source, name, str(file))


def _environment(loader: BaseLoader | None) -> Environment:
    environment = Environment(
        loader=loader,
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "short_day": short_day,
        "weekday": weekday,
        "number": number,
        "printed_form": printed_form,
        "decimal": decimal,
        "quote": quote,
        "upper_first": upper_first,
    }
    return environment
