"""The page of the year's plan, and the list of plans."""

import pytest
from tests.pages.rendered import rendered

from commune_portal.pages import generated_pages


@pytest.fixture
def page(site, a_year, body):
    """Return a reader of a page of `a_year` with more files."""

    def read(path, **files):
        return body(rendered(generated_pages, site({**a_year, **files})), path)

    return read


def test_the_index_names_each_plan(page):
    """The index links to the year and shows its progress."""
    found = page("ke-hoach/index.md")

    assert ["../ke-hoach/2023/"] == found.xpath("//li[@class='cp-list__item']/a/@href")
    assert "2/4 nhiệm vụ hoàn thành, đạt 50%" in found.text_content()


def test_no_plan_is_said(site, body):
    """Without plans the index, which the navigation names, says so."""
    found = body(rendered(generated_pages, site({})), "ke-hoach/index.md")

    assert "Chưa có kế hoạch." in found.text_content()


def test_each_task_has_its_state_and_rule(page):
    """A task shows its result, its rule, its goal and a link to its evidence."""
    found = page("ke-hoach/2023/index.md")
    first, second, third, fourth = found.xpath("//article")

    assert "Đạt" == first.xpath(".//*[contains(@class, 'cp-state')]/text()")[0]
    assert ["../../thong-ke/2023/ke-hoach/#nhiem-vu-1"] == first.xpath(".//dd/a/@href")
    assert "Chỉ tiêu 99 cả năm (tin bài)" in second.text_content()
    assert "Đã thực hiện 7/99, còn thiếu 92." in second.text_content()
    assert "Đánh giá của cán bộ" in third.text_content()
    assert "Lý do: Đã treo. Theo số liệu: Không đạt." in third.text_content()
    assert "Chưa có" in fourth.text_content()
    assert ["Nhiệm vụ II.3", "Nhiệm vụ 4"] == found.xpath("//section[1]//li/a/text()")


def test_months_link_to_their_lists(page):
    """The number of a month links to the list of that month."""
    found = page("ke-hoach/2023/index.md")
    (row,) = found.xpath("//table//tbody/tr")

    assert ["2", "1", "2", "1", "1", "7"] == row.xpath("./td/a/text()")
    assert "../../thong-ke/2023-05/tin-bai/#tong" in row.xpath("./td/a/@href")
    assert 12 + 2 == len(row.xpath("./td"))


def test_the_records_of_a_task_are_counted_with_their_list(page):
    """Where a plan asks for records, the number of a month links to them."""
    found = page(
        "ke-hoach/2023/index.md",
        **{
            "ke-hoach/2023.yml": "year: 2023\ntasks:\n  - {id: '1', content: A, "
            "at_least: {number: 1, per: month}}\n  - {id: '2', content: B}\n"
        },
    )
    (row,) = found.xpath("//table//tbody/tr")

    assert "../../thong-ke/2023-01/ke-hoach/#minh-chung-1" in row.xpath("./td/a/@href")
    assert 11 == row.text_content().count("thiếu 1")
    assert "1/12 tháng đã bắt đầu đạt 1 trở lên" in found.text_content()


def test_networks_have_their_names(page):
    """The forms of a task are written as people write them."""
    plan = "year: 2024\ntasks:\n  - {id: '1', content: A, forms: [họp thôn, zalo]}\n"
    found = page("ke-hoach/2024/index.md", **{"ke-hoach/2024.yml": plan})
    forms = found.xpath("//dt[text()='Hình thức']/following-sibling::dd[1]")

    assert "họp thôn, Zalo" == forms[0].text_content().strip()
