"""Finished pages from the store, where nothing that they print has changed (ADR 68)."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation

from commune_portal.adapters.finishing.files import FinishedFile
from commune_portal.adapters.finishing.finishing import Finisher, Finishing
from commune_portal.memo import Memo, digest

_PRINTED = (
    *("site_name", "site_url", "site_description", "site_author", "copyright"),
    *("repo_url", "repo_name", "edit_uri", "dev_addr", "use_directory_urls"),
    *("extra_css", "extra_javascript"),
)
_CHANGE_PAGES = ("env", "page_context", "post_page", "post_build")  # events of plugins
_PACKAGE = "commune_portal."


@dataclass(frozen=True, slots=True)
class Kept:
    """Finishes a page unless the store has it.

    Attributes:
        make: Finishes a page.
        memo: The store.
        around: A digest of what the theme prints on every page.

    """

    make: Finishing
    memo: Memo
    around: str

    def __call__(self, file: FinishedFile) -> bytes:
        """Return the finished page; raises what `make` raises."""
        key = self.key_of(file)
        if not key:
            return self.make(file)
        known = self.memo.get(key)
        if known is None:
            known = self.make(file)
            self.memo.put(key, known)
        return known

    def key_of(self, file: FinishedFile) -> str:
        """Return a digest of all that the page prints; empty where it is unknown."""
        page = file.finished
        if not page.key:
            return ""
        return digest("finished page", self.around, page.path, file.is_draft, page.key)


def kept_pages(finisher: Finisher, memo: Memo, own_names: Iterable[str]) -> Finishing:
    """Return what takes pages from the store, or the finisher itself.

    Nothing is kept where templates of the commune's own, or other plugins, may print
    what no key names. `own_names` are those of `extra` that no template prints.
    """
    config = finisher.config
    if config.theme.custom_dir is not None or any(_foreign(config)):
        return finisher
    return Kept(finisher, memo, _around(config, finisher.nav, own_names))


def _foreign(config: MkDocsConfig) -> Iterator[object]:
    """Yield the events of other plugins that may change a page, or its file."""
    for event in _CHANGE_PAGES:
        for handler in config.plugins.events[event]:
            if not handler.__module__.startswith(_PACKAGE):
                yield handler


def _around(config: MkDocsConfig, nav: Navigation, own_names: Iterable[str]) -> str:
    given = {k: v for k, v in config.extra.items() if k not in {*own_names}}
    facts = (
        [config[name] for name in _PRINTED],
        dict(config.theme),
        given,
        list(config.plugins),
        [_entry(item) for item in nav.items],
    )
    return digest(json.dumps(facts, default=str))


def _entry(item: StructureItem) -> list[object]:
    url = getattr(item, "url", None)  # a group has none
    children = getattr(item, "children", None) or ()
    return [item.title, url, [_entry(each) for each in children]]
