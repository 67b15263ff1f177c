"""The search index of a built site, written to tim-kiem/chi-muc/ (ADR 73)."""

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from commune_portal.errors import PortalError
from commune_portal.memo import NO_MEMO, Memo, digest
from commune_portal.pages import (
    Bundle,
    SearchEntry,
    bundles,
    files_of,
    pieces_of,
    result_of,
    search_entry,
)
from commune_portal.publishing.workers import map_forked

_INDEX = "tim-kiem/chi-muc"  # where search.js looks for it
_BUNDLES, _LISTS, _RESULTS = "goi.json", "tu", "trang"
_VERSION = 12  # digits that tell two versions of a file apart
_READ_AT_ONCE = 100  # pages


@dataclass(frozen=True, slots=True)
class Indexed:
    """A bundle as it is downloaded.

    Attributes:
        version: Differs wherever one of its pages differs.
        pieces: The lists of its terms.
        results: What is shown of each page, as JSON, in the order of their numbers.

    """

    version: str
    pieces: tuple[str, ...]
    results: tuple[str, ...]


def index_site(site: Path, memo: Memo = NO_MEMO) -> None:
    """Write the index beside the old one, then put it in its place.

    Raises PortalError where the folder is not a built site.
    """
    site = site.resolve()
    if not (site / "index.html").is_file():
        raise PortalError(f"{site}: không phải thư mục của trang đã dựng")
    index = site / _INDEX
    index.parent.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix=f"{index.name}.", dir=index.parent) as folder:
        beside = Path(folder, index.name)
        _write_index(_indexed(_entries_of(site), memo), beside)
        shutil.rmtree(index, ignore_errors=True)
        beside.rename(index)


def hand_over_index(old: Path, new: Path) -> None:
    """Give the index of an old site to a new one that has none yet."""
    index = new / _INDEX
    if (old / _INDEX).is_dir() and not index.exists():
        index.parent.mkdir(parents=True, exist_ok=True)
        (old / _INDEX).rename(index)


def _entries_of(site: Path) -> dict[str, SearchEntry]:
    """Return what can be found, by its address below the root of the site."""
    files = sorted(site.rglob("index.html"))
    found = zip(files, map_forked(_entry_of, files, _READ_AT_ONCE), strict=True)
    return {
        f"{file.parent.relative_to(site).as_posix()}/": entry
        for file, entry in found
        if entry
    }


def _entry_of(file: Path) -> SearchEntry | None:
    return search_entry(file.read_text(encoding="utf-8"))


def _indexed(entries: Mapping[str, SearchEntry], memo: Memo) -> dict[str, Indexed]:
    """Return the bundles by name, the oldest first; only changed ones are indexed."""
    found = bundles(entries)
    versions = {name: digest(bundle) for name, bundle in found.items()}
    kept = {name: memo.get(_key(version)) for name, version in versions.items()}
    missing = [name for name in found if kept[name] is None]
    made = map_forked(_index_of, [found[name] for name in missing], 1)
    for name, data in zip(missing, made, strict=True):
        memo.put(_key(versions[name]), data)
        kept[name] = data
    return {name: _read(data, versions[name]) for name, data in kept.items() if data}


def _key(version: str) -> str:
    return digest("bundle of the search index", version)


def _index_of(bundle: Bundle) -> bytes:
    results = [result_of(address, entry) for address, entry in bundle.items()]
    return json.dumps([pieces_of(bundle.values()), results]).encode()


def _read(data: bytes, version: str) -> Indexed:
    pieces, results = json.loads(data)
    return Indexed(version[:_VERSION], tuple(pieces), tuple(results))


def _write_index(found: Mapping[str, Indexed], folder: Path) -> None:
    lists = {name: bundle.pieces for name, bundle in found.items()}
    number = _write_all(folder / _LISTS, files_of(lists))
    for name, bundle in found.items():
        _write_all(folder / _RESULTS / name, iter(bundle.results))
    listed = [
        (name, len(bundle.results), bundle.version) for name, bundle in found.items()
    ]
    known = {"bundles": listed, "files": number, "version": digest(listed)[:_VERSION]}
    (folder / _BUNDLES).write_text(json.dumps(known), encoding="utf-8")


def _write_all(folder: Path, texts: Iterator[str]) -> int:
    """Write the texts as files 0.json, 1.json and so on; return how many."""
    folder.mkdir(parents=True)
    number = 0
    for number, text in enumerate(texts, 1):
        (folder / f"{number - 1}.json").write_text(text, encoding="utf-8")
    return number
