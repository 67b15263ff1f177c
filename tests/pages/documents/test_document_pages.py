"""The public register of documents, read by parsers."""

import json

import pytest
from tests.pages.rendered import rendered

from commune_portal.pages import CopiedFile, data_files
from commune_portal.pages.documents.pages import document_pages
from commune_portal.pages.procedures.pages import procedure_pages

ITEM = "---\ntitle: {0}\ndate: {1}\ntags: [CCHC]\n---\n{2}\n"
FILES = {
    "van-ban.yml": """
nq-76-2013:
  {type: Nghị quyết, number: 76, symbol: NQ-CP, date: 2013-06-13, issuer: Chính phủ,
   subject: về sửa đổi}
nq-76-2021:
  {type: Nghị quyết, number: 76, symbol: NQ-CP, date: 2021-07-15, issuer: Chính phủ,
   subject: về chương trình}
nd-42:
  {type: Nghị định, number: 42/2022, symbol: NĐ-CP, date: 2022-06-24,
   issuer: Chính phủ, subject: về <b>thông tin</b>, valid_from: 2022-08-15,
   valid_to: 2026-06-30, replaced_by: nd-224}
nd-224:
  {type: Nghị định, number: 224/2026, symbol: NĐ-CP, date: 2026-06-24,
   issuer: Chính phủ, subject: về chuyển đổi số, valid_from: 2026-07-01,
   url: "https://vanban.example/224"}
kh-5:
  {type: Kế hoạch, number: 5, symbol: KH-UBND, date: 2026-01-05,
   issuer: UBND xã An Bình, subject: về tuyên truyền, file: kh 05.pdf}
noi-bo:
  {type: Công văn, number: 9, symbol: UBND-VP, date: 2026-02-01,
   issuer: UBND xã An Bình, subject: về việc riêng, file: mat.pdf, published: false}
mai-sau:
  {type: Kế hoạch, number: 300, symbol: KH-UBND, date: 2026-12-31,
   issuer: UBND xã An Bình, subject: về năm sau}
""",
    "van-ban/kh 05.pdf": b"%PDF-1 %%EOF",
    "van-ban/mat.pdf": b"%PDF-2 %%EOF",
    "ke-hoach/2026.yml": (
        'year: 2026\nbasis: [nq-76-2021]\ntasks: [{id: "1", content: A}]\n'
    ),
    "thu-tuc/1.001193.md": (
        '---\ncode: "1.001193"\nname: Khai sinh\nfield: Hộ tịch\n'
        "updated: 2026-11-20\nbasis: [nd-42, noi-bo]\n---\n"
    ),
    "tin-bai/2026/2026-11-01-a.md": ITEM.format(
        "A", "2026-11-01", "Theo Nghị định 42/2022/NĐ-CP, nay là 224/2026/NĐ-CP."
    ),
    "tin-bai/2026/2026-11-02-b.md": ITEM.format(
        "B", "2026-11-02", "Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021."
    ),
    "tin-bai/2026/2026-11-03-c.md": ITEM.format("C", "2026-11-03", "Số 76/NQ-CP."),
    "tin-bai/2026/2026-11-04-d.md": ITEM.format(
        "D", "2026-11-04", "Kế hoạch 05/KH-UBND ngày 05/01/2026, không phải 15/KH-UBND."
    ),
    "tin-bai/2026/2026-11-05-e.md": ITEM.format(
        "E", "2026-11-05", "Kế hoạch 05/KH-UBND ngày 06/01/2026; 142/2022/NĐ-CP."
    ),
}


@pytest.fixture
def made(site):
    """Return the site of the files."""
    return site(FILES)


@pytest.fixture
def read(made, body):
    """Return a reader of one page."""
    return lambda path: body(rendered(document_pages, made), f"van-ban/{path}index.md")


def texts(root, path):
    """Return the texts of the elements with single spaces."""
    return [" ".join(" ".join(e.itertext()).split()) for e in root.xpath(path)]


def names(page):
    """Return the names in the list."""
    return texts(page, "//li[@class='cp-document']/a")


def test_the_list_is_newest_first_with_marks_where_the_register_knows(read):
    """Hidden documents and those of a coming day are not listed."""
    page = read("")

    assert [
        "Nghị định số 224/2026/NĐ-CP Còn hiệu lực Về chuyển đổi số 24/6/2026 Chính phủ",
        "Kế hoạch số 05/KH-UBND Về tuyên truyền 05/01/2026 UBND xã An Bình",
        "Nghị định số 42/2022/NĐ-CP Hết hiệu lực Về <b>thông tin</b> 24/6/2022 "
        "Chính phủ",
        "Nghị quyết số 76/NQ-CP Về chương trình 15/7/2021 Chính phủ",
        "Nghị quyết số 76/NQ-CP Về sửa đổi 13/6/2013 Chính phủ",
    ] == texts(page, "//li[@class='cp-document']")
    assert ["Năm 2026", "Năm 2022", "Năm 2021", "Năm 2013"] == texts(
        page, "//section//h2"
    )


