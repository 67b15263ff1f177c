"""The table «so sánh» of a report: only where it is asked for, and honest."""

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import openpyxl
import pytest

from commune_portal.content import Profile
from commune_portal.figures import change_in_words, compare, count, parse_period
from commune_portal.reports import build_report, drift, freeze, render_xlsx
from commune_portal.reports.filling.comparison import comparison_table

FIRST = {
    "tin-bai/2022/2022-01-05-a.md": (
        "---\ntitle: A\ndate: 2022-01-05\ntags: [CCHC]\n---\nA.\n"
    )
}
LAST = "---\ntitle: Z\ndate: 2022-12-30\ntags: [CCHC]\n---\nZ.\n"
HEAD = "đơn vị;từ ngày;đến ngày;số liệu;giá trị;định tính;văn bản\n"
TYPED = HEAD + "xã Hạ;01/01/2022;31/12/2022;tin_bai.cchc;30;;Báo cáo số 9\n"


@pytest.fixture
def asked(dai_hop):
    """Return the files of xã Đại Hợp, whose report asks for the table."""
    (name,) = (path for path in dai_hop if path.startswith("bao-cao/"))
    text = dai_hop[name].replace("number: 5\n", "number: 5\ncomparison: true\n")
    return {**dai_hop, name: text}


def table_of(document):
    """Return the cells of the table with the figures."""
    (found,) = (t for t in document.tables if t.cell(0, 0).text == "Số liệu")
    return [[cell.text for cell in row.cells] for row in found.rows]


def text_of(document):
    """Return the text of all paragraphs."""
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def test_no_table_unless_asked(document, dai_hop):
    """A report without the key has no word about the year before."""
    found = document(dai_hop)

    assert 2 == len(found.tables)
    assert "so sánh" not in text_of(found).casefold()


def test_nothing_before(document, asked):
    """Without any base there is a sentence and no table."""
    found = document(asked)

    assert "Không so sánh được với năm 2022: chưa có số liệu năm 2022." in text_of(
        found
    )
    assert 2 == len(found.tables)


def test_a_typed_base(document, asked):
    """A typed base is marked, and its note names the unit, the days and the paper."""
    found = document({**asked, "so-lieu-ky-truoc.csv": TYPED})

    assert [
        [
            "Số liệu",
            "Năm 2023 (đến ngày 25/12/2023)",
            "Năm 2022 (đến ngày 25/12/2022)",
            "Tăng, giảm",
            "Tỷ lệ",
        ],
        ["Tin bài chuyên mục Cải cách hành chính", "45", "30 (*)", "Tăng 15", "50%"],
    ] == table_of(found)
    assert (
        "(*) Gồm số liệu của xã Hạ từ ngày 01/01/2022 đến ngày 31/12/2022 (theo Báo "
        "cáo số 9), nhập tay."
    ) in text_of(found)
    assert "Các số liệu khác không so sánh được, vì chưa có" in text_of(found)


def test_a_base_of_nought(document, asked):
    """Where something was counted before, zero is zero."""
    log = {"nhat-ky/2022.csv": "ngày;hình thức\n01/3/2022;khẩu hiệu\n"}
    rows = table_of(document({**asked, **log}))

    assert ["Khẩu hiệu: số lần", "4", "1", "Tăng 3", "300%"] in rows
    assert [
        "Tin bài",
        "127",
        "0",
        "Tăng 127",
        "Không so sánh được: cùng kỳ bằng 0",
    ] in rows


def test_a_base_without_a_unit_is_marked(portal, asked):
    """A figure that a unit's paper does not give is not compared without a word."""
    typed = TYPED.replace("tin_bai.cchc", "tin_bai.tong")
    read = portal({**asked, **FIRST, "so-lieu-ky-truoc.csv": typed})
    (file,) = read.reports
    report = build_report(read, file)
    table = comparison_table(read, file, report.figures)
    bases = {row.ten: row.cung_ky for row in table.dong}
    note = (
        "(**) Chưa gồm đủ số liệu của xã Hạ: văn bản của đơn vị không có số liệu này."
    )
    told = "thiếu tin_bai.cchc của xã Hạ; bao-cao/2023-nam.md so kỳ này với số năm 2022"

    assert "31 (*)" == bases["Tin bài"]
    assert "1 (**)" == bases["Tin bài chuyên mục Cải cách hành chính"]
    assert note == table.ghi_chu[-1]
    assert any(told in each.problem for each in report.warnings)


def test_a_span_beyond_the_base_warns(build, document, asked):
    """Days beyond the year before: not added, but in the note and in a warning."""
    late = TYPED.replace("31/12/2022", "31/01/2023")
    files = {**asked, "so-lieu-ky-truoc.csv": late}
    (warning,) = build(files).warnings
    found = document(files)

    assert str(warning).endswith(
        "content/so-lieu-ky-truoc.csv:2: số liệu: tin_bai.cchc của xã Hạ (từ ngày "
        "01/01/2022 đến ngày 31/01/2023) không nằm gọn trong năm 2022 (01/01/2022 – "
        "25/12/2022); không cộng vào cùng kỳ của bao-cao/2023-nam.md"
    )
    assert "–" == table_of(found)[1][3]
    assert "Không cộng số liệu của xã Hạ" in text_of(found)
    assert "Năm 2023 chưa gồm số liệu của xã Hạ" in text_of(found)


