"""The navigation: what the settings name, the news, and the pages of the commune."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from commune_portal.content import Docs
from commune_portal.content.docs.records import COUNTING_RULES

# An entry of the navigation: the path of its page; or its title, and with it the path
# or its own entries.
NavEntry: TypeAlias = "str | Mapping[str, str | Sequence[NavEntry]]"
_FIGURES = "thong-ke/index.md"  # behind it stands the page that explains them


def navigation(given: Iterable[NavEntry], news: NavEntry, docs: Docs) -> list[NavEntry]:
    """Return the navigation with the news after its first entry, the home page.

    Without the handbook its chapters are left out; the page that explains figures to
    citizens follows those figures. Pages that the commune has written itself and that
    have no entry come last. Raises ValueError for an empty navigation.
    """
    home, *others = _without(given, docs.withheld) if docs.withheld else given
    named = {path for entry in (home, *others) for path in _paths(entry)}
    own = [
        page.path
        for page in docs.pages
        if page.path not in named
        and not docs.files[page.path].is_relative_to(docs.packaged)
    ]
    return [home, news, *others, *own]


def _without(given: Iterable[NavEntry], withheld: frozenset[str]) -> Iterator[NavEntry]:
    """Yield the entries but those of the handbook, which may be a whole group."""
    for entry in given:
        paths = set(_paths(entry))
        if paths <= withheld | {COUNTING_RULES}:
            continue
        if isinstance(entry, str):
            yield entry
            continue
        yield {title: _part(below, withheld) for title, below in entry.items()}


def _part(
    below: str | Sequence[NavEntry], withheld: frozenset[str]
) -> str | Sequence[NavEntry]:
    if isinstance(below, str):
        return below
    kept = list(_without(below, withheld))
    places = [n for n, entry in enumerate(kept, 1) if _FIGURES in _paths(entry)]
    for place in places[:1]:
        kept.insert(place, COUNTING_RULES)
    return kept


def _paths(entry: NavEntry) -> Iterator[str]:
    """Yield the paths of the pages of an entry and of those below it."""
    if isinstance(entry, str):
        yield entry
        return
    for below in entry.values():
        for each in (below,) if isinstance(below, str) else below:
            yield from _paths(each)
