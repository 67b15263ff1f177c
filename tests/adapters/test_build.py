"""The site that MkDocs builds with our hook: figures, links, previews, failures."""

import json
import multiprocessing
from datetime import date
from posixpath import join, normpath
from time import monotonic
from urllib.parse import unquote, urlsplit

import pytest
from mkdocs.exceptions import Abort
from tests.sites import rests_beside

from commune_portal.content import Profile, load_portal
from commune_portal.figures import count, parse_period

TODAY = date(2026, 11, 21)
NUMBER = "//strong[@class='cp-figure__number']/text()"
LINKS = "//main//@href | //main//@src | //footer//@href | //header//@href"


def test_page_and_data_show_the_figures_of_count(built):
    """The year's page and the JSON show the value that is counted."""
    portal = load_portal(built.folder.parent / "content", TODAY)
    figures = count(portal, parse_period("2023", Profile.CALENDAR))
    periods = json.loads(built.text("du-lieu/thong-ke.json"))["periods"]
    (year,) = (period for period in periods if period["id"] == "2023")

    assert ["3", "2", "5", "–", "50%"] == built.page("thong-ke/2023/").xpath(NUMBER)
    assert (3, 2, 5) == (
        figures.posts.total.value,
        figures.radio.items.value,
        figures.radio.broadcasts.value,
    )
    assert (3, 2, 5) == (
        year["posts"]["total"],
        year["radio"]["items"],
        year["radio"]["broadcasts"],
    )


@pytest.mark.parametrize("name", ["built", "sample"])
def test_every_link_leads_to_a_file(name, request):
    """Each link, picture and anchor exists, below any base path."""
    site = request.getfixturevalue(name)
    files = site.files()
    anchors = {
        path: set(site.page(path.removesuffix("index.html")).xpath("//@id"))
        for path in files
        if path.endswith("index.html")
    }
    checked = 0
    for path in anchors:
        url = path.removesuffix("index.html")
        for address in set(site.page(url).xpath(LINKS)):
            parts = urlsplit(address)
            if parts.scheme or not parts.path:
                continue
            target = normpath(join(url or ".", unquote(parts.path)))
            file = target if target in files else normpath(join(target, "index.html"))

            assert not address.startswith("/"), (path, address)
            assert file in files, (path, address)
            assert not parts.fragment or unquote(parts.fragment) in anchors[file], (
                path,
                address,
            )
            checked += 1

    assert checked > 300


def test_titles_are_escaped_everywhere(built):
    """No page interprets a title as HTML."""
    for path, data in built.files().items():
        if path.endswith("index.html"):
            assert b"<script>alert" not in data, path
    page = built.page("tin-bai/2023/2023-01-05-tin-mot/")

    for name in ("name='description'", "property='og:description'"):
        assert ['Một < hai & "ba" {% if %}'] == page.xpath(f"//meta[@{name}]/@content")
    assert 'Phí < 5.000 đồng & "lệ phí" | {{ x }} <script>alert(1)</script>' == (
        page.findtext(".//h1")
    )
    assert "Nội dung {{ y }}" in page.text_content()


def test_headings_have_ascii_anchors(built):
    """A heading with Vietnamese letters has a readable address."""
    page = built.page("tin-bai/2023/2023-02-06-tin-hai/")

    assert ["duong-lang-ngo-xom"] == page.xpath("//article//h2[@id]/@id")


def test_a_withdrawn_item_says_so(built):
    """Its address stays, without its text."""
    page = built.page("tin-bai/2023/2023-03-09-go/")

    assert "Sai số liệu" in page.text_content()
    assert "Tin sai" not in page.text_content()


def test_a_build_has_no_trace_of_a_draft(built):
    """Neither its page nor its title is anywhere in the site."""
    for path, data in built.files().items():
        assert "nhap" not in path
        assert "Chưa xong".encode() not in data, path


def test_editors_see_drafts_and_the_same_figures(build_site, a_commune):
    """A preview marks the draft, lists it and counts nothing more."""
    preview = build_site(a_commune, serve_url="http://127.0.0.1:8000/")
    page = preview.page("tin-bai/2023/2023-03-08-nhap/")

    assert ["Bản nháp"] == page.xpath("//p[@class='cp-preview']/strong/text()")
    assert "Chưa xong" in preview.text("chua-dang/index.html")
    assert ["3", "2", "5", "–", "50%"] == preview.page("thong-ke/2023/").xpath(NUMBER)


