"""The list of public reports leads to their figures."""

from commune_portal.pages.report_list import report_page

HEAD = "template: annual\nperiod: {}\npublished: {}\n"


def test_only_public_reports_are_listed_newest_first(site, body, a_year):
    """An unpublished report is not named; figures are linked where there are any."""
    reports = {
        "bao-cao/2022.md": HEAD.format("'2022'", "true") + "number: '07'\n",
        "bao-cao/2023.md": HEAD.format("'2023'", "true") + "date: 2023-12-30\n",
        "bao-cao/2023-6t.md": HEAD.format("2023-H1", "false"),
        "bao-cao/2021.md": HEAD.format("'2021'", "true"),
    }
    files = {name: f"---\n{head}---\n" for name, head in reports.items()}
    page = body([report_page(site({**a_year, **files}))], "bao-cao/index.md")

    assert [
        "30/12/2023 Báo cáo kết quả tuyên truyền năm 2023 Xem số liệu năm 2023",
        "Báo cáo kết quả tuyên truyền năm 2022, số 07 Xem số liệu năm 2022",
        "Báo cáo kết quả tuyên truyền năm 2021",
    ] == [
        row.text_content().strip() for row in page.xpath("//li[@class='cp-list__item']")
    ]
    assert ["../thong-ke/2023/", "../thong-ke/2022/"] == page.xpath("//ol//li/a/@href")[
        -2:
    ]
