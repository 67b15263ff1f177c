"""The search index of a built site: bundles are kept, only changed ones are made."""

from commune_portal.memo import NO_MEMO
from commune_portal.publishing.searching.index import index_site

PAGE = (
    '<main data-search-body data-search-words="zznam{year}" '
    'data-search-order="{year}-01-02" data-search-day="{year}-01-02"><h1>{title}</h1>'
)


class Kept(dict[str, bytes]):
    """A memory of bundles."""

    put = dict.__setitem__


def write_pages(site, titles):
    """Write a page for each year, with its title."""
    (site / "index.html").write_text("<p>Chào</p>", encoding="utf-8")
    for year, title in titles.items():
        (site / str(year)).mkdir(exist_ok=True)
        page = PAGE.format(year=year, title=title)
        (site / str(year) / "index.html").write_text(page, encoding="utf-8")


def indexed(site, memo=NO_MEMO):
    """Index the site; return the files of the index."""
    index_site(site, memo)
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
    """The other year keeps its bundle and its results."""
    write_pages(tmp_path, {2025: "Họp thôn", 2026: "Sửa đường"})
    kept = Kept()
    before = indexed(tmp_path, kept)
    known = set(kept)
    write_pages(tmp_path, {2026: "Sửa cầu"})
    after = indexed(tmp_path, kept)

    assert 1 == len(kept.keys() - known)
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