def test_two_builds_in_one_process_agree(build_site, a_commune, monkeypatch):
    """The second build equals the first, byte for byte."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")
    first = build_site(a_commune).files()

    assert first == build_site(a_commune).files()


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        (
            "-- content/tin-bai/2023/a.md --\n---\ntitle: A\ndate: 2023-02-30\n"
            "tags: [CCHC]\n---\n",
            "content/tin-bai/2023/a.md:3: date: «2023-02-30» không có trong lịch",
        ),
        (
            "-- docs/lien-he.md --\n{{ so_lieu('2023').tin }}\n",
            "docs/lien-he.md:1: số liệu: không có số liệu tên «tin»",
        ),
        (
            "-- docs/thong-ke.md --\nx\n",
            "docs/thong-ke.md: địa chỉ /thong-ke/ là của trang được tạo từ content/",
        ),
    ],
    ids=["item", "placeholder", "clash"],
)
def test_a_mistake_leaves_the_last_site_whole(
    build_site, tmp_path, caplog, broken, message
):
    """The build ends with the editor's message before the last site is touched."""
    last = tmp_path / "site" / "tim-kiem" / "index.html"
    last.parent.mkdir(parents=True)
    last.write_text("trang cũ", encoding="utf-8")
    with pytest.raises(Abort):
        build_site(f"-- content/portal.yml --\nname: An Bình\n{broken}")

    assert message in caplog.text
    assert "trang cũ" == last.read_text(encoding="utf-8")


def test_a_commune_without_items_has_a_site(build_site):
    """An empty content/ with its portal.yml builds."""
    text = "-- content/portal.yml --\nname: An Bình\n-- docs/lien-he.md --\nx\n"
    site = build_site(text, strict=False)

    assert "Chưa có tin bài." in site.text("index.html")
    assert "Chưa có số liệu." in site.text("thong-ke/index.html")


def test_the_sample_says_that_it_is_a_sample(sample):
    """Every page of our own content carries the notice of portal.yml."""
    for path in sample.files():
        if path.endswith("index.html"):
            assert "Dữ liệu mẫu" in sample.text(path), path


def test_a_build_that_fails_leaves_the_last_site_whole(build_site, a_commune, tmp_path):
    """A strict build that warns, after all pages are written, replaces nothing."""
    site = build_site(a_commune)
    before = site.files()
    with pytest.raises(Abort):
        build_site(f"{a_commune}-- docs/lien-he.md --\n# Liên hệ\n\n[a](b.md)\n")

    assert before == site.files()
    assert [] == [*tmp_path.glob(".site*")]


def test_own_files_in_the_folder_of_the_site_are_never_replaced(
    build_site, a_commune, tmp_path
):
    """A folder without a mark of a site of ours is refused in one line."""
    own = tmp_path / "site" / "anh-goc.jpg"
    own.parent.mkdir()
    own.touch()
    with pytest.raises(Abort):
        build_site(a_commune)

    assert own.exists()


def test_the_half_of_a_site_that_an_earlier_version_left_is_replaced(
    build_site, a_commune, tmp_path
):
    """Versions that wrote into the folder itself began with the files of the theme."""
    half = tmp_path / "site" / "assets" / "javascripts" / "portal.js"
    half.parent.mkdir(parents=True)
    half.touch()

    assert "index.html" in build_site(a_commune).files()


def test_ten_kills_leave_ten_whole_sites(build_site, a_commune):
    """Whenever a build is killed, the last site is there, and the next build works."""
    begun = monotonic()
    site = build_site(a_commune)
    part = (monotonic() - begun) / 10
    before = site.files()
    forked = multiprocessing.get_context("fork")
    found = []
    for moment in range(10):
        process = forked.Process(target=build_site, args=[a_commune])
        process.start()
        process.join(moment * part)
        process.kill()
        process.join()
        found.append(site.files() == before)

    assert [True] * 10 == found
    assert before == build_site(a_commune).files()
    assert [] == rests_beside(site.folder)
