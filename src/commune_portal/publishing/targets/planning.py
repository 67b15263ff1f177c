"""Which files a target needs, and in which order a reader never sees a gap."""

from posixpath import basename

from commune_portal.publishing.targets.records import EMPTY, Manifest, Plan

_LISTS = (
    "goi.json",
    "feed.xml",
    "feed.json",
    "sitemap.xml",
    "sitemap.xml.gz",
    "robots.txt",
)
_ASSETS, _PAGES, _INDEXES, _NAMED_LAST = range(4)


def planned(there: Manifest, wanted: Manifest, unfinished: Manifest = EMPTY) -> Plan:
    """Return what turns the files of a target into the wanted ones.

    `there` is what the last publishing has left that was finished; `unfinished` what a
    later one was to write and may have written in part: of a path on which both do not
    agree nobody knows what is there, so it is written or removed again.
    """
    known = {
        path: file
        for path, file in there.items()
        if not unfinished or unfinished.get(path) == file
    }
    written = sorted(
        (path for path, file in wanted.items() if known.get(path) != file), key=place
    )
    removed = sorted(({*there, *unfinished}) - wanted.keys())
    return Plan(
        written=tuple(written),
        removed=tuple(removed),
        kept=len(wanted) - len(written),
        size=sum(wanted[path].size for path in written),
    )


def place(path: str) -> tuple[int, int, str]:
    """Return the place of a file among those that are written, as a key for sorting.

    First what pages load, then single pages, then the pages that list others, the
    deepest first, so that home comes last of them; then feeds, the sitemap, and the
    list of versions by which a browser asks for files of the search index.
    """
    name, depth = basename(path), path.count("/")
    if name in _LISTS or name.startswith(_LISTS):
        return _NAMED_LAST, -depth, path
    if not name.endswith((".html", ".html.gz", ".html.br")):
        return _ASSETS, 0, path
    return (_PAGES if _is_single(path) else _INDEXES), -depth, path


def _is_single(path: str) -> bool:
    """Return whether the page is one item, report or the like: nothing lists there."""
    return path.count("/") > 1 and not path.startswith(("chuyen-muc/", "luu-tru/"))
