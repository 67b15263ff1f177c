"""The list of procedures, the page of each, and their data, read by parsers."""

import json

import pytest
from jsonschema import Draft202012Validator
from tests.pages.rendered import rendered

from commune_portal.pages import data_files, item_pages
from commune_portal.pages.frame.qr import absolute_url
from commune_portal.pages.procedures.pages import procedure_pages
from commune_portal.pages.procedures.view import named_codes

LIST = "thu-tuc-hanh-chinh/index.md"
PAGE = "thu-tuc-hanh-chinh/1.001193/index.md"
BIRTH = """---
code: "1.001193"
name: Thủ tục <b>đăng ký</b> khai sinh
field: Hộ tịch
updated: 2026-11-20
level: xã
online: toàn trình
submit_at: Bộ phận tiếp nhận và trả kết quả
copies: 01 bộ
time_limit: [{text: Ngay trong ngày, basis: nd-63}]
fee:
  - {text: Mức cũ, valid_to: 2026-11-20}
  - {text: Mức nay, valid_from: 2026-11-21, valid_to: 2027-02-28}
  - {text: Mức sau, valid_from: 2027-03-01}
basis: [nd-63]
---

## Thành phần hồ sơ

- Tờ khai
"""
FILES = {
    "portal.yml": (
        "name: An Bình\nurl: https://anbinh.example/\naddress: Thôn Trung\n"
        "phone: 0200 000 000\n"
        "procedures: {portal: 'https://dvc.example/?ma={code}'}\n"
    ),
    "van-ban.yml": (
        "nd-63: {type: Nghị định, number: 63/2010, symbol: NĐ-CP,"
        " date: 2010-06-08, issuer: Chính phủ, subject: về kiểm soát}\n"
    ),
    "thu-tuc/1.001193.md": BIRTH,
    "thu-tuc/2.001263.md": (
        '---\ncode: "2.001263"\nname: B\nfield: Nuôi con nuôi\n'
        "updated: 2026-01-01\nlevel: tỉnh\n---\n"
    ),
    "thu-tuc/1.000656.md": (
        '---\ncode: "1.000656"\nname: C\nfield: Hộ tịch\n'
        "updated: 2026-11-20\nvalid_to: 2026-11-01\n---\n"
    ),
    "tin-bai/2026/2026-11-20-a.md": (
        "---\ntitle: Về khai sinh\ndate: 2026-11-20\ntags: [TTHC]\n---\n"
        "Thủ tục mã 1.001193 nay làm được tại nhà.\n"
    ),
    "tin-bai/2026/2026-11-19-b.md": (
        "---\ntitle: Nháp\ndate: 2026-11-19\ntags: [TTHC]\ndraft: true\n---\n"
        "Mã 1.001193.\n"
    ),
}


@pytest.fixture
def made(site):
    """Return the site of the files."""
    return site(FILES)


@pytest.fixture
def read(made, body):
    """Return a reader of one page."""
    return lambda path: body(rendered(procedure_pages, made), path)


def texts(root, path):
    """Return the texts of the elements with single spaces."""
    return [" ".join(" ".join(e.itertext()).split()) for e in root.xpath(path)]


def test_the_list_is_grouped_by_field_and_counts_what_is_in_force(read):
    """Each field has its procedures; one that has ended is listed separately."""
    page = read(LIST)
    groups = {
        section.findtext(".//h2"): texts(section, ".//li/a")
        for section in page.findall(".//section")
    }

    assert {
        "Hộ tịch": ["Thủ tục <b>đăng ký</b> khai sinh"],
        "Nuôi con nuôi": ["B"],
        "Đã hết hiệu lực": ["C"],
    } == groups
    assert texts(page, "//header/p")[0].startswith("2 thủ tục")


def test_without_script_the_fields_are_links_and_the_form_is_hidden(read):
    """Each link to a field leads to a heading; the filters are hidden at first."""
    page = read(LIST)
    links = page.xpath("//nav[@aria-label='Lĩnh vực']//a/@href")

    assert ["#linh-vuc-ho-tich", "#linh-vuc-nuoi-con-nuoi"] == links
    assert all(page.xpath(f"//h2[@id='{link[1:]}']") for link in links)
    assert page.find(".//form").get("hidden") is not None


def test_a_page_answers_first(read):
    """What, how long, how much, where, online: these come before any other text."""
    page = read(PAGE)
    questions = texts(page, "(//dl)[1]//dt")
    answers = dict(zip(questions, texts(page, "(//dl)[1]//dd"), strict=True))

    assert {
        "Cần gì?": "Xem thành phần hồ sơ Số lượng: 01 bộ",
        "Bao lâu?": "Ngay trong ngày Theo Nghị định số 63/2010/NĐ-CP ngày 08/6/2010.",
        "Bao nhiêu tiền?": "Mức nay (áp dụng đến hết ngày 28/02/2027) "
        "Mức sau (áp dụng từ ngày 01/3/2027)",
        "Nộp ở đâu?": "Bộ phận tiếp nhận và trả kết quả Thôn Trung",
        "Làm trực tuyến được không?": "Được, toàn trình: làm trọn vẹn trên mạng. "
        "Mở trên Cổng Dịch vụ công quốc gia",
    } == answers
    assert ["https://dvc.example/?ma=1.001193"] == page.xpath(
        "(//dl)[1]//a[starts-with(@href, 'http')]/@href"
    )


