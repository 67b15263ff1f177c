"""Make the search index of a built site, in its folder pagefind/."""

import gzip
import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from command import VietnameseParser, run

from commune_portal.errors import PortalError
from commune_portal.pages import SearchEntry, search_entry, search_terms

BUNDLE = "pagefind"
# Search boxes of Pagefind, and its results, which hold our terms instead of text.
NOT_USED = ("pagefind-*ui.*", "pagefind-highlight.js", "pagefind-worker.js", "fragment")
RESULTS = "trang"
EVERY = "zzmoitrang"  # a term of all pages: search.js asks it for their order
_MAGIC = b"pagefind_dcd"
_PAGE = (
    '<html lang="vi"><body><p data-pagefind-body data-pagefind-sort="thu_tu:{order}">'
    "{terms}</p></body></html>"
)


def main() -> int:
    """Write beside the old index, then put the new one in its place."""
    parser = VietnameseParser("Lập chỉ mục tìm kiếm cho trang đã dựng.")
    parser.add_argument("site", type=Path, metavar="THƯ_MỤC", help="trang đã dựng")
    site: Path = parser.parse_args().site.resolve()
    if not (site / "index.html").is_file():
        raise PortalError(f"{site}: không phải thư mục của trang đã dựng")
    with TemporaryDirectory(prefix=f"{BUNDLE}.", dir=site) as folder:
        beside = Path(folder, BUNDLE)
        write_index(entries_of(site), Path(folder, "terms"), beside)
        shutil.rmtree(site / BUNDLE, ignore_errors=True)
        beside.rename(site / BUNDLE)
    return 0


def entries_of(site: Path) -> dict[str, SearchEntry]:
    """Return what may be found, by its address below the root of the site."""
    found: dict[str, SearchEntry] = {}
    for file in sorted(site.rglob("index.html")):
        entry = search_entry(file.read_text(encoding="utf-8"))
        if entry:
            found[f"{file.parent.relative_to(site).as_posix()}/"] = entry
    return found


def write_index(entries: Mapping[str, SearchEntry], terms: Path, index: Path) -> None:
    """Let Pagefind index the terms of the pages; then write its results as ours."""
    terms.mkdir()
    (terms / "index.html").write_text(_PAGE.format(order="", terms=""), "utf-8")
    for url, entry in entries.items():
        words = [*search_terms(entry.title, entry.blocks), entry.facts["words"], EVERY]
        text = _PAGE.format(order=_order(entry), terms=escape(" ".join(words)))
        (terms / url).mkdir(parents=True, exist_ok=True)
        (terms / url / "index.html").write_text(text, "utf-8")
    command = [sys.executable, "-m", "pagefind", "--silent", "--force-language", "vi"]
    command += ["--site", str(terms), "--output-path", str(index)]
    subprocess.run(command, check=True)  # noqa: S603 - our own command
    (index / RESULTS).mkdir()
    for fragment in sorted((index / "fragment").iterdir()):
        url = _url_of(fragment)
        if url:
            file = index / RESULTS / f"{fragment.stem}.json"
            file.write_text(_result(url, entries[url]), encoding="utf-8")
    for pattern in NOT_USED:
        for path in index.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def _order(entry: SearchEntry) -> str:
    """Return what the newest page has most of; of equal days the shorter title."""
    return f"{entry.facts['order']}-{max(0, 999 - len(entry.title)):03}"


def _url_of(fragment: Path) -> str:
    told = json.loads(gzip.decompress(fragment.read_bytes()).removeprefix(_MAGIC))
    return str(told["url"]).lstrip("/")


def _result(url: str, entry: SearchEntry) -> str:
    blocks = [block for block in entry.blocks if block != entry.title]
    text = " ".join(
        block if block[-1] in ".,:;!?…" else f"{block}." for block in blocks
    )
    told = {"url": url, "title": entry.title, **entry.facts, "text": text}
    return json.dumps(told, ensure_ascii=False)


if __name__ == "__main__":
    run(main)
