"""The blocks around the text of an item: head, files, sharing, neighbours."""

import base64
import json
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.pages.rendered import rendered

from commune_portal.pages import item_pages, preview_pages
from commune_portal.pages.items.files import size_in_words

PATH = "tin-bai/2026/2026-11-20-tin"
ADDRESS = "https://anbinh.example/tin-bai/2026/2026-11-20-tin/"
WITH_URL = {"portal.yml": "name: An Bình\nurl: https://anbinh.example\n"}


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "1 KB"),
        (1, "1 KB"),
        (1024, "1 KB"),
        (1025, "2 KB"),
        (240 * 1024, "240 KB"),
        (1023 * 1024, "1.023 KB"),
        (1024 * 1024, "1 MB"),
        (1536 * 1024, "1,5 MB"),
        (1234 * 1024**2, "1.234 MB"),
    ],
)
def test_sizes_in_words(size, words):
    """Small files in whole KB, rounded up; large ones in MB with a comma."""
    assert words == size_in_words(size)


def test_the_day_has_its_weekday(site, body, make_item):
    """The day is shown with its weekday."""
    page = body(
        rendered(item_pages, site({f"{PATH}.md": make_item("2026-11-20", "CCHC")})),
        f"{PATH}.md",
    )
    (day,) = page.xpath("//header//time")

    assert ("2026-11-20", "Thứ Sáu, 20/11/2026") == (day.get("datetime"), day.text)


def test_attachments_show_type_and_size(site, body, make_item, content):
    """An attachment is listed with its type and size."""
    content(
        {
            f"{PATH}/kế hoạch.pdf": b"%PDF-%%EOF".ljust(245_000),
            f"{PATH}/phụ-lục.txt": b"x",
        }
    )
    files = (
        "[{title: Kế hoạch, file: kế hoạch.pdf}, {title: Phụ lục, file: phụ-lục.txt}]"
    )
    item = make_item("2026-11-20", "CCHC", attachments=files)
    page = body(
        rendered(item_pages, site({f"{PATH}/index.md": item})), f"{PATH}/index.md"
    )
    lines = page.xpath("//section[@class='cp-attachments']//li")

    assert ["Kế hoạch PDF, 240 KB", "Phụ lục TXT, 1 KB"] == [
        " ".join(line.text_content().split()) for line in lines
    ]


def test_an_attached_picture_shows_no_size(site, body, make_item, content, png):
    """It is published without its metadata, so its size differs and is not shown."""
    content({f"{PATH}/bảng.png": png})
    files = "[{title: Bảng tra, file: bảng.png}]"
    item = make_item("2026-11-20", "CCHC", attachments=files)
    page = body(
        rendered(item_pages, site({f"{PATH}/index.md": item})), f"{PATH}/index.md"
    )
    (line,) = page.xpath("//section[@class='cp-attachments']//li")

    assert "Bảng tra PNG" == " ".join(line.text_content().split())


def test_a_correction_is_announced_in_the_head(site, body, make_item):
    """The head names the day of the latest correction and links to all of them."""
    notes = "[{date: 2026-11-20, note: Số đúng là 5.}, {date: 2026-11-21, note: Và 6.}]"
    item = make_item("2026-11-20", "CCHC", corrections=notes)
    page = body(rendered(item_pages, site({f"{PATH}.md": item})), f"{PATH}.md")
    (told,) = page.xpath("//header//a[starts-with(@href, '#')]")
    (heading,) = page.xpath("//*[@id=$id]", id=told.get("href")[1:])

    assert "Có đính chính ngày 21/11/2026" == told.text
    assert "Đính chính" == heading.text
    assert ["20/11/2026 Số đúng là 5.", "21/11/2026 Và 6."] == [
        line.text_content().strip() for line in heading.xpath("../ul/li")
    ]


def test_a_reprint_says_so_before_its_text(site, body, make_item):
    """The source is named in the head and linked in the foot."""
    source = "{name: Báo Hải Phòng, url: 'https://baohaiphong.vn/a'}"
    item = make_item("2026-11-20", "CCHC", source=source, authors="[Thu Hà, Minh]")
    page = body(rendered(item_pages, site({f"{PATH}.md": item})), f"{PATH}.md")

    assert "Thu Hà, Minh · Đăng lại từ Báo Hải Phòng" == page.findtext(
        ".//header/p[@class='cp-post__authors']"
    )
    assert ["https://baohaiphong.vn/a"] == page.xpath("//p[@class='cp-source']/a/@href")


def test_a_picture_has_its_caption(site, body, make_item, content, png):
    """The caption is below the picture; the description is its alternative text."""
    content({f"{PATH}/a.png": png})
    item = make_item(
        "2026-11-20",
        "CCHC",
        image="a.png",
        image_alt="Đoàn viên bên quầy",
        image_caption="'Buổi đầu ở thôn <Đông>. Ảnh: Thu Hà'",
    )
    page = body(
        rendered(item_pages, site({f"{PATH}/index.md": item})), f"{PATH}/index.md"
    )
    (figure,) = page.xpath("//figure")

    assert "Đoàn viên bên quầy" == figure.find(".//img").get("alt")
    assert "Buổi đầu ở thôn <Đông>. Ảnh: Thu Hà" == figure.findtext("figcaption")


