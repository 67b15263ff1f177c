"""The page of a period: months by section, chart, comparison, other periods."""

from tests.pages.rendered import rendered

from commune_portal.pages.statistics.pages import statistics_pages

YEAR = "thong-ke/2023/index.md"


def cells(row):
    """Return the texts of a row of a table."""
    return [cell.text_content().strip() for cell in row.xpath("./th | ./td")]


def test_the_months_add_up(site, body, a_year):
    """The table shows each month by main section, and their sums."""
    page = body(rendered(statistics_pages, site(a_year)), YEAR)
    table = page.xpath("//table")[0]
    rows = [cells(row) for row in table.xpath("./tbody/tr")]

    assert 12 == len(rows)
    assert ["Tháng 01", "1", "1", "0", "2"] == rows[0]
    assert ["Tháng 02", "0", "0", "1", "1"] == rows[1]
    assert ["Cộng", "3", "3", "1", "7"] == cells(table.xpath("./tfoot/tr")[0])
    assert [7, 3, 3, 1] == [sum(int(row[n]) for row in rows) for n in (4, 1, 2, 3)]


def test_the_chart_has_words_and_the_same_totals(site, body, a_year):
    """The chart has a title, a description, and the totals of the table."""
    page = body(rendered(statistics_pages, site(a_year)), YEAR)
    (svg,) = page.xpath("//svg")

    assert "img" == svg.get("role")
    assert "năm 2023" in svg.findtext("title")
    assert "Tháng 5: 2." in svg.findtext("desc")
    assert ["2", "1", "2", "1", "1"] == svg.xpath(
        "./text[@class='cp-chart__total'][text()]/text()"
    )


def test_the_comparison_is_honest(site, body, a_year):
    """Numbers and percent beside the year before; a base of 0 cannot be compared."""
    page = body(rendered(statistics_pages, site(a_year)), YEAR)
    rows = [
        cells(row) for row in page.xpath("//h2[text()='So với năm 2022']/..//tbody/tr")
    ]

    assert ["Tin bài", "7", "2", "Tăng 5 (250%)"] in rows
    assert ["Lượt phát thanh", "8", "4", "Tăng 4 (100%)"] in rows
    assert [
        "Tin bài chuyên mục Chuyển đổi số",
        "3",
        "0",
        "Không so sánh được: cùng kỳ bằng 0",
    ] in rows


def test_a_first_year_has_nothing_to_compare_with(site, body, a_year):
    """Where the year before was not counted, no table of zeros is shown."""
    page = body(rendered(statistics_pages, site(a_year)), "thong-ke/2022/index.md")

    assert "Không so sánh được: chưa có số liệu năm 2021." in page.text_content()
    assert {"chưa theo dõi"} >= {
        each.text for each in page.xpath("//span[@class='cp-figure__change']")
    }


def test_a_period_that_runs_says_so(site, body, make_item):
    """Only the months that have begun are shown, and the day of counting is named."""
    content = {"tin-bai/2026/a.md": make_item("2026-11-01", "CCHC")}
    page = body(rendered(statistics_pages, site(content)), "thong-ke/2026/index.md")

    assert "số liệu tính đến ngày 21/11/2026" in page.text_content()
    assert 11 == len(page.xpath("//table")[0].xpath("./tbody/tr"))


def test_a_period_that_runs_is_compared_with_the_same_days(site, body, make_item):
    """The base ends on the same day, is named with it, and links to no longer list."""
    days = ("2025-11-20", "2025-12-20", "2026-11-01", "2026-11-02")
    content = {f"tin-bai/{d[:4]}/{d}.md": make_item(d, "CCHC") for d in days}
    page = body(rendered(statistics_pages, site(content)), "thong-ke/2026/index.md")
    section = page.xpath("//h2[text()='So với năm 2025']/..")[0]
    rows = [row for row in section.xpath(".//tbody/tr") if cells(row)[0] == "Tin bài"]

    assert [["Tin bài", "2", "1", "Tăng 1 (100%)"]] == [cells(row) for row in rows]
    assert "số liệu năm 2025 chỉ tính đến ngày 21/11/2025" in section.text_content()
    assert [] == rows[0].xpath("./td[2]/a")
    assert "tăng 1 (100%) so với cùng thời gian năm 2025" in page.text_content()


def test_the_statutory_profile_is_named(site, body, a_year):
    """A year from 15 December to 14 December names its days and its rule."""
    files = {**a_year, "portal.yml": "name: An Bình\nprofile: statutory\n"}
    page = body(rendered(statistics_pages, site(files)), YEAR)

    assert "Từ ngày 15/12/2022 đến ngày 14/12/2023" in page.text_content()
    assert "Nghị định số 09/2019/NĐ-CP" in page.text_content()
    assert "6" == page.xpath("string((//strong[@class='cp-figure__number'])[1])")


