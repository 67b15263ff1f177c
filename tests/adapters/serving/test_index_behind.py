"""The search index of a served site: made behind the pages, never in front of them."""

from commune_portal.adapters.serving.preview import Preview
from commune_portal.publishing.searching.behind import Indexing, main

PAGE = (
    '<main data-search-body data-search-words="zznam2026" '
    'data-search-order="2026-01-02"><h1>{}</h1></main>'
)


def write_site(site, title):
    """Write a site of one item."""
    (site / "tin").mkdir(parents=True)
    (site / "index.html").write_text("<p>Chào</p>", encoding="utf-8")
    (site / "tin" / "index.html").write_text(PAGE.format(title), encoding="utf-8")


def result(site):
    """Return what search shows of the item."""
    return (site / "tim-kiem/chi-muc/trang/2026/0.json").read_text(encoding="utf-8")


def test_a_new_site_is_searched_in_the_old_index_until_its_own_is_made(tmp_path):
    """The pages are shown at once; search follows."""
    preview = Preview(is_serving=True)
    found = []
    for title in ("Họp thôn", "Sửa đường"):
        write_site(preview.begin(()), title)
        preview.finish()
        good = preview.settle(tmp_path)
        found += [result(good)] if preview.former else []
        preview.indexing.process.wait()
        found.append(result(good))
    preview.end()

    assert ["Họp thôn", "Họp thôn", "Sửa đường"] == [
        next(title for title in ("Họp thôn", "Sửa đường") if title in text)
        for text in found
    ]


def test_a_newer_site_ends_the_work_on_an_older_one(tmp_path):
    """The process of the older site is gone before the newer one begins."""
    indexing = Indexing()
    indexing.begin(tmp_path / "cu", tmp_path)
    older = indexing.process
    indexing.begin(tmp_path / "moi", tmp_path)
    indexing.stop()

    assert older.returncode is not None
    assert indexing.process is None


def test_an_index_that_cannot_be_made_is_one_line(tmp_path, capfd):
    """Nothing is said of a site that is gone: a newer one is shown."""
    (tmp_path / "trong").mkdir()
    (tmp_path / "index.html").write_text("", encoding="utf-8")
    (tmp_path / "tim-kiem").write_text("", encoding="utf-8")
    for site in (tmp_path / "trong", tmp_path, tmp_path / "khong-con"):
        main(site, tmp_path)

    lines = capfd.readouterr().out.splitlines()

    assert 2 == len(lines)
    assert all(line.startswith("Chưa lập được chỉ mục tìm kiếm: ") for line in lines)