def test_every_count_of_a_choice_has_its_list(read):
    """Each type, year and issuer is a link to exactly its rows, without a script."""
    page = read("")
    links = page.xpath("//nav[@class='cp-facet']//li")
    counted = {
        link.find("a").get("href").removeprefix("../van-ban/"): int(
            link.findtext("span")
        )
        for link in links
    }

    assert {
        "loai/ke-hoach/": 1,
        "loai/nghi-dinh/": 2,
        "loai/nghi-quyet/": 2,
        "nam/2026/": 2,
        "nam/2022/": 1,
        "nam/2021/": 1,
        "nam/2013/": 1,
        "co-quan/chinh-phu/": 4,
        "co-quan/ubnd-xa-an-binh/": 1,
    } == counted
    assert counted == {url: len(names(read(url))) for url in counted}
    (chosen,) = read("nam/2022/").xpath("//a[@aria-current='page']")
    assert "Năm 2022" == chosen.text


def test_a_page_says_what_is_known_of_the_document(read):
    """It has number, days, issuer, full text; an ended one links to its successor."""
    page = read("nd-42/")
    facts = dict(zip(texts(page, "//dt"), texts(page, "//dd"), strict=True))

    assert ["Nghị định số 42/2022/NĐ-CP ngày 24/6/2022"] == texts(page, "//h1")
    assert {
        "Số, ký hiệu": "Nghị định số 42/2022/NĐ-CP",
        "Ngày ban hành": "24/6/2022",
        "Cơ quan ban hành": "Chính phủ",
        "Có hiệu lực từ": "15/8/2022",
        "Hết hiệu lực sau": "30/6/2026",
        "Được thay thế bởi": "Nghị định số 224/2026/NĐ-CP ngày 24/6/2026",
        "Toàn văn": "Chưa cập nhật tại đây",
    } == facts
    assert ["../../van-ban/nd-224/"] == page.xpath("//p[@class='cp-notice']/a/@href")
    assert [
        "Nghị định số 42/2022/NĐ-CP ngày 24/6/2022 của Chính phủ về <b>thông tin</b>"
    ] == texts(page, "//p[@class='cp-cite']")
    assert ["../../van-ban/nd-42/"] == read("nd-224/").xpath(
        "//div[dt='Thay thế']/dd/a/@href"
    )
    assert "Sổ chưa ghi" in texts(read("kh-5/"), "//dd")


def test_the_file_is_published_with_its_document_and_only_then(made, read):
    """The file is copied below the document's address; a hidden one's is not."""
    copies = {
        p.path: p.source
        for p in rendered(document_pages, made)
        if isinstance(p, CopiedFile)
    }
    source = str(made.portal.root / "van-ban" / "kh 05.pdf")

    assert {"van-ban/kh-5/kh 05.pdf": source} == copies
    assert ["../../van-ban/kh-5/kh%2005.pdf"] == read("kh-5/").xpath(
        "//a[contains(., 'PDF')]/@href"
    )
    assert not any("noi-bo" in page.path for page in rendered(document_pages, made))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("nd-42/", ["Khai sinh", "A"]),
        ("nd-224/", ["A"]),
        ("nq-76-2021/", ["Kế hoạch năm 2026", "B"]),
        ("nq-76-2013/", []),
        ("kh-5/", ["D"]),
    ],
)
def test_what_cites_a_document(read, name, expected):
    """Citing is by id, or by number and symbol; a shared number needs the day."""
    links = texts(read(name), "//section[contains(@class, 'cp-citing')]//a")

    assert expected == links


def test_a_procedure_links_to_the_documents_it_rests_on(made, body):
    """A hidden one is named without a link."""
    page = body(rendered(procedure_pages, made), "thu-tuc-hanh-chinh/1.001193/index.md")
    basis = page.xpath("//div[dt='Căn cứ pháp lý']//li")

    assert [["../../van-ban/nd-42/"], []] == [each.xpath("a/@href") for each in basis]


def test_the_data_are_those_of_the_pages(made):
    """The data have the same documents in the same order, null for what is missing."""
    text = next(p.text for p in data_files(made) if p.path == "du-lieu/van-ban.json")
    documents = {each["id"]: each for each in json.loads(text)["documents"]}

    assert ["nd-224", "kh-5", "nd-42", "nq-76-2021", "nq-76-2013"] == list(documents)
    assert ("hết hiệu lực", "nd-224", None) == tuple(
        documents["nd-42"][key] for key in ("validity", "replaced_by", "full_text")
    )
    assert ("van-ban/kh-5/kh%2005.pdf", None, "chưa ghi hiệu lực") == tuple(
        documents["kh-5"][key] for key in ("file", "valid_from", "validity")
    )


def test_an_empty_register_says_so(site, body):
    """The page exists, because the menu links to it."""
    page = body(rendered(document_pages, site({})), "van-ban/index.md")

    assert ["Chưa có văn bản nào được công khai tại đây."] == texts(
        page, "//p[@class='cp-empty']"
    )
