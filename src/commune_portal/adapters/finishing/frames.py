"""What surrounds the content of a page, rendered once for pages that share it (ADR 67).

Head, header, menu and footer print facts of the site and links from the page. So they
are alike on all pages of one kind and depth that stand below the same entry of the
navigation. Only four blocks of the theme print what the page itself says. The templates
do not know of this: other generators use them as they are.
"""

import re
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from jinja2 import Environment, Template
from jinja2.runtime import Context
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.theme import Theme

from commune_portal.pages import SITE_FACTS

_OF_THE_PAGE = ("site_meta", "htmltitle", "extrahead", "content")
_MARK = re.compile("\x02(.+?)\x03")
_BLOCKS = "".join(f"{{% block {b} %}}\x02{b}\x03{{% endblock %}}" for b in _OF_THE_PAGE)
# What main.html does: the one, then the other.
_AROUND, _AFTER = "portal.html", "partials/without-toggles.html"

Rendering = Callable[[Mapping[str, Any]], str]
_Block = Callable[[Context], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Frame:
    """A rendered page without what the page itself says.

    Attributes:
        parts: Text and names of blocks, in turn; a text first and last.
        blocks: Each block by its name, and those that it replaces.
        names: What the templates have set for their blocks.

    """

    parts: tuple[str, ...]
    blocks: Mapping[str, list[_Block]]
    names: Mapping[str, Any]

    def filled(self, template: Template, context: Mapping[str, Any]) -> str:
        """Return the page that the blocks of the template make in this context."""
        own = template.new_context({**context, **self.names})
        own.blocks.update(self.blocks)
        found = list(self.parts)
        for at, name in enumerate(self.parts[1::2]):
            found[2 * at + 1] = "".join(self.blocks[name][0](own))
        return "".join(found)


@dataclass(slots=True)
class Frames:
    """The frames of a site, made when a page needs one.

    Attributes:
        env: The templates of the theme.
        nav: The navigation.

    """

    env: Environment
    nav: Navigation
    _places: frozenset[str] = field(init=False)
    _known: dict[Hashable, Frame] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._places = frozenset(_folders(self.nav))

    def rendered(self, context: Mapping[str, Any]) -> str:
        """Return what `main.html` gives in the context of a generated page."""
        key = _key(context["page"], self._places)
        frame = self._known.get(key)
        if frame is None:
            frame = self._known[key] = _frame(self.env, context)
        return frame.filled(self.env.get_template(_AROUND), context)


def rendering(env: Environment, nav: Navigation, theme: Theme) -> Rendering:
    """Return what renders pages: whole ones where a commune has templates of its own.

    Those may print anything of the page anywhere.
    """
    if theme.custom_dir is None:
        return Frames(env, nav).rendered
    return env.get_template("main.html").render


def _frame(env: Environment, context: Mapping[str, Any]) -> Frame:
    marked = env.from_string(f'{{% extends "{_AROUND}" %}}{_BLOCKS}')
    own = marked.new_context(dict(context))
    whole = "".join(marked.root_render_func(own))
    text = env.get_template(_AFTER).render({**context, "whole": whole})
    blocks = {
        name: chain[1:] if name in _OF_THE_PAGE else chain
        for name, chain in own.blocks.items()
    }
    return Frame(tuple(_MARK.split(text)), blocks, dict(own.vars))


def _key(page: Page, places: frozenset[str]) -> Hashable:
    """Return all that a frame depends on.

    A link's text depends on the depth of the page and on the folders that page and
    target have in common: those down to the deepest one that holds an entry of the
    navigation, or the first one for other targets.
    """
    url = page.url
    shared = url
    while shared and shared not in places:
        shared = _folder_above(shared)
    facts = page.meta.get("portal") or {}
    printed = tuple(str(facts.get(name)) for name in (*SITE_FACTS, "page"))
    return url.count("/"), url.partition("/")[0], shared, printed


def _folders(nav: Navigation) -> Iterator[str]:
    """Yield the address of each entry, and of each folder above it."""
    for page in nav.pages:
        url = page.url
        while url:
            yield url
            url = _folder_above(url)


def _folder_above(url: str) -> str:
    return url[: url.rfind("/", 0, -1) + 1]