def test_every_kind_of_period_with_data_has_a_page(site, a_year):
    """Months, quarters, halves and years have pages, and none without data."""
    paths = {page.path for page in rendered(statistics_pages, site(a_year))}
    periods = {path.split("/")[1] for path in paths if path.count("/") > 1}

    assert {"2023", "2023-h1", "2023-h2", "2023-q1", "2023-q2", "2023-q4"} < periods
    assert {"2023-01", "2023-02", "2023-03", "2023-05", "2023-06", "2023-12"} < periods
    assert {"2023-q3", "2023-04", "2026-12", "2026"}.isdisjoint(periods)


def test_typed_figures_stand_behind_the_base(site, body, a_year):
    """A partly typed base is no link; the typed lines are listed below it."""
    typed = (
        "đơn vị;từ ngày;đến ngày;số liệu;giá trị;văn bản\n"
        "xã Hạ;01/01/2022;30/6/2022;tin_bai.tong;8;Báo cáo số 9\n"
        "xã Hạ;01/12/2022;31/01/2023;phat_thanh.luot;5;Báo cáo số 10\n"
    )
    tree = {**a_year, "so-lieu-ky-truoc.csv": typed}
    page = body(rendered(statistics_pages, site(tree)), YEAR)
    rows = [
        cells(row) for row in page.xpath("//h2[text()='So với năm 2022']/..//tbody/tr")
    ]

    assert ["Tin bài", "7", "10", "Giảm 3 (30%)"] in rows
    assert [
        "xã Hạ",
        "01/01/2022",
        "30/6/2022",
        "Tin bài",
        "8",
        "Báo cáo số 9",
    ] in rows
    assert "không nằm gọn trong năm 2022, không cộng" in page.text_content()
    assert "của năm 2023, không cộng vào kỳ này" in page.text_content()


def test_broadcasts_and_reposts_stand_by_month(site, body, a_year):
    """Each month links to its own lists; the last row is the sum of the months."""
    page = body(rendered(statistics_pages, site(a_year)), YEAR)
    name = "Phát thanh và đăng lại theo tháng"
    (table,) = page.xpath(f"//table[caption[text()='{name}']]")
    rows = [cells(row) for row in table.xpath("./tbody/tr")]
    whole = cells(table.xpath("./tfoot/tr")[0])

    def number(cell):
        return 0 if cell == "chưa theo dõi" else int(cell.split()[-1])

    sums = [sum(number(row[place]) for row in rows) for place in (1, 2, 3)]

    assert 12 == len(rows)
    assert ["chưa theo dõi", "chưa theo dõi", "3"] == [row[3] for row in rows[:3]]
    assert [number(cell) for cell in whole[1:]] == sums
    assert all(
        "thong-ke/2023-" in link and "/nhat-ky/#" in link
        for link in table.xpath("./tbody//a/@href")
    )


def test_a_month_has_no_table_of_months(site, body, a_year):
    """Nor has a period of which nothing was recorded."""
    page = body(rendered(statistics_pages, site(a_year)), "thong-ke/2023-05/index.md")

    assert [] == page.xpath(
        "//table[caption[text()='Phát thanh và đăng lại theo tháng']]"
    )


def test_other_origins_have_a_table_of_their_own(site, body, a_year):
    """The portal's figures stay; the table adds the typed ones, marked, with a sum."""
    typed = (
        "đơn vị;từ ngày;đến ngày;số liệu;giá trị;văn bản\n"
        "xã Hạ;01/01/2023;30/6/2023;tin_bai.tong;8;Báo cáo số 9\n"
        "xã Thượng;01/01/2023;30/6/2023;phat_thanh.luot;5;Báo cáo số 10\n"
    )
    tree = {**a_year, "so-lieu-ky-truoc.csv": typed}
    page = body(rendered(statistics_pages, site(tree)), YEAR)
    section = page.xpath("//section[@id='theo-nguon']")[0]

    assert "chỉ cộng ở bảng theo nguồn dưới đây" in page.text_content()
    assert "không cộng vào kỳ này" not in page.text_content()
    assert [
        "Số liệu",
        "Trang thông tin điện tử",
        "Xã Hạ (*)",
        "Xã Thượng (*)",
        "Cộng",
    ] == cells(section.xpath(".//thead/tr")[0])
    assert [
        ["Tin bài", "7", "8", "–", "15"],
        ["Lượt phát thanh", "8", "–", "5", "13"],
    ] == [cells(row) for row in section.xpath(".//tbody/tr")]
    assert "7" == page.xpath("string((//strong[@class='cp-figure__number'])[1])")
