"""The search index of a built site, written by Pagefind to pagefind/ (ADR 34)."""

import gzip
import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from commune_portal.errors import PortalError
from commune_portal.pages import SearchEntry, search_entry, search_terms

_BUNDLE = "pagefind"
# Search boxes of Pagefind, and its results, which hold our terms instead of text.
_NOT_USED = (
    *("pagefind-*ui.*", "pagefind-highlight.js", "pagefind-worker.js"),
    "fragment",
)
_RESULTS = "trang"
_EVERY = "zzmoitrang"  # a term of all pages: search.js asks it for their order
_MAGIC = b"pagefind_dcd"
_PAGE = (
    '<html lang="vi"><body><p data-pagefind-body data-pagefind-sort="thu_tu:{order}">'
    "{terms}</p></body></html>"
)
_MOST_CHARACTERS = 999  # of a title that counts in the order


def index_site(site: Path) -> None:
    """Write the index beside the old one, then put it in its place.

    Raises PortalError where the folder is not a built site, or Pagefind fails.
    """
    site = site.resolve()
    if not (site / "index.html").is_file():
        raise PortalError(f"{site}: không phải thư mục của trang đã dựng")
    with TemporaryDirectory(prefix=f"{_BUNDLE}.", dir=site) as folder:
        beside = Path(folder, _BUNDLE)
        _write_index(_entries_of(site), Path(folder, "terms"), beside)
        shutil.rmtree(site / _BUNDLE, ignore_errors=True)
        beside.rename(site / _BUNDLE)


def _entries_of(site: Path) -> dict[str, SearchEntry]:
    """Return what can be found, by its address below the root of the site."""
    found: dict[str, SearchEntry] = {}
    for file in sorted(site.rglob("index.html")):
        entry = search_entry(file.read_text(encoding="utf-8"))
        if entry:
            found[f"{file.parent.relative_to(site).as_posix()}/"] = entry
    return found


def _write_index(entries: Mapping[str, SearchEntry], terms: Path, index: Path) -> None:
    """Let Pagefind index the terms of the pages; then write its results as ours."""
    _write_terms(entries, terms)
    _run_pagefind(terms, index)
    (index / _RESULTS).mkdir()
    for fragment in sorted((index / "fragment").iterdir()):
        url = _url_of(fragment)
        if url:
            file = index / _RESULTS / f"{fragment.stem}.json"
            file.write_text(_result(url, entries[url]), encoding="utf-8")
    for pattern in _NOT_USED:
        for path in index.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def _write_terms(entries: Mapping[str, SearchEntry], folder: Path) -> None:
    """Write a site of pages that hold nothing but terms."""
    folder.mkdir()
    (folder / "index.html").write_text(_PAGE.format(order="", terms=""), "utf-8")
    for url, entry in entries.items():
        words = [
            *search_terms(entry.title, entry.blocks),
            entry.facts.get("words", ""),
            _EVERY,
        ]
        text = _PAGE.format(order=_order(entry), terms=escape(" ".join(words)))
        (folder / url).mkdir(parents=True, exist_ok=True)
        (folder / url / "index.html").write_text(text, "utf-8")


def _run_pagefind(terms: Path, index: Path) -> None:
    command = [sys.executable, "-m", "pagefind", "--silent", "--force-language", "vi"]
    command += ["--site", str(terms), "--output-path", str(index)]
    done = subprocess.run(  # noqa: S603 - our own command
        command, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    if done.returncode:
        reason = done.stderr.strip()
        raise PortalError(f"Pagefind báo lỗi (mã {done.returncode}): {reason}")


def _order(entry: SearchEntry) -> str:
    """Return a key that is highest for the newest page, then for the shorter title."""
    shortness = max(0, _MOST_CHARACTERS - len(entry.title))
    return f"{entry.facts.get('order', '')}-{shortness:03}"


def _url_of(fragment: Path) -> str:
    data = json.loads(gzip.decompress(fragment.read_bytes()).removeprefix(_MAGIC))
    return str(data["url"]).lstrip("/")


def _result(url: str, entry: SearchEntry) -> str:
    blocks = [block for block in entry.blocks if block != entry.title]
    text = " ".join(
        block if block[-1] in ".,:;!?…" else f"{block}." for block in blocks
    )
    result = {"url": url, "title": entry.title, **entry.facts, "text": text}
    return json.dumps(result, ensure_ascii=False)
