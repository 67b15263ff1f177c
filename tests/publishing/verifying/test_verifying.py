"""A finished site is checked as readers get it."""

import shutil
from pathlib import Path

import pytest
from tests.sites import TODAY

from commune_portal.content import load_portal
from commune_portal.errors import PortalError
from commune_portal.publishing.checkout import Checkout
from commune_portal.publishing.targets.manifest import manifest_of
from commune_portal.publishing.verifying.links import finished_pages, link_mistakes
from commune_portal.publishing.verifying.reports import figure_mistakes
from commune_portal.publishing.verifying.verifying import verify
from commune_portal.reports import build_report, html_part


def found(root: Path) -> str:
    """Return every line on the site of a commune, "" where nothing is wrong."""
    site = root / "site"
    try:
        verify(site, manifest_of(site), Checkout(root), root / "content", TODAY)
    except PortalError as error:
        return str(error)
    return ""


@pytest.fixture
def commune(built, tmp_path):
    """Return a copy of the small commune with its site."""
    return shutil.copytree(built.folder.parent, tmp_path / "commune")


def test_a_built_site_is_good(built):
    """Also its figures, its sitemap and the files of the search."""
    assert "" == found(built.folder.parent)


def test_every_mistake_of_a_site_is_told_in_one_run(commune):
    """Kinds, previews, private and empty files, links, sitemap, data."""
    site, content = commune / "site", commune / "content"
    (site / "a.exe").write_text("a", "utf-8")
    (site / "xem-truoc").mkdir()
    (site / "xem-truoc" / "a.txt").write_text("a", "utf-8")
    (site / "2023.csv").touch()
    (site / "tin-bai/2023/2023-02-06-tin-hai/kh.txt").unlink()
    (site / "du-lieu" / "thong-ke.json").write_text("{}", "utf-8")
    (site / "robots.txt").unlink()
    told = found(commune)

    for line in (
        "a.exe: loại tệp không được đưa lên trang",
        "xem-truoc/a.txt: bản xem trước, không được đưa lên trang",
        f"2023.csv: trùng tên với {content}/nhat-ky/2023.csv, tệp không công khai",
        "2023.csv: tệp rỗng",
        "kh.txt» không dẫn tới tệp nào của trang",
        "du-lieu/thong-ke.json: khác với nội dung hiện có; hãy dựng lại trang",
        "robots.txt: thiếu tệp này",
        "trang chưa đạt, chưa đưa lên: ",
    ):
        assert line in told


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("b/", []),
        ("b/#x", []),
        ("https://xa.vn/b/#x", []),
        ("https://example.org/", []),
        ("mailto:a@example.org", []),
        ("#y", []),
        ("b/#z", ["index.html: liên kết «b/#z»: trang ấy không có mục này"]),
        ("c/", ["index.html: liên kết «c/» không dẫn tới tệp nào của trang"]),
        (
            "https://xa.vn/c",
            ["index.html: liên kết «https://xa.vn/c» không dẫn tới tệp nào của trang"],
        ),
        (
            "http://[a",
            ["index.html: liên kết «http://[a» không dẫn tới tệp nào của trang"],
        ),
    ],
)
def test_a_link_leads_to_a_file_and_a_place(tmp_path, address, told):
    """Addresses of other sites are theirs; those of this one may be whole."""
    head = '<link rel="canonical" href="https://xa.vn/">'
    home = f'{head}<p id="y"><a href="{address}">a</a><img srcset="b/ 2x, b/"></p>'
    for path, text in {
        "index.html": home,
        "b/index.html": '<a name="x"></a>',
        "404.html": '<a href="/b/">b</a><a href="/">c</a>',
        "empty.html": "",
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    files = manifest_of(tmp_path)

    assert told == [*link_mistakes(finished_pages(tmp_path, iter(files)), {*files})]


def test_a_sitemap_names_exactly_the_pages(commune):
    """A page that is missing there is not found; one too many leads nowhere."""
    site = commune / "site"
    home = site / "index.html"
    address = '<link rel="canonical" href="https://xa.vn/moi/">'
    home.write_text(home.read_text("utf-8").replace("<head>", f"<head>{address}"))
    sitemap = site / "sitemap.xml"
    sitemap.write_text("<loc>https://xa.vn/cu/</loc>", "utf-8")
    told = found(commune)

    assert "sitemap.xml: thiếu trang index.html" in told
    assert "sitemap.xml: có địa chỉ «https://xa.vn/cu/» mà trang không có" in told


@pytest.fixture
def report(content, signed, tmp_path):
    """Return the portal of a signed report, and the folder of its finished page."""
    name = "bao-cao/2025-nam.md"
    text = signed[name].replace("---\n", "---\npublished: true\n", 1)
    portal = load_portal(content({**signed, name: text}), TODAY)
    (file,) = portal.reports
    page = tmp_path / "site" / "bao-cao" / file.id / "index.html"
    page.parent.mkdir(parents=True)
    body = html_part(build_report(portal, file), 2)
    page.write_text(f"<main>\n{body}\n</main>", "utf-8")
    return portal, page


def test_a_signed_report_is_on_the_site_as_it_was_signed(report, tmp_path):
    """Every figure of its lock; a changed number on the page is told."""
    portal, page = report
    before = [*figure_mistakes(portal, tmp_path / "site")]
    page.write_text(page.read_text("utf-8").replace("01", "02", 1), "utf-8")

    assert [] == before
    assert [
        "bao-cao/2025-nam/index.html: lời văn khác với báo cáo đã chốt; "
        "hãy dựng lại trang"
    ] == [*figure_mistakes(portal, tmp_path / "site")]
