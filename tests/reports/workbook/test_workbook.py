"""The evidence workbook, as openpyxl reads it."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from commune_portal.content import Profile
from commune_portal.figures import count, evidence_of, parse_period
from commune_portal.reports import render_xlsx
from commune_portal.reports.workbook.styles import options

HEADER = 7
YEAR = "period: 2023"


def sheets(data, *, values=True):
    """Return the workbook as openpyxl opens it: cached values, or else formulas."""
    return openpyxl.load_workbook(BytesIO(data), data_only=values)


def header_row(sheet):
    """Return the row of the headings."""
    return next(row[0].row for row in sheet.iter_rows() if row[0].value == "STT")


def table(sheet):
    """Return the rows of a sheet by heading, without the sums below them."""
    first = header_row(sheet)
    titles = [cell.value for cell in sheet[first]]
    rows = sheet.iter_rows(min_row=first + 1, values_only=True)
    return [dict(zip(titles, r, strict=True)) for r in rows if r[0] is not None]


def summary(book):
    """Return the lines of the summary by what they count."""
    return {row["Số liệu"]: row for row in table(book["Tổng hợp"])}


@pytest.fixture
def workbook(build):
    """Return a writer: the workbook of the one report in a content folder."""
    return lambda files: render_xlsx(build(files))


def test_what_nobody_records_has_no_value(workbook, dai_hop):
    """Minutes that no row gives are unknown: words, and no number beside them."""
    line = summary(sheets(workbook(dai_hop)))["phút phát thanh"]

    assert ("chưa theo dõi", None, None) == tuple(
        line[k] for k in ("In trong báo cáo", "Giá trị", "Cộng từ danh sách")
    )


def test_summary_prints_what_the_report_prints(workbook, ngoc_ky):
    """Each figure has its words, its value and the sum of its rows."""
    lines = summary(sheets(workbook(ngoc_ky)))
    minutes = lines["phút phát thanh"]
    guidance = lines["lượt hướng dẫn tại Bộ phận tiếp nhận và trả kết quả"]

    assert ("khoảng 900", 900, 900, "OK") == tuple(
        minutes[k]
        for k in ("In trong báo cáo", "Giá trị", "Cộng từ danh sách", "Kiểm tra")
    )
    assert "khoảng trên 1.500" == guidance["In trong báo cáo"]
    assert "nhập tay, 1/1 dòng ước tính" == guidance["Số liệu nhập tay"]
    assert "không (đếm từ tin bài)" == lines["tin bài"]["Số liệu nhập tay"]
    assert {"OK"} == {line["Kiểm tra"] for line in lines.values()}


def test_summary_cells_are_formulas_over_exact_rows(workbook, dai_hop):
    """A total is a formula over the first to the last row of its list."""
    book = sheets(workbook(dai_hop), values=False)
    lines = summary(book)
    first = header_row(book["Tin bài"]) + 1

    assert (
        f"=SUM('Tin bài'!$F${first}:$F${first + 126})"
        == lines["tin bài"]["Cộng từ danh sách"]
    )
    formula = lines["khẩu hiệu: số lần"]["Cộng từ danh sách"]
    assert formula.startswith("=SUMIF('Hoạt động'!$D$")
    assert ',"=khẩu hiệu",' in formula


def test_a_row_says_where_it_comes_from(workbook, ngoc_ky):
    """A row has its day as a day, its words, its mark and its place in content/."""
    book = sheets(workbook(ngoc_ky))
    row = table(book["Hướng dẫn một cửa"])[0]
    file, _, line = row["Tệp:dòng"].rpartition(":")

    assert date(2023, 12, 28) == row["Ngày"].date()
    assert "Hướng dẫn TTHC" == row["Tiêu đề / nội dung"]
    assert 1500 == row["Số lượt"]
    assert "nhập tay, ước tính: khoảng trên" == row["Số liệu nhập tay"]
    assert "nhat-ky/2023.csv" == file
    assert "28/12/2023" in ngoc_ky["nhat-ky/2023.csv"].splitlines()[int(line) - 1]


def test_links_are_absolute_where_the_portal_has_an_address(workbook, dai_hop):
    """With `url` an item links to its page; without, its address is plain text."""
    own = dai_hop["portal.yml"] + "url: https://daihop.example/\n"
    linked = sheets(workbook({**dai_hop, "portal.yml": own}))["Tin bài"]
    plain = sheets(workbook(dai_hop))["Tin bài"]

    assert table(linked)[0]["Liên kết"].startswith("https://daihop.example/tin-bai/")
    column = [cell.value for cell in linked[header_row(linked)]].index("Mở trang")
    target = linked[header_row(linked) + 1][column].hyperlink.target
    assert target == table(linked)[0]["Liên kết"]
    assert table(plain)[0]["Liên kết"].startswith("tin-bai/2023/")
    assert "Mở trang" not in table(plain)[0]


def test_plan_shows_rule_result_and_reason(workbook, ngoc_ky):
    """An official's evaluation is beside the computed result, with its reason."""
    book = sheets(workbook(ngoc_ky))
    task = table(book["Kế hoạch"])[0]
    lines = summary(book)

    assert "Không đạt" == task["Theo số liệu riêng kỳ này"]
    assert "Có" == task["Kết quả"]
    assert "Có khẩu hiệu tại trụ sở" == task["Cán bộ đánh giá khác: lý do"]
    assert 1 == lines["nhiệm vụ đã hoàn thành"]["Cộng từ danh sách"]
    assert 100 == lines["phần trăm kế hoạch"]["Cộng từ danh sách"]


