"""Fixed pages, which MkDocs reads as Markdown only when they would change (ADR 68).

What Markdown makes of a page depends on its text, on the settings of Markdown, and on
the addresses of the files that it links to. The first two are the key; the addresses
are kept with the result, which counts only while each of them is still the same. So
another item does not render the chapters of the handbook again.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from commune_portal.memo import Memo, digest

# Extensions whose result depends on nothing that the key does not name.
_KNOWN = frozenset(
    (
        *("admonition", "attr_list", "def_list", "fenced_code", "footnotes"),
        *("tables", "toc", "commune_portal.pages.frame.html_blocks"),
    )
)
_PUBLISHED = (InclusionLevel.INCLUDED, InclusionLevel.NOT_IN_NAV)
_WITH_A_WARNING = ('="/', '="\\')  # absolute links


@dataclass(frozen=True, slots=True)
class _Reading:
    """What Markdown has made of a page.

    Attributes:
        content: Its HTML.
        title: Its first heading.
        toc: Its headings, as `get_toc` reads them.
        ids: The places that can be linked to.
        links: By the path of each file, the places there that it links to.
        addresses: The address of each file that was looked for, by its path.

    """

    content: str
    title: str | None
    toc: list[dict[str, Any]]
    ids: list[str]
    links: dict[str, dict[str, str]]
    addresses: dict[str, str | None]


def keep_readings(pages: Iterable[Page], config: MkDocsConfig, memo: Memo) -> None:
    """Let MkDocs take from `memo` what it has made of the same page before."""
    if _KNOWN.issuperset(config.markdown_extensions):
        settings = digest(json.dumps(config.mdx_configs, default=_name))
        for page in pages:
            vars(page)["render"] = partial(_read, page, memo, settings)


def _read(
    page: Page, memo: Memo, settings: str, config: MkDocsConfig, files: Files
) -> None:
    """Do what `Page.render` does, with the same warnings."""
    extensions = tuple(config.markdown_extensions)
    place = (page.file.src_uri, page.file.url)
    key = digest("fixed page", settings, extensions, place, page.markdown)
    kept = memo.get(key)
    known = _Reading(**json.loads(kept)) if kept else None
    if known and known.addresses == _addresses(known.addresses, files):
        _take(known, page, files)
        return
    watched = _Watched(files)
    Page.render(page, config, watched)
    reading = _reading(page, _addresses(watched.asked, files))
    if reading and not _has_warnings(reading):
        memo.put(key, json.dumps(asdict(reading)).encode())


class _Watched(Files):
    """The files of the site; remembers which have been looked for."""

    def __init__(self, files: Files) -> None:
        super().__init__([])
        self._files_of_site = files
        self.asked: dict[str, None] = {}

    def get_file_from_path(self, path: str) -> File | None:
        """Return the file of this path."""
        self.asked[path] = None
        return self._files_of_site.get_file_from_path(path)


def _addresses(paths: Iterable[str], files: Files) -> dict[str, str | None]:
    found = {path: files.get_file_from_path(path) for path in paths}
    return {
        path: file.url if file and file.inclusion in _PUBLISHED else None
        for path, file in found.items()
    }


def _reading(page: Page, addresses: dict[str, str | None]) -> _Reading | None:
    """Return what can be kept; None where something of it is unknown."""
    links = page.links_to_anchors
    if page.content is None or page.present_anchor_ids is None or links is None:
        return None
    return _Reading(
        content=page.content,
        title=page._title_from_render,  # noqa: SLF001 - MkDocs has no other way in
        toc=[_heading(each) for each in page.toc],
        ids=sorted(page.present_anchor_ids),
        links={file.src_uri: dict(places) for file, places in links.items()},
        addresses=addresses,
    )


def _has_warnings(reading: _Reading) -> bool:
    """Return whether MkDocs may have said something, which it must say each time."""
    absolute = any(start in reading.content for start in _WITH_A_WARNING)
    return absolute or None in reading.addresses.values()


def _take(known: _Reading, page: Page, files: Files) -> None:
    page.content = known.content
    page._title_from_render = known.title  # noqa: SLF001 - as above
    page.toc = get_toc(known.toc)  # type: ignore[arg-type]  # of JSON
    page.present_anchor_ids = set(known.ids)
    found = ((files.get_file_from_path(p), places) for p, places in known.links.items())
    page.links_to_anchors = {file: places for file, places in found if file}


def _heading(link: AnchorLink) -> dict[str, Any]:
    inner = [_heading(each) for each in link.children]
    return {"name": link.title, "id": link.id, "level": link.level, "children": inner}


def _name(function: Callable[..., object]) -> str:
    """Return what stands for a function in the settings."""
    return f"{function.__module__}.{function.__qualname__}"
