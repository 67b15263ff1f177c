"""The pages about the commune, read by parsers."""

import io

import pytest
from PIL import Image
from tests.pages.rendered import rendered

from commune_portal.pages import CopiedFile, HtmlPage, MadePicture, renderer_of
from commune_portal.pages.frame.theme_facts import theme_facts
from commune_portal.pages.front.office_blocks import office_blocks
from commune_portal.pages.front.office_pages import office_pages


def picture(kind):
    """Return a small picture in this format."""
    stream = io.BytesIO()
    Image.new("RGB", (4, 3)).save(stream, kind)
    return stream.getvalue()


FILES = {
    "portal.yml": "name: An Bình\nsuperior: tỉnh Phương Nam\n",
    "gioi-thieu/to-chuc-bo-may.md": """---
updated: 2026-07-06
description: Các đơn vị
units:
  - name: Văn phòng <b>HĐND</b>
    head: Chánh Văn phòng
    duties: [Tham mưu, Tổng hợp]
    phone: 0200 000.002
    email: vp@anbinh.example
    address: Tầng 2
  - name: Phòng Kinh tế
    duties: [Một việc]
---

Thêm một **đoạn**<script>alert(1)</script>, xem [lịch](tiep-cong-dan.md).
""",
    "gioi-thieu/lanh-dao/index.md": """---
updated: 2026-07-06
leaders:
  - {name: Nguyễn Văn Mẫu, position: Chủ tịch, duties: [Điều hành],
     biography: Sinh ở đâu đó., image: anh 1.jpg}
---
""",
    "gioi-thieu/lanh-dao/anh 1.jpg": picture("JPEG"),
    "gioi-thieu/ban-do/index.md": """---
updated: 2026-07-06
map: {image: ban-do.png, alt: Sáu "thôn", source: Tỷ lệ 1:10.000., file: ban-do.pdf}
---
""",
    "gioi-thieu/ban-do/ban-do.png": picture("PNG"),
    "gioi-thieu/ban-do/ban-do.pdf": b"%PDF-1.4 %%EOF",
    "gioi-thieu/ban-do/thua.pdf": b"%PDF-1.4 %%EOF",
    "gioi-thieu/tiep-cong-dan.md": """---
updated: 2026-07-06
sessions:
  - {who: Chủ tịch, weekday: Thứ Năm, hours: ["07:30-11:30"], place: Phòng 1, note: A}
changes:
  - {date: 2026-12-31, note: Buổi chiều}
  - {date: 2026-11-21, note: Hôm nay nghỉ}
  - {date: 2026-11-20, note: Đã qua}
---
""",
}


def blocks_of(site, root="./"):
    """Return the blocks about the commune for a page with this path to the root."""
    return office_blocks(site, renderer_of(site), root)


@pytest.fixture
def made(site):
    """Return the site of the files."""
    return site(FILES)


@pytest.fixture
def read(made, body):
    """Return a reader of one page."""
    return lambda name: body(
        rendered(office_pages, made), f"gioi-thieu/{name}/index.md"
    )


def texts(root, path):
    """Return the texts of the elements with single spaces."""
    return [" ".join(" ".join(e.itertext()).split()) for e in root.xpath(path)]


def test_units_with_duties_and_contacts(read):
    """Each unit is a section; its number is a link, its text is escaped."""
    page = read("to-chuc-bo-may")
    first, second = page.xpath("//section")

    assert ["Văn phòng <b>HĐND</b>", "Phòng Kinh tế"] == texts(page, "//section/h2")
    assert ["Tham mưu", "Tổng hợp"] == texts(first, ".//li")
    assert ["Một việc"] == texts(second, "./p")
    assert ["tel:0200000002", "mailto:vp@anbinh.example"] == first.xpath(".//a/@href")
    assert not second.xpath(".//dl")
    assert ["đoạn"] == texts(page, "//p/strong")
    assert ["../../gioi-thieu/tiep-cong-dan/"] == page.xpath(
        "//p/a[text()='lịch']/@href"
    )
    assert not page.xpath("//script")
    assert "Xã An Bình, tỉnh Phương Nam. Cập nhật ngày 06/7/2026 ." in texts(
        page, "//header/p"
    )


def test_leaders_with_biography_and_duties(read):
    """What Điều 9.1.c requires has headings; the picture is described."""
    page = read("lanh-dao")

    assert ["Nguyễn Văn Mẫu"] == texts(page, "//h2[not(@id)]")
    assert ["Nhiệm vụ đảm nhiệm", "Tiểu sử tóm tắt"] == texts(page, "//h3")
    (picture,) = page.xpath("//img")
    assert ("../../gioi-thieu/lanh-dao/anh%201.jpg", "Chủ tịch Nguyễn Văn Mẫu") == (
        picture.get("src"),
        picture.get("alt"),
    )


