"""Compressed copies hold the same bytes, are smaller, and come out alike each time."""

import gzip
import sys
from pathlib import Path

import brotli
import pytest

from commune_portal.errors import PortalError
from commune_portal.memo import NO_MEMO, Memo
from commune_portal.publishing.compressed.copies import compressed_copies
from commune_portal.publishing.store.files import FileStore

PAGE = "<p>Ủy ban nhân dân xã</p>\n".encode() * 100
SITE = {
    "index.html": PAGE,
    "tin bài/một.html": PAGE[::-1],
    "nhỏ.css": b"p {}",
    "rối.txt": bytes(range(256)) * 3 + bytes(range(255, -1, -1)) * 2,
    "ảnh.png": PAGE,
}


def copies(
    site: Path, endings: tuple[str, ...] = ("gz", "br"), memo: Memo = NO_MEMO
) -> dict[str, bytes]:
    """Return the copies of a site by path."""
    with compressed_copies(site, endings, memo) as folder:
        return {
            file.relative_to(folder).as_posix(): file.read_bytes()
            for file in folder.rglob("*")
            if file.is_file()
        }


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a folder of files of several kinds."""
    for path, data in SITE.items():
        file = tmp_path / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return tmp_path / "site"


def test_a_copy_unpacks_to_its_file(site):
    """Pages have both copies; small files, pictures and noise have none."""
    found = copies(site)
    unpacked = {
        path: (gzip.decompress if path.endswith(".gz") else brotli.decompress)(data)
        for path, data in found.items()
        if not path.startswith("rối")
    }

    assert {
        f"{path}.{ending}": SITE[path]
        for path in ("index.html", "tin bài/một.html")
        for ending in ("gz", "br")
    } == unpacked
    assert all(len(data) < len(PAGE) / 2 for data in found.values() if data)


def test_equal_files_give_equal_copies(site, tmp_path, monkeypatch):
    """Neither time, cores, system nor an earlier run show in the bytes."""
    store = FileStore(tmp_path / "store", "1")
    first = copies(site, memo=store)
    kept = copies(site, memo=store)
    monkeypatch.setenv("PORTAL_WORKERS", "1")

    assert first == kept == copies(site)
    assert {b"\0\0\0\0"} == {d[4:8] for p, d in first.items() if p.endswith(".gz")}


def test_only_the_wanted_kinds_are_made(site):
    """A target without brotli has none; one that wants nothing gets nothing."""
    assert {".gz"} == {Path(path).suffix for path in copies(site, ("gz",))}
    assert {} == copies(site, ())


def test_a_copy_of_the_site_itself_is_kept(site):
    """MkDocs compresses the sitemap itself: one path has one file."""
    (site / "index.html.gz").write_bytes(b"own")

    assert {"index.html.br"} == {
        path for path in copies(site) if path.startswith("index")
    }


def test_a_missing_library_is_named(site, monkeypatch):
    """One line with the command that installs it."""
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.delitem(sys.modules, "brotli")
    with pytest.raises(PortalError) as caught:
        copies(site)

    assert (
        "nén .br cần thư viện brotli; hãy chạy: pip install "
        '"commune-portal[publish]", hoặc ghi compressed: [gz]'
    ) == str(caught.value)
