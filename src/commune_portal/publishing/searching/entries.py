"""What search reads of the pages of a site; of pages that stay the same, only once."""

import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from commune_portal.memo import Speed, digest, kept_results
from commune_portal.pages import SearchEntry, search_entry

_PAGE = "index.html"
# What a page depends on, by its path in the site; empty where only its bytes tell.
PageKeys = Mapping[str, str]


def entries_of(site: Path, pages: PageKeys, speed: Speed) -> dict[str, SearchEntry]:
    """Return what can be found, by its address below the root of the site.

    A page whose key is known is read only where its entry is not.
    """
    keys = {
        path: key or _key(site / path)
        for path, key in pages.items()
        if path.endswith(_PAGE)  # not the page that a server sends for missing ones
    }
    make = partial(_entry_of, site)
    found = kept_results("search entry", keys, make, _lasting, speed)
    return {
        path.removesuffix(_PAGE) or "./": entry
        for path, entry in found.items()
        if entry
    }


def pages_in(site: Path) -> PageKeys:
    """Return all pages of a site on disk."""
    pages = [
        Path(folder, _PAGE) for folder, _, files in os.walk(site) if _PAGE in files
    ]
    return {page.relative_to(site).as_posix(): "" for page in pages}


def _key(file: Path) -> str:
    return digest(file.read_bytes())


def _entry_of(site: Path, path: str) -> SearchEntry | None:
    return search_entry((site / path).read_text(encoding="utf-8"))


def _lasting(_: str, __: SearchEntry | None) -> bool:
    return True
