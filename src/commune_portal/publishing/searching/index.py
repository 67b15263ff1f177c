"""The search index of a built site, written to tim-kiem/chi-muc/ (ADR 73)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from commune_portal.errors import PortalError
from commune_portal.memo import NO_SPEED, Speed, digest
from commune_portal.pages import (
    TOGETHER,
    Bundle,
    bundles,
    files_of,
    pieces_of,
    results_of,
)
from commune_portal.publishing.searching.entries import PageKeys, entries_of, pages_in
from commune_portal.publishing.unchanged.linking import NO_SITE, LastSite

_INDEX = "tim-kiem/chi-muc"  # where search.js looks for it
_BUNDLES, _LISTS, _RESULTS = "goi.json", "tu", "trang"
_VERSION = 12  # digits that tell two versions of a file apart


@dataclass(frozen=True, slots=True)
class Indexed:
    """A bundle, and what can be searched in it.

    Attributes:
        bundle: Its pages.
        version: Differs wherever one of its pages differs.
        pieces: The lists of its terms.

    """

    bundle: Bundle
    version: str
    pieces: Sequence[str]


def index_site(
    site: Path,
    speed: Speed = NO_SPEED,
    pages: PageKeys | None = None,
    last: LastSite = NO_SITE,
) -> None:
    """Write the index beside the old one, then put it in its place.

    `pages` are those of the site; without it they are looked for. Results that `last`
    has are linked. Raises PortalError where the folder is not a built site.
    """
    site = site.resolve()
    if not (site / "index.html").is_file():
        raise PortalError(f"{site}: không phải thư mục của trang đã dựng")
    entries = entries_of(site, pages or pages_in(site), speed)
    index = site / _INDEX
    index.parent.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix=f"{index.name}.", dir=index.parent) as folder:
        beside = Path(folder, index.name)
        linked = _write_index(_indexed(bundles(entries), speed), beside, last)
        if index.exists():
            index.rename(beside.with_suffix(".cu"))
        beside.rename(index)
    last.keep(site, linked)


def hand_over_index(old: Path, new: Path) -> None:
    """Give the index of an old site to a new one that has none yet."""
    index = new / _INDEX
    if (old / _INDEX).is_dir() and not index.exists():
        index.parent.mkdir(parents=True, exist_ok=True)
        (old / _INDEX).rename(index)


def _indexed(found: Mapping[str, Bundle], speed: Speed) -> dict[str, Indexed]:
    """Return the bundles by name, the oldest first; only changed ones are indexed."""
    versions = {name: digest(bundle) for name, bundle in found.items()}
    kept = {name: speed.memo.get(_key(each)) for name, each in versions.items()}
    missing = [name for name, pieces in kept.items() if pieces is None]
    made = speed.spread(_pieces_of, [found[name] for name in missing], 1)
    for name, pieces in zip(missing, made, strict=True):
        speed.memo.put(_key(versions[name]), pieces)
        kept[name] = pieces
    return {
        name: Indexed(found[name], versions[name][:_VERSION], json.loads(pieces))
        for name, pieces in kept.items()
        if pieces
    }


def _key(version: str) -> str:
    return digest("bundle of the search index", version)


def _pieces_of(bundle: Bundle) -> bytes:
    return json.dumps(pieces_of(bundle.values())).encode()


def _write_index(
    found: Mapping[str, Indexed], folder: Path, last: LastSite
) -> dict[str, str]:
    """Write the files of the index; return the keys of those that a site can link."""
    folder.mkdir()
    number = _write_lists({name: each.pieces for name, each in found.items()}, folder)
    listed = [(name, len(each.bundle), each.version) for name, each in found.items()]
    known = {
        "bundles": listed,
        "files": number,
        "together": TOGETHER,
        "version": digest(listed)[:_VERSION],
    }
    (folder / _BUNDLES).write_text(json.dumps(known), encoding="utf-8")
    keys: dict[str, str] = {}
    for name, each in found.items():
        keys |= _write_results(f"{_RESULTS}/{name}", each, folder, last)
    return keys


def _write_lists(lists: Mapping[str, Sequence[str]], folder: Path) -> int:
    """Write the files with the lists of all bundles; return how many."""
    (folder / _LISTS).mkdir()
    number = 0
    for number, text in enumerate(files_of(lists), 1):
        file = folder / _LISTS / f"{number - 1}.json"
        file.write_text(text, encoding="utf-8")
    return number


def _write_results(
    inner: str, found: Indexed, folder: Path, last: LastSite
) -> dict[str, str]:
    """Write what is shown of the pages of a bundle; return the key of each file."""
    (folder / inner).mkdir(parents=True)
    pages = list(found.bundle.items())
    keys = {}
    for number, first in enumerate(range(0, len(pages), TOGETHER)):
        file = folder / inner / f"{number}.json"
        path = f"{_INDEX}/{inner}/{file.name}"
        keys[path] = found.version
        if not last.link(path, found.version, file):
            file.write_text(results_of(pages[first : first + TOGETHER]), "utf-8")
    return keys
