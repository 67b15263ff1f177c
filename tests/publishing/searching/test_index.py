"""The search index of a built site: what is known of its pages is not made again."""

import json

from commune_portal.memo import NO_MEMO, Speed
from commune_portal.publishing.searching.index import index_site

PAGE = (
    '<main data-search-body data-search-words="zznam{year}" '
    'data-search-order="{year}-01-02" data-search-day="{year}-01-02"><h1>{title}</h1>'
)


class Kept(dict[str, bytes]):
    """A memory of pages and bundles."""

    put = dict.__setitem__


def write_pages(site, titles):
    """Write a page for each year, with its title."""
    (site / "index.html").write_text("<p>Chào</p>", encoding="utf-8")
    for year, title in titles.items():
        (site / str(year)).mkdir(exist_ok=True)
        page = PAGE.format(year=year, title=title)
        (site / str(year) / "index.html").write_text(page, encoding="utf-8")


def indexed(site, memo=NO_MEMO, pages=None):
    """Index the site; return the files of the index."""
    index_site(site, Speed(memo), pages)
    index = site / "tim-kiem" / "chi-muc"
    files = (path for path in index.rglob("*") if path.is_file())
    return {path.relative_to(index).as_posix(): path.read_bytes() for path in files}


def test_a_kept_bundle_gives_the_same_index_as_a_new_one(tmp_path):
    """What is kept saves work only; the bytes are the same."""
    write_pages(tmp_path, {2025: "Họp thôn", 2026: "Sửa đường"})
    kept = Kept()
    cold, warm = indexed(tmp_path, kept), indexed(tmp_path, kept)

    assert cold == warm == indexed(tmp_path)
    assert {"trang/2025/0.json", "trang/2026/0.json"} < cold.keys()


def test_only_the_bundle_of_a_changed_page_is_made_again(tmp_path):
    """The other year keeps its bundle and its results; pages are read in groups."""
    write_pages(tmp_path, {2025: "Họp thôn", 2026: "Sửa đường"})
    kept = Kept()
    before = indexed(tmp_path, kept)
    known = set(kept)
    write_pages(tmp_path, {2026: "Sửa cầu"})
    after = indexed(tmp_path, kept)

    pages_and_bundle = kept.keys() - known
    assert 2 == len(pages_and_bundle)
    assert before["trang/2025/0.json"] == after["trang/2025/0.json"]
    assert b"S\xe1\xbb\xada c\xe1\xba\xa7u" in after["trang/2026/0.json"]
    assert before["goi.json"] != after["goi.json"]


def test_pages_that_are_no_longer_there_are_not_found(tmp_path):
    """An index is replaced whole, also by one of no page at all."""
    write_pages(tmp_path, {2026: "Họp thôn"})
    indexed(tmp_path)
    (tmp_path / "2026" / "index.html").unlink()
    after = indexed(tmp_path)

    assert {"goi.json"} == {name for name in after if not name.startswith("tu/")}
    assert b"{}" == after["tu/0.json"]


def test_a_page_of_a_known_key_is_not_read_again(tmp_path):
    """The build knows what a page is made from; its file need not be there."""
    write_pages(tmp_path, {2025: "Họp thôn", 2026: "Sửa đường"})
    kept, keys = Kept(), {"2025/index.html": "a", "2026/index.html": "b"}
    before = indexed(tmp_path, kept, keys)
    (tmp_path / "2025" / "index.html").unlink()
    after = indexed(tmp_path, kept, keys)

    assert before == after
    assert b"H\xe1\xbb\x8dp" in after["trang/2025/0.json"]


def test_a_page_of_no_known_key_is_known_by_its_bytes(tmp_path):
    """A fixed page is found by its new words, whatever is kept of the others."""
    write_pages(tmp_path, {2025: "Họp thôn", 2026: "Sửa đường"})
    kept, keys = Kept(), {"2025/index.html": "a", "2026/index.html": ""}
    indexed(tmp_path, kept, keys)
    write_pages(tmp_path, {2026: "Sửa cầu"})

    assert "Sửa cầu".encode() in indexed(tmp_path, kept, keys)["trang/2026/0.json"]


def test_results_lie_together_in_files(tmp_path):
    """The number of a page tells search.js its file, and its place in it."""
    (tmp_path / "index.html").write_text("", encoding="utf-8")
    for number in range(6):
        (tmp_path / str(number)).mkdir()
        page = PAGE.format(year=2026, title=f"Tin {number}")
        (tmp_path / str(number) / "index.html").write_text(page, encoding="utf-8")
    found = indexed(tmp_path)
    together = json.loads(found["goi.json"])["together"]
    files = [json.loads(found[f"trang/2026/{number}.json"]) for number in range(2)]

    assert [f"Tin {number}" for number in range(6)] == [
        files[number // together][number % together]["title"] for number in range(6)
    ]
