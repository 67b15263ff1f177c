"""Every printed number links to a list of exactly its rows."""

import re
from posixpath import join, normpath

import pytest
from lxml import html
from tests.pages.rendered import rendered

from commune_portal.content.records.figure_names import figure_names
from commune_portal.pages import generated_pages
from commune_portal.pages.frame.page import url_of
from commune_portal.pages.statistics.figure_lines import figure_lines

NUMBER = re.compile(r"(?:khoảng trên |khoảng )?([\d.]+)")


@pytest.fixture
def documents(site, a_year):
    """Return the HTML of every generated page by its address."""
    return {
        url_of(page.path): html.fromstring(
            f"<main>{page.text.split('---', 2)[2]}</main>"
        )
        for page in rendered(generated_pages, site(a_year))
        if page.path.endswith(".md")
    }


def numbers_behind(document, place):
    """Return the numbers that the list accounts for: its rows, and their sums."""
    (listing,) = document.xpath(f"//*[@id='{place}']")
    rows = listing.xpath(
        ".//li[contains(@class, 'cp-list__item')] | .//tbody/tr | self::ul/li"
    )
    tables = [
        [value_of(cell.text_content()) for cell in foot.xpath(".//td[text()]")]
        for foot in listing.xpath(".//tfoot")
    ]
    if len(tables) > 1:  # a group of forms: one number for all of them
        return {sum(sums[0] for sums in tables)}
    return {len(rows), *(value for sums in tables for value in sums)}


def value_of(text):
    """Return the number in «khoảng trên 1.500»."""
    return int(NUMBER.match(text)[1].replace(".", ""))


def test_every_number_on_a_page_has_its_list(documents):
    """A linked number is the count of rows in its list, or a sum below them."""
    checked = 0
    for url, document in documents.items():
        for link in document.xpath("//td/a[@href] | //a/strong[not(contains(., '%'))]"):
            href = (link.xpath("ancestor-or-self::a/@href"))[0]
            address, _, place = join(url, href).partition("#")
            if place:
                proven = numbers_behind(documents[f"{normpath(address)}/"], place)

                assert value_of(link.text_content()) in proven, (url, href)
                checked += 1

    assert checked > 300


def test_nought_has_no_list(documents):
    """A zero is plain text."""
    for document in documents.values():
        for link in document.xpath("//td/a | //a[contains(@class, 'cp-figure')]"):
            assert not link.text_content().startswith("0")


def test_the_rows_of_a_section_are_those_of_its_tag_in_two_lists(documents):
    """Items with the main section and items with only the tag add up to the tag."""
    page = documents["thong-ke/2023/cai-cach-hanh-chinh/"]
    main = page.xpath("//*[@id='chuyen-muc']/li")
    others = page.xpath("//*[@id='chi-gan-the']/li")

    assert (3, 2) == (len(main), len(others))
    assert 5 == len(page.xpath("//*[@id='the']//li"))


def test_the_plan_lists_each_task_with_its_rule_and_evidence(documents):
    """Done and open tasks are listed separately, each with the rule that decided."""
    page = documents["thong-ke/2023/ke-hoach/"]

    assert ["1", "II.3"] == page.xpath("//*[@id='da-thuc-hien']//tbody//th/text()")
    assert ["2", "4"] == page.xpath("//*[@id='chua-thuc-hien']//tbody//th/text()")
    assert "Đạt chỉ tiêu 99 trong kỳ; thực hiện: 7" in page.text_content()
    assert "Do cán bộ đánh giá: Đã treo" in page.text_content()
    assert 1 == len(page.xpath("//*[@id='nhiem-vu-2']//details//li"))
    assert "2 trên 4 nhiệm vụ đã thực hiện, đạt 50%" in page.text_content()


def test_the_word_of_a_task_says_who_gave_it(documents):
    """The official's evaluation is shown beside the computed one."""
    page = documents["thong-ke/2023/ke-hoach/"]

    assert ["Đạt", "Có", "Không đạt", "Không đạt"] == page.xpath(
        "//span[contains(@class, 'cp-state')]/text()"
    )
    (overridden,) = page.xpath("//*[@id='nhiem-vu-ii-3']//td[2]")
    assert "theo số liệu: Không đạt" in overridden.text_content()
    assert 1 == page.text_content().count("theo số liệu:")


def test_a_running_period_has_no_verdict(site):
    """In a running period what is not done is «Chưa đạt», «Chưa có»."""
    tree = {
        "tin-bai/2026/2026-11-20-a.md": (
            "---\ntitle: A\ndate: 2026-11-20\ntags: [CCHC]\n---\nChào.\n"
        ),
        "ke-hoach/2026.yml": (
            "year: 2026\ntasks:\n  - {id: '1', content: A}\n"
            "  - {id: '2', content: B, forms: [khẩu hiệu]}\n"
            "  - {id: '3', content: C, evaluation: {result: Không đạt, reason: D}}\n"
        ),
    }
    pages = {page.path: page.text for page in rendered(generated_pages, site(tree))}
    text = pages["thong-ke/2026/ke-hoach/index.md"].split("---", 2)[2]
    words = "//span[contains(@class, 'cp-state')]/text()"

    assert ["Chưa đạt", "Chưa có", "Không đạt"] == html.fromstring(text).xpath(words)


def test_the_log_names_no_draft_and_marks_estimates(documents):
    """A broadcast of a draft shows neither its title nor a link to it."""
    page = documents["thong-ke/2023/nhat-ky/"]
    cells = page.xpath("//*[@id='phat-thanh']//tbody/tr/td[3]")

    assert [
        "Tin ngày 2023-01-01",
        "Tin ngày 2023-01-01",
        "Tin vắn",
        "tin bài đã gỡ",
        "Phát thanh",
    ] == [cell.text_content().strip() for cell in cells]
    assert ["nhập tay: khoảng", "nhập tay: khoảng"] == page.xpath(
        "//*[@id='phat-thanh']//span[@class='cp-estimate']/text()"
    )


def test_every_figure_has_words_and_a_place(site, a_year):
    """Pages print exactly the figures that placeholders know."""
    commune = site(a_year).portal.commune

    assert set(figure_names(commune)) == {line.name for line in figure_lines(commune)}