def test_no_warning_unless_asked(build, dai_hop):
    """A report without the table is not warned of what it does not use."""
    late = TYPED.replace("31/12/2022", "31/01/2023")

    assert () == build({**dai_hop, "so-lieu-ky-truoc.csv": late}).warnings


def test_a_running_period_names_its_last_day(portal, asked):
    """The year that runs and the year before end on the same day, and both say so."""
    days = ("2025-11-21", "2025-11-22", "2026-11-21")
    posts = {
        f"tin-bai/{day[:4]}/{day}-a.md": (
            f"---\ntitle: A\ndate: {day}\ntags: [CCHC]\n---\nA.\n"
        )
        for day in days
    }
    read = portal({**asked, **posts})
    figures = count(read, parse_period("2026", Profile.CALENDAR))
    table = comparison_table(read, read.reports[0], figures)
    row = next(row for row in table.dong if row.ten == "Tin bài")

    assert "năm 2026 (đến ngày 21/11/2026)" == table.ky_nay
    assert "năm 2025 (đến ngày 21/11/2025)" == table.cung_ky
    assert ("1", "1", "Không đổi") == (str(row.ky_nay), row.cung_ky, row.tang_giam)
    assert () == table.ghi_chu


def test_moved_days_stand_in_both_headings(portal, asked):
    """Days that a report adds are named, no day counts twice, and freezing agrees."""
    (name,) = (path for path in asked if path.startswith("bao-cao/"))
    text = asked[name].replace("number: 5\n", "number: 5\ndata_from: 2022-12-26\n")
    read = portal({**asked, name: text, "tin-bai/2022/z.md": LAST, **FIRST})
    (file,) = read.reports
    frozen = replace(read, locks={file.id: freeze(read, file)})
    tables = [
        comparison_table(each, file, build_report(each, file).figures)
        for each in (read, frozen)
    ]
    rows = [[(str(r.ky_nay), r.cung_ky) for r in table.dong] for table in tables]

    assert "năm 2023 (từ ngày 26/12/2022 đến ngày 25/12/2023)" == tables[0].ky_nay
    assert "năm 2022 (từ ngày 26/12/2021 đến ngày 25/12/2022)" == tables[0].cung_ky
    assert ("128", "1") == rows[0][0]
    assert rows[0] == rows[1]
    assert [] == [line for line in drift(frozen) if "khác bản" in line.field]


def test_a_report_frozen_before_keeps_its_base(portal, asked):
    """A lock that counted the whole year before is printed with the whole year."""
    read = portal({**asked, "tin-bai/2022/2022-12-30-z.md": LAST, **FIRST})
    early = replace(read, today=date(2023, 12, 20))
    file = read.reports[0]
    lock = freeze(early, file)
    whole = lock.before.model_copy(update={"through": date(2022, 12, 31)})
    older = replace(early, locks={file.id: lock.model_copy(update={"before": whole})})
    figures = count(early, parse_period("2023", Profile.CALENDAR))
    bases = [
        next(row.cung_ky for row in comparison_table(each, file, figures).dong)
        for each in (early, replace(early, locks={file.id: lock}), older)
    ]

    assert date(2022, 12, 20) == lock.before.through
    assert ["1", "1", "2"] == bases
    assert (
        "Số liệu năm 2023 tính đến ngày 20/12/2023; số liệu năm 2022 là của cả kỳ."
        in comparison_table(older, file, figures).ghi_chu
    )


def test_table_and_site_say_the_same(portal, asked):
    """The table's words are parts of the statistics page's words."""
    read = portal({**asked, "so-lieu-ky-truoc.csv": TYPED})
    figures = count(read, parse_period("2023", Profile.CALENDAR))
    (row,) = comparison_table(read, read.reports[0], figures).dong
    words = change_in_words(compare(read, figures).by_name["tin_bai.cchc"])

    assert words == f"{row.tang_giam.lower()} ({row.ty_le})"


def test_the_workbook_lists_typed_figures(build, asked):
    """The evidence names each typed figure, its paper, and what it was used for."""
    more = f"{TYPED}xã Hạ;01/02/2023;28/02/2023;tin_bai.tthc;7;khoảng;=Báo cáo số 3\n"
    report = build({**asked, "so-lieu-ky-truoc.csv": more})
    book = openpyxl.load_workbook(BytesIO(render_xlsx(report)))
    rows = [
        [cell.value for cell in row] for row in book["Nhập tay kỳ trước"].iter_rows()
    ]

    assert [
        1,
        "tin bài chuyên mục Cải cách hành chính",
        30,
        None,
        "xã Hạ",
        datetime(2022, 1, 1),  # noqa: DTZ001 - a day in a sheet has no zone
        datetime(2022, 12, 31),  # noqa: DTZ001 - a day in a sheet has no zone
        "Báo cáo số 9",
        "nhập tay, đã cộng vào năm 2022 (đến ngày 25/12/2022)",
    ] == rows[-2]
    assert [7, "khoảng"] == rows[-1][2:4]
    assert ["=Báo cáo số 3", "nhập tay, thuộc năm 2023, không cộng"] == rows[-1][7:]
    assert "s" == book["Nhập tay kỳ trước"].cell(len(rows), 8).data_type


def test_no_sheet_unless_asked(build, dai_hop):
    """A report without the table has no sheet of typed figures."""
    report = build({**dai_hop, "so-lieu-ky-truoc.csv": TYPED})

    assert (
        "Nhập tay kỳ trước"
        not in openpyxl.load_workbook(BytesIO(render_xlsx(report))).sheetnames
    )