def test_a_lapsed_fee_is_not_printed(made):
    """A fee that has ended is nowhere on the page; the reader is warned."""
    text = next(p.text for p in rendered(procedure_pages, made) if p.path == PAGE)

    assert "Mức cũ" not in text
    assert "chờ kiểm tra lại" in text


def test_what_is_unknown_is_said(read):
    """An empty procedure has the same questions, and says whom to ask."""
    page = read("thu-tuc-hanh-chinh/2.001263/index.md")
    unknown = "Chưa cập nhật tại đây"

    assert [unknown] * 5 == [
        answer.removesuffix(" Mở trên Cổng Dịch vụ công quốc gia")
        for answer in texts(page, "(//dl)[1]//dd")
    ]
    assert ["Thành phần hồ sơ", "Trình tự thực hiện", "Cách thức thực hiện"] == [
        heading for heading in texts(page, "//h2") if heading != "Thông tin khác"
    ]
    assert "hoặc hỏi Bộ phận tiếp nhận và trả kết quả" in page.text_content()


def test_a_procedure_that_has_ended_says_so(read):
    """The page stays, with the day after which it no longer holds."""
    (warning,) = texts(
        read("thu-tuc-hanh-chinh/1.000656/index.md"),
        "//*[contains(@class, 'cp-notice')]",
    )

    assert warning.startswith("Thủ tục này đã hết hiệu lực sau ngày 01/11/2026.")


def test_items_that_name_the_code_are_listed(read):
    """A published item is found by the code in its text; a draft is not."""
    assert ["Về khai sinh"] == texts(
        read(PAGE), "//*[@id='tin-bai-lien-quan']/following-sibling::ol//a"
    )


def test_an_item_leads_to_the_procedures_that_it_names(made, body):
    """The item's page links the procedure by its name, where the portal has it."""
    page = body(rendered(item_pages, made), "tin-bai/2026/2026-11-20-a.md")

    assert ["../../../thu-tuc-hanh-chinh/1.001193/"] == page.xpath(
        "//section[contains(@class, 'cp-post__procedures')]//a/@href"
    )


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Mã 1.001193.", ("1.001193",)),
        ("1.001193, 2.000635 và 1.001193", ("1.001193", "2.000635")),
        ("11.001193 hay 1.0011934 hay 1.001", ()),
    ],
)
def test_codes_are_whole_numbers_in_the_text(portal, text, codes):
    """A code inside a longer number is not a code."""
    item = f"---\ntitle: A\ndate: 2026-11-20\ntags: [TTHC]\n---\n{text}\n"
    (post,) = portal({"tin-bai/2026/2026-11-20-a.md": item}).posts

    assert codes == named_codes(post)


def test_the_sheet_has_a_code_only_where_the_site_has_an_address(made, site, read):
    """The QR code leads to the page's absolute address."""
    without = site({**FILES, "portal.yml": "name: An Bình\n"})

    assert 1 == len(read(PAGE).findall(".//svg"))
    assert ("https://anbinh.example/thu-tuc-hanh-chinh/1.001193/") == absolute_url(
        made.portal.commune, "thu-tuc-hanh-chinh/1.001193/"
    )
    assert not any("<svg" in page.text for page in rendered(procedure_pages, without))


def test_no_procedure_is_an_honest_page(site, body):
    """A portal without procedures has the list, which says where to look."""
    page = body(rendered(procedure_pages, site({})), LIST)

    assert texts(page, "//p[@class='cp-empty']")[0].startswith("Chưa có thủ tục nào")


def test_data_hold_every_procedure_and_fit_their_schema(made):
    """Texts stay texts; what is unknown is null; fees that ended keep their days."""
    data = {page.path: page.text for page in data_files(made)}
    value = json.loads(data["du-lieu/thu-tuc.json"])
    schema = json.loads(data["du-lieu/thu-tuc.schema.json"])
    birth = next(p for p in value["procedures"] if p["code"] == "1.001193")

    assert [] == list(Draft202012Validator(schema).iter_errors(value))
    assert ["1.000656", "1.001193", "2.001263"] == [
        procedure["code"] for procedure in value["procedures"]
    ]
    assert ["Mức cũ", "Mức nay", "Mức sau"] == [fee["text"] for fee in birth["fee"]]
    assert (None, "- Tờ khai", True) == (
        birth["steps"],
        birth["papers"],
        birth["stale"],
    )
