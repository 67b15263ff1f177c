"""The front matter of a generated page: what a generator and the theme read of it."""

from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, asdict, dataclass
from datetime import date
from typing import TypeAlias

from markupsafe import escape

from commune_portal.pages.frame.page import PageKind
from commune_portal.pages.frame.search_facts import search_facts

HeadValue: TypeAlias = "str | Sequence[HeadValue] | Mapping[str, HeadValue] | None"
_FULL_WIDTH = ("navigation", "toc")  # what Material hides


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFacts:
    """An item as the head of its page describes it.

    Attributes:
        day: The day of publication.
        changed: The day of the last correction, or of publication.
        section: The title of its main section.
        creator: Its authors in one line; None where it names none.
        source: Where a reprint was first published.
        subjects: The titles of its sections and its keywords in one line.
        image: The address of its card, relative to the root of the site.
        image_alt: The description of its picture.

    """

    day: date
    changed: date
    section: str
    creator: str | None
    source: str | None
    subjects: str
    image: str | None
    image_alt: str | None

    @property
    def facts(self) -> dict[str, HeadValue]:
        """The same for the front matter, with days in ISO 8601."""
        days = {"day": self.day.isoformat(), "changed": self.changed.isoformat()}
        return {**asdict(self), **days}


@dataclass(frozen=True, slots=True)
class PageHead:
    """What generator and theme need to know about one generated page, as plain text.

    Attributes:
        title: Its title, also the heading that templates print.
        description: One sentence for search engines.
        kind: The kind of page, which the theme styles.
        is_searchable: Whether the site's own search finds it, where its kind is found.
        item: The item that the page shows.
        code: The code of the procedure that the page shows.
        feed: The address of its Atom feed, relative to the root of the site.
        day: The day of what the page shows, such as the signing of a document.
        changed: The day of its last change.
        linked_data: schema.org as JSON-LD, without HTML characters.

    """

    title: str
    description: str
    kind: PageKind
    _: KW_ONLY
    is_searchable: bool = True
    item: ItemFacts | None = None
    code: str | None = None
    feed: str | None = None
    day: date | None = None
    changed: date | None = None
    linked_data: str | None = None

    @property
    def last_change(self) -> date | None:
        """The day of the last change of what the page shows; None where none is."""
        return self.item.changed if self.item else self.changed

    def front_matter(self, facts: Mapping[str, HeadValue]) -> dict[str, HeadValue]:
        """Return the front matter, its text as HTML; `facts` are those of the site.

        Material takes the title and the description of a page as HTML, so templates
        print every text of the front matter as it is.
        """
        return {
            "title": as_html(self.title),
            "description": as_html(self.description),
            "hide": [*_FULL_WIDTH],
            "portal": {**facts, **html_facts(self._portal())},
        }

    def _portal(self) -> dict[str, HeadValue]:
        known: dict[str, HeadValue] = {
            "page": self.kind,
            "item": self.item.facts if self.item else None,
            "code": self.code,
            "feed": self.feed,
            "day": self.day.isoformat() if self.day else None,
            "changed": self.changed.isoformat() if self.changed else None,
            "linked_data": self.linked_data,
            "search": self._search(),
        }
        return {key: value for key, value in known.items() if value}

    def _search(self) -> Mapping[str, str]:
        if not self.is_searchable:
            return {}
        if self.item:
            return search_facts(self.kind, self.item.day, self.item.section)
        return search_facts(self.kind, self.day)


def html_facts(facts: Mapping[str, HeadValue]) -> dict[str, HeadValue]:
    """Return the facts with every text in them escaped."""
    return {key: as_html(value) for key, value in facts.items()}


def as_html(value: HeadValue) -> HeadValue:
    """Return the value with every text in it escaped."""
    match value:
        case str():
            return str(escape(value))
        case Mapping():
            return html_facts(value)
        case Sequence():
            return [as_html(item) for item in value]
        case _:
            return value