def test_the_map_has_words_and_its_files(made, read):
    """The picture has its description, the file its link, and both are published."""
    page = read("ban-do")
    files = [p for p in rendered(office_pages, made) if not isinstance(p, HtmlPage)]

    assert ['Sáu "thôn"'] == page.xpath("//img/@alt")
    assert "../../gioi-thieu/ban-do/ban-do.pdf" in page.xpath("//figcaption/a/@href")
    assert [
        "gioi-thieu/lanh-dao/anh 1.jpg",
        "gioi-thieu/ban-do/ban-do.pdf",
        "gioi-thieu/ban-do/ban-do.png",
    ] == [file.path for file in files]
    assert [MadePicture, CopiedFile, MadePicture] == [type(file) for file in files]


def test_the_schedule_shows_changes_until_they_are_over(read):
    """The next change comes first; yesterday's is gone, today's is not."""
    page = read("tiep-cong-dan")

    assert ["Thứ Năm hằng tuần từ 7 giờ 30 đến 11 giờ 30 Chủ tịch Phòng 1 A"] == texts(
        page, "//ul[@class='cp-sessions']/li"
    )
    assert [
        "Thay đổi ngày 21/11/2026 : Hôm nay nghỉ",
        "Thay đổi ngày 31/12/2026 : Buổi chiều",
    ] == texts(page, "//p[@class='cp-notice']")


def test_each_page_leads_to_the_others_and_the_hub_to_all(made, read):
    """They are in the order of the vocabulary, whatever the order of the files."""
    names = ["to-chuc-bo-may", "lanh-dao", "tiep-cong-dan", "ban-do"]
    urls = [f"../../gioi-thieu/{name}/" for name in names]

    assert [urls[0], *urls[2:]] == read("lanh-dao").xpath("//nav[h2]//a/@href")
    hub = blocks_of(made, "../")["trang_gioi_thieu"]()
    assert [hub.index(f'href="../gioi-thieu/{name}/"') for name in names] == sorted(
        hub.index(f'href="../gioi-thieu/{name}/"') for name in names
    )
    assert "Các đơn vị" in hub


CHANNELS = {
    "portal.yml": """name: An Bình
hotline: 0200 000 001
channels:
  - {name: VNeID, note: Ghi chú, valid_from: 2026-07-01}
  - {name: Zalo <b>, url: "https://zalo.example/", valid_to: 2026-12-31}
  - {name: Cũ, url: "https://cu.example/", valid_to: 2026-11-20}
  - {name: Sắp có, valid_from: 2026-11-22}
feedback: {rating: "https://danhgia.example/?p={page}", form: "https://gop-y.example/"}
links: [{name: Tỉnh, url: "https://tinh.example/"}]
downtime:
  - {announced: 2026-11-20, starts: 2026-12-05, ends: 2026-12-05, reason: Bảo trì}
  - {announced: 2026-11-22, starts: 2026-12-08, ends: 2026-12-08, reason: Sau}
"""
}


def test_channels_are_told_from_those_that_have_ended(site, body):
    """A former channel is named without a link; a coming one is not yet named."""
    page = body(
        rendered(office_pages, site(CHANNELS)), "gioi-thieu/kenh-thong-tin/index.md"
    )
    official, ended = page.xpath("//ul[@class='cp-channels']")

    assert ["VNeID Ghi chú Từ ngày 01/7/2026.", "Zalo <b>"] == texts(official, "./li")
    assert ["https://zalo.example/"] == official.xpath(".//a/@href")
    assert ["Cũ Đến hết ngày 20/11/2026."] == texts(ended, "./li")
    assert not ended.xpath(".//a")
    assert "Sắp có" not in "".join(page.itertext())


def test_facts_of_the_theme(site):
    """They have the rating form and the interruptions that are announced today."""
    facts = theme_facts(site(CHANNELS).portal)

    assert ("https://danhgia.example/?p={page}", 1) == (
        facts["rating"],
        len(facts["downtime"]),
    )
    assert "05/12/2026" in facts["downtime"][0]


def test_feedback_contact_and_links_can_be_placed(site):
    """Each block prints what portal.yml has; without it nothing is printed."""
    blocks = blocks_of(site(CHANNELS))
    bare = blocks_of(site({}))

    assert 'href="https://gop-y.example/"' in blocks["gop_y"]()
    assert 'href="https://danhgia.example/?p="' in blocks["gop_y"]()
    assert 'href="tel:0200000001"' in blocks["lien_he"]()
    assert 'href="https://tinh.example/"' in blocks["lien_ket"]()
    assert "href" not in bare["gop_y"]() + bare["lien_he"]() + bare["lien_ket"]()
    assert "" == bare["khoi_tiep_cong_dan"]().strip()


def test_a_commune_without_contact_says_so(site):
    """No empty list: the ways to complain end at the office itself."""
    bare = blocks_of(site({}))

    assert (
        "<li>Trực tiếp tại trụ sở Ủy ban nhân dân xã An Bình.</li>" in bare["gop_y"]()
    )
    assert "Địa chỉ, điện thoại chưa được cập nhật tại đây." in bare["lien_he"]()
    assert "<dl" not in bare["lien_he"]()


def test_without_a_schedule_the_block_says_so(site):
    """The contact page has a place for it even before it is filled in."""
    block = blocks_of(site({}))["lich_tiep_cong_dan"]()

    assert "Lịch tiếp công dân chưa được cập nhật tại đây." in block
