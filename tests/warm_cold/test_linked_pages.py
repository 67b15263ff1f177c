"""Pages and pictures that an edit does not change stay the files that they are."""

from datetime import date

from tests.warm_cold.building import warm_site, write
from tests.warm_cold.changes import small_commune

TODAY = date(2026, 11, 20)
ITEM = "tin-bai/2026/2026-11-02-ra-quan"


def test_an_edit_writes_the_pages_that_it_changes(tmp_path):
    """The others are linked from the site before: the same file, at the same time."""
    files = small_commune()
    write(tmp_path, files)
    sites, stats = [], []
    for more in (b"", "\nThêm một câu.\n".encode()):
        files[f"content/{ITEM}/index.md"] += more
        write(tmp_path, files)
        sites.append(warm_site(tmp_path, TODAY))
        pages = [p for p in sites[-1] if p.endswith("/index.html") or ITEM in p]
        states = {path: (tmp_path / "site" / path).stat() for path in pages}
        stats.append({p: (s.st_ino, s.st_mtime_ns) for p, s in states.items()})
    changed = {p for p in stats[0] if sites[0][p] != sites[1][p]}
    written = {p for p in stats[0] if stats[0][p] != stats[1][p]}

    assert len(written) < len(stats[0]) / 2
    assert {f"{ITEM}/index.html"} <= changed <= written
    assert {f"{ITEM}/anh-0-40.webp", f"{ITEM}/ke-hoach.txt"} <= stats[
        0
    ].keys() - written