def test_links_that_share_carry_the_whole_address(site, body, make_item):
    """The links pass the address to Zalo and Facebook; nothing of theirs is loaded."""
    item = make_item("2026-11-20", "CCHC")
    page = body(
        rendered(item_pages, site({**WITH_URL, f"{PATH}.md": item})), f"{PATH}.md"
    )
    zalo, facebook = page.xpath("//section[@class='cp-share']//a/@href")
    data = parse_qs(urlsplit(zalo).query)["d"][0]

    assert {"url": ADDRESS} == json.loads(base64.b64decode(data, validate=True))
    assert urlsplit(zalo).hostname.endswith(".zalo.me")
    assert {"u": [ADDRESS]} == parse_qs(urlsplit(facebook).query)
    assert [ADDRESS] * 2 == page.xpath("//button/@data-cp-address")
    assert [] == page.xpath("//script | //iframe | //@style | //@onclick")


def test_paper_has_the_address_and_its_code(site, body, make_item):
    """A labelled QR code, and the address in it."""
    item = make_item("2026-11-20", "CCHC")
    page = body(
        rendered(item_pages, site({**WITH_URL, f"{PATH}.md": item})), f"{PATH}.md"
    )
    (origin,) = page.xpath("//div[@class='cp-origin']")

    assert ADDRESS in origin.text_content()
    assert ["Mã QR: địa chỉ của trang này"] == origin.xpath(".//svg/title/text()")
    assert [ADDRESS] == origin.xpath(".//svg/desc/text()")


@pytest.mark.parametrize(("day", "codes"), [("2025-11-20", 1), ("2025-11-19", 0)])
def test_old_news_has_no_code(site, body, make_item, day, codes):
    """Items up to a year and a day old on 21 November 2026 have a code."""
    item = make_item(day, "CCHC")
    page = body(
        rendered(item_pages, site({**WITH_URL, f"{PATH}.md": item})), f"{PATH}.md"
    )
    (origin,) = page.xpath("//div[@class='cp-origin']")
    words = page.text_content()

    assert codes == len(page.xpath("//svg"))
    assert codes == words.count("Quét mã QR để đọc bài này trên điện thoại")
    assert codes == words.count("Quét mã QR để đọc trên điện thoại")
    assert ADDRESS in origin.text_content()


def test_nothing_to_share_without_an_address(site, body, make_item):
    """Without `url`, and in a preview, there are no sharing links."""
    draft = make_item("2026-11-20", "CCHC", draft="true")
    item = make_item("2026-11-19", "CCHC")
    without = site({f"{PATH}.md": item})
    preview = site({**WITH_URL, f"{PATH}.md": draft})
    pages = [
        body(rendered(item_pages, without), f"{PATH}.md"),
        body(rendered(preview_pages, preview), f"{PATH}.md"),
    ]

    for page in pages:
        assert [] == page.xpath(
            "//*[@class='cp-share' or @class='cp-origin'] | //svg | //@data-cp-address"
        )


def test_what_needs_a_script_is_hidden_until_it_runs(site, body, make_item):
    """Each button, or an element around it, is hidden, and has a name."""
    item = make_item("2026-11-20", "CCHC")
    page = body(
        rendered(item_pages, site({**WITH_URL, f"{PATH}.md": item})), f"{PATH}.md"
    )
    buttons = page.xpath("//button")

    assert 9 == len(buttons)
    for button in buttons:
        assert button.xpath("ancestor-or-self::*[@hidden]"), button.text
        assert button.text_content().strip()
        assert "button" == button.get("type")


def test_neighbours_are_linked(site, body, make_items):
    """The item before and the item after in the main section are linked, no others."""
    days = [
        ("2026-11-01", "CCHC"),
        ("2026-11-02", "TTHC, CCHC"),
        ("2026-11-03", "CCHC, TTHC"),
        ("2026-11-04", "CCHC"),
    ]
    pages = [*rendered(item_pages, site(make_items(days)))]

    def neighbours(day):
        page = body(pages, f"tin-bai/2026/2026-11-{day:02d}-tin-{day - 1}.md")
        return [
            (link.get("rel"), link.get("href").split("/")[-2][8:10])
            for link in page.xpath("//nav[@class='cp-neighbours']/a")
        ]

    assert [("next", "03")] == neighbours(1)
    assert [] == neighbours(2)
    assert [("prev", "01"), ("next", "04")] == neighbours(3)
    assert [("prev", "03")] == neighbours(4)


def test_a_tombstone_leads_on(site, body, make_item):
    """It says when and why, and links to the items of its section."""
    gone = "{date: 2026-11-21, reason: Sai số liệu}"
    item = make_item("2026-11-20", "TTHC", withdrawn=gone)
    page = body(rendered(item_pages, site({f"{PATH}.md": item})), f"{PATH}.md")
    (stone,) = page.xpath("//div[@class='cp-tombstone']")

    assert ["2026-11-21"] == stone.xpath(".//time/@datetime")
    assert "Lý do: Sai số liệu" in stone.text_content()
    assert ["../../../chuyen-muc/thu-tuc-hanh-chinh/"] == stone.xpath(".//a/@href")
    assert [] == page.xpath("//svg | //button | //section")
