"""The site map: it links to every list, and only to pages that exist."""

import pytest
from lxml import html
from tests.places import ROOT

from commune_portal.content import read_docs
from commune_portal.pages import whole_site
from commune_portal.pages.frame.page import url_of

DOCS = ROOT / "docs"
FILES = {
    "portal.yml": (
        "name: An Bình\nurl: https://anbinh.example/\nchannels: [{name: Zalo}]\n"
    ),
    "tin-bai/2025/2025-11-20-a.md": (
        "---\ntitle: A\ndate: 2025-11-20\ntags: [CCHC]\n---\nChào.\n"
    ),
    "tin-bai/2026/2026-11-20-b.md": (
        "---\ntitle: B\ndate: 2026-11-20\ntags: [TTHC]\n---\nChào.\n"
    ),
    "thu-tuc/1.001193.md": (
        '---\ncode: "1.001193"\nname: A\nfield: Hộ tịch\nupdated: 2026-11-20\n---\n'
    ),
    "thu-tuc/1.000656.md": (
        '---\ncode: "1.000656"\nname: B\nfield: Đã bỏ\nupdated: 2026-11-20\n'
        "valid_to: 2026-11-01\n---\n"
    ),
    "van-ban.yml": (
        "nd-63: {type: Nghị định, number: 63/2010, symbol: NĐ-CP,"
        " date: 2010-06-08, issuer: Chính phủ, subject: về A}\n"
    ),
    "ke-hoach/2026.yml": 'year: 2026\ntasks: [{id: "1", content: A}]\n',
    "gioi-thieu/lich-su.md": "---\nupdated: 2026-11-20\n---\nNội dung.\n",
}


@pytest.fixture
def made(portal):
    """Return the whole site of the files, with the fixed pages of the repository."""
    return whole_site(portal(FILES), read_docs(DOCS))


def links(made):
    """Return the texts and addresses of the links of the map."""
    text = next(p.text for p in made.generated if p.path == "so-do/index.md")
    page = html.fromstring(text.split("---", 2)[2])
    found = page.xpath("//div[@class='cp-map-of-site']//a")
    return [(each.text, each.get("href").removeprefix("../")) for each in found]


def test_every_link_leads_somewhere(made):
    """Each address is that of a generated or a fixed page, or of a file."""
    there = {
        p.path if not p.path.endswith(".md") else url_of(p.path) for p in made.generated
    }
    there |= {url_of(path) for path in made.fixed}

    assert [] == [u for _, u in links(made) if u.partition("#")[0] not in there]


def test_the_links_are_those_of_the_content(made):
    """Sections, years, fields in force, types, plans, pages about the commune."""
    assert [
        ("Cải cách hành chính", "chuyen-muc/cai-cach-hanh-chinh/"),
        ("Chuyển đổi số", "chuyen-muc/chuyen-doi-so/"),
        ("Thủ tục hành chính", "chuyen-muc/thu-tuc-hanh-chinh/"),
        ("Lưu trữ", "luu-tru/"),
        ("Năm 2026", "luu-tru/2026/"),
        ("Năm 2025", "luu-tru/2025/"),
        ("Danh mục thủ tục hành chính", "thu-tuc-hanh-chinh/"),
        ("Hộ tịch", "thu-tuc-hanh-chinh/#linh-vuc-ho-tich"),
        ("Văn bản", "van-ban/"),
        ("Nghị định", "van-ban/loai/nghi-dinh/"),
        ("Kế hoạch", "ke-hoach/"),
        ("Năm 2026", "ke-hoach/2026/"),
        ("Thống kê", "thong-ke/"),
        ("Năm 2026", "thong-ke/2026/"),
        ("Năm 2025", "thong-ke/2025/"),
        ("Báo cáo", "bao-cao/"),
        ("Giới thiệu", "gioi-thieu/"),
        ("Lịch sử", "gioi-thieu/lich-su/"),
        ("Kênh thông tin chính thức", "gioi-thieu/kenh-thong-tin/"),
        ("Liên hệ", "lien-he/"),
        ("Tìm kiếm", "tim-kiem/"),
        ("Bản tin RSS", "feed.xml"),
        ("JSON Feed", "feed.json"),
        ("Dữ liệu mở: thống kê (JSON)", "du-lieu/thong-ke.json"),
        ("Dữ liệu mở: tin bài (JSON)", "du-lieu/tin-bai.json"),
        ("Dữ liệu mở: kế hoạch (JSON)", "du-lieu/ke-hoach.json"),
        ("Dữ liệu mở: thủ tục (JSON)", "du-lieu/thu-tuc.json"),
        ("Dữ liệu mở: văn bản (JSON)", "du-lieu/van-ban.json"),
        ("Hướng dẫn cho người biên tập", "huong-dan/"),
    ] == links(made)


def test_pages_written_by_hand_are_known_by_their_files(portal, tmp_path):
    """A commune without our fixed pages has no link to them, but to its own."""
    (tmp_path / "doan-the.md").write_text("---\ntitle: Đoàn thể\n---\n\nA\n", "utf-8")
    found = dict(links(whole_site(portal(FILES), read_docs(tmp_path))))

    assert ("doan-the/", "gioi-thieu/lich-su/") == (found["Đoàn thể"], found["Lịch sử"])
    assert not {"gioi-thieu/", "lien-he/", "huong-dan/"} & set(found.values())


def test_every_list_is_on_the_map(made):
    """Each generated page one level below the root is linked."""
    shallow = {
        url_of(page.path)
        for page in made.generated
        if page.path.endswith("/index.md")
        and page.path.count("/") == 1
        and not page.is_preview
    }

    assert shallow - {"so-do/"} <= {url for _, url in links(made)}


def test_a_page_without_a_title_goes_by_its_heading(portal):
    """As MkDocs calls it; the page on counting has no front matter."""
    made = whole_site(portal(FILES), read_docs(DOCS).without_handbook())

    assert ("Cách đếm", "huong-dan/cach-dem/") in links(made)