def test_first_lines_say_whose_evidence_it_is(workbook, dai_hop):
    """Commune, document, period, way of counting and state are at the top."""
    found = sheets(workbook(dai_hop))["Tổng hợp"]
    top = [found.cell(row, 1).value for row in range(1, HEADER)]

    assert ["MINH CHỨNG SỐ LIỆU", "Ủy ban nhân dân xã Đại Hợp"] == top[:2]
    assert "Số: 05/BC-UBND" in top[2]
    assert "năm 2023 (2023), từ ngày 01/01/2023 đến ngày 31/12/2023" in top[3]
    assert "năm dương lịch" in top[3]
    assert top[4].startswith("Số liệu chưa chốt")


def test_the_page_is_a4_on_its_side(workbook, ngoc_ky):
    """Every sheet prints one page wide, its headings on each page, numbered."""
    for sheet in sheets(workbook(ngoc_ky)):
        row = header_row(sheet)

        assert ("landscape", 9) == (
            sheet.page_setup.orientation,
            int(sheet.page_setup.paperSize),
        )
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (None, 0) == (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight)
        assert f"${row}:${row}" == sheet.print_title_rows
        assert f"A{row + 1}" == sheet.freeze_panes
        assert sheet.auto_filter.ref.startswith(f"A{row}:")
        assert "Trang" in sheet.oddFooter.right.text
        assert {"Times New Roman"} == {
            cell.font.name for cell in sheet[row] if cell.value
        }


def test_the_same_report_gives_the_same_bytes(build, dai_hop):
    """Nothing in the file shows when it was made."""
    report = build(dai_hop)

    assert render_xlsx(report) == render_xlsx(report)
    assert date(2023, 12, 25) == sheets(render_xlsx(report)).properties.created.date()


def test_a_workbook_leaves_no_trace_in_the_next(build, dai_hop):
    """The library writes into its options: the next workbook takes them anew."""
    before = options()
    render_xlsx(build(dai_hop))

    assert before == options()


def test_a_period_without_data_has_a_summary(workbook, dai_hop):
    """Zeros have no list, and the summary says so."""
    report = dai_hop["bao-cao/2023-nam.md"].replace(YEAR, "period: 2020")
    book = sheets(workbook({**dai_hop, "bao-cao/2023-nam.md": report}))

    assert ["Tổng hợp"] == book.sheetnames
    assert {
        (0, 0, "OK", "không có dòng nào"),
        (None, None, "OK", "không có dòng nào"),
    } == {
        (r["Giá trị"], r["Cộng từ danh sách"], r["Kiểm tra"], r["Danh sách"])
        for r in summary(book).values()
    }


def test_no_hidden_title_is_told(portal):
    """A log row of a draft or of a withdrawn item counts, and hides its title."""
    item = "---\ntitle: Chuyện {}\ndate: 2026-05-04\ntags: [CCHC]\n{}---\nChữ.\n"
    read = portal(
        {
            "tin-bai/2026/2026-05-04-nhap.md": item.format("nháp", "draft: true\n"),
            "tin-bai/2026/2026-05-05-go.md": item.format(
                "đã gỡ", "withdrawn: {date: 2026-06-01, reason: Sai}\n"
            ),
            "nhat-ky/2026.csv": (
                "ngày;hình thức;tin bài;nội dung\n"
                "04/05/2026;phát thanh;2026-05-04-nhap;\n"
                "05/05/2026;phát thanh;2026-05-05-go;Bản tin\n"
            ),
        }
    )
    figures = count(read, parse_period("2026", Profile.CALENDAR))
    told = repr(
        [row.title for lst in evidence_of(read, figures).lists for row in lst.rows]
    )

    assert "Chuyện" not in told
    assert "tin bài không công khai – Bản tin" in told
