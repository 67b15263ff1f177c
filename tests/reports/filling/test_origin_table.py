"""A report that adds the figures of predecessors, and says where they come from."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest
from tests.folders import TODAY

from commune_portal.content import load_portal
from commune_portal.errors import ContentErrors
from commune_portal.reports import build_report, build_reports, freeze, render_xlsx
from commune_portal.reports.model.blocks import Table
from commune_portal.reports.model.words import report_words

HEAD = "đơn vị;từ ngày;đến ngày;số liệu;giá trị;định tính;văn bản\n"
FILE = "so-lieu-ky-truoc.csv"
DAYS = "01/01/2025;30/6/2025"
TYPED = (
    f"{HEAD}xã Thượng;{DAYS};tin_bai.tong;20;;Báo cáo số 61\n"
    f"xã Thượng;{DAYS};tin_bai.cchc;20;;Báo cáo số 61\n"
    f"xã Thượng;{DAYS};tin_bai.chuyen_doi_so;0;;Báo cáo số 61\n"
    f"xã Thượng;{DAYS};tin_bai.tthc;0;;Báo cáo số 61\n"
    f"xã Hạ;{DAYS};phat_thanh.luot;30;khoảng;Báo cáo số 9\n"
)
REPORT = "bao-cao/2025-nam.md"


@pytest.fixture
def merged(signed):
    """Return the files of a merged commune, whose report adds its predecessors."""
    files = {k: v for k, v in signed.items() if not k.endswith(".lock.json")}
    asked = files[REPORT].replace(
        "period: 2025\n", "period: 2025\nwith_origins: true\n"
    )
    log = "ngày;hình thức;nội dung\n05/7/2025;phát thanh;A\n"
    return {**files, REPORT: asked, FILE: TYPED, "nhat-ky/2025.csv": log}


def test_totals_and_table(build, merged):
    """Sentences print the sums; the table has a column for each origin and adds up."""
    report = build(merged)
    words = report_words(report)
    table = next(b for b in report.blocks if isinstance(b, Table) and len(b.header) > 4)
    rows = [["".join(s.text for s in cell) for cell in row] for row in table.rows]

    assert "21 tin bài" in words
    assert "khoảng 31 lượt phát" in words
    assert "(*) Số liệu nhập tay của xã Thượng từ ngày 01/01/2025" in words
    assert "(theo Báo cáo số 61); của xã Hạ từ ngày 01/01/2025" in words
    assert "«–»: văn bản của đơn vị không có số liệu này" in words
    (warning,) = report.warnings
    assert (
        "số liệu của xã Hạ có phat_thanh.luot mà không có phat_thanh.tin_bai; số bài "
        "phát và số lượt phát in cạnh nhau sẽ không cùng nguồn trong bao-cao/2025-nam"
    ) in str(warning)
    assert ["Tin bài", "1", "20", "–", "21"] == rows[0]
    assert ["Lượt phát thanh", "1", "–", "khoảng 30", "khoảng 31"] == rows[-1]


def test_only_where_the_report_asks(build, merged):
    """Without the key the report prints what the portal counted, and no table."""
    plain = merged[REPORT].replace("with_origins: true\n", "")
    words = report_words(build({**merged, REPORT: plain}))

    assert "Xã Thượng" not in words
    assert "21 tin bài" not in words


def test_the_workbook_adds_the_origins_up(build, merged):
    """A sheet has each origin with a formula; the summary agrees with the report."""
    book = openpyxl.load_workbook(BytesIO(render_xlsx(build(merged))))
    rows = [[cell.value for cell in row] for row in book["Theo nguồn"].iter_rows()]
    header = next(place for place, row in enumerate(rows) if row[0] == "STT")
    first = rows[header + 1]
    summary = [[c.value for c in row] for row in book["Tổng hợp"].iter_rows()]
    (total,) = (row for row in summary if row[9] == "tin_bai.tong")

    assert ["Xã Thượng (nhập tay)", "Xã Hạ (nhập tay)"] == rows[header][3:5]
    assert ["Tin bài", 1, 20, None] == first[1:5]
    assert first[5].startswith("=SUM(C")
    assert ("21", 21) == (total[2], total[3])
    assert "'Theo nguồn'!" in total[4]
    assert 5 == len(list(book["Nhập tay"].iter_rows())[header + 1 :])


def test_the_table_by_origin_prints_its_figures(build, merged):
    """What stands in the table alone, such as minutes, is printed too."""
    minutes = merged[FILE].replace("phat_thanh.luot;30", "phat_thanh.phut;45")
    report = build({**merged, FILE: minutes})
    names = {"tin_bai.tong", "tin_bai.cchc", "phat_thanh.phut"}

    assert names == names & report.evidence.printed


def test_months_are_those_of_the_portal_alone(build, merged):
    """Months do not add up to a sum over origins, and do not claim to."""
    book = openpyxl.load_workbook(BytesIO(render_xlsx(build(merged))))
    (rule,) = {row[7] for row in book["Tổng hợp"].values if "tháng 7" in str(row[1])}

    assert rule.endswith(
        "bằng số tin bài do trang đếm, không gồm số liệu nhập tay theo nguồn"
    )


def test_a_frozen_report_keeps_its_origins(content, merged):
    """Later changes of the file change nothing in a signed report."""
    portal = load_portal(content(merged), TODAY)
    file = portal.reports[0]
    words = report_words(build_report(portal, file))
    lock = freeze(portal, file)
    later = replace(portal, earlier=(), locks={file.id: lock})

    assert words == report_words(build_report(later, file))
    assert date(2025, 6, 30) == lock.earlier[0].end


def test_days_across_the_report_are_not_added(build, merged):
    """A figure that begins before the period warns and stays out of the sum."""
    early = TYPED.replace("xã Hạ;01/01/2025", "xã Hạ;01/12/2024")
    report = build({**merged, FILE: early})
    (warning,) = report.warnings

    assert str(warning).endswith(
        "content/so-lieu-ky-truoc.csv:6: số liệu: phat_thanh.luot của xã Hạ (từ ngày "
        "01/12/2024 đến ngày 30/6/2025) không nằm gọn trong những ngày báo cáo tính; "
        "không cộng vào bao-cao/2025-nam.md"
    )
    assert "Không cộng số liệu của xã Hạ" in report_words(report)


def test_parts_that_are_no_whole_warn(build, merged):
    """A total without its sections would contradict the sections that are printed."""
    report = build(
        {**merged, FILE: f"{HEAD}xã Thượng;{DAYS};tin_bai.tong;20;;Báo cáo số 61\n"}
    )
    (warning,) = report.warnings

    assert "số tin bài từng chuyên mục của xã Thượng không cộng thành tin_bai.tong" in (
        str(warning)
    )


def test_sections_of_nothing_may_be_missing(build, merged):
    """A total that the typed sections reach does not warn of those left out."""
    whole = TYPED.replace("phat_thanh.luot", "dang_lai.tong").splitlines()
    report = build({**merged, FILE: "\n".join((*whole[:3], whole[5])) + "\n"})

    assert [] == list(report.warnings)


@pytest.mark.parametrize("is_wrong", [False, True])
def test_days_counted_twice_are_a_mistake(portal, merged, is_wrong):
    """The commune's own days, counted by its portal, are typed for no report."""
    own = f"{HEAD}xã An Bình;01/01/2025;31/01/2025;tin_bai.tong;3;;Báo cáo số 1\n"
    wrong = merged[REPORT].replace("number:", "annexes: [khong-co]\nnumber:")
    read = portal({**merged, FILE: own, REPORT: wrong if is_wrong else merged[REPORT]})
    _, errors = build_reports(read)
    found = [*errors]
    for use in (build_report, freeze):
        with pytest.raises(ContentErrors) as raised:
            use(read, read.reports[0])
        found += raised.value.errors
    twice = [e for e in found if "trùng ngày với 1 dòng mà trang đã đếm" in str(e)]

    assert 3 == len(twice)
    assert (6 if is_wrong else 3) == len(found)


def notes(report):
    """Return the last paragraph of each annex."""
    return ["".join(s.text for s in a.blocks[-1].spans) for a in report.annexes]


def test_tables_of_rows_say_what_was_typed(build, merged):
    """The rows of a table are the portal's; below them stand typed part and sum."""
    names = "danh-muc-tin-bai, danh-muc-phat-thanh, tong-hop-so-lieu"
    asked = merged[REPORT].replace("with_origins", f"annexes: [{names}]\nwith_origins")
    whose = "Bảng trên là số liệu do Trang thông tin điện tử xã An Bình thống kê. "
    items = "tin bài nhập tay 20 (xã Thượng), tổng cộng 21"
    radio = "lượt phát thanh nhập tay 30 (xã Hạ), tổng cộng khoảng 31"

    assert [
        f"{whose}Ngoài ra: {items}./.",
        f"{whose}Ngoài ra: {radio}./.",
        f"{whose}Ngoài ra: {items}; {radio}./.",
    ] == notes(build({**merged, REPORT: asked}))


def test_a_choice_of_items_is_no_whole(build, merged):
    """Below a choice of items stands no sum; below a section stands that section's."""
    calls = '{{ bang("tin-bai", so=1) }}\n\n{{ bang("tin-bai", chuyen_muc="tthc") }}'
    asked = merged[REPORT].replace("## Khó khăn\n\n", f"## Khó khăn\n\n{calls}\n\n")
    words = report_words(build({**merged, REPORT: asked}))

    assert "Bảng trên" not in words


def test_the_plan_is_measured_by_the_portal_alone(build, merged):
    """Sentence, table and form say so, where typed figures stand beside them."""
    plan = (
        "year: 2025\ntasks:\n  - {id: '1', content: A, target: {figure: tin_bai.tong, "
        "number: 10}}\n"
    )
    asked = merged[REPORT].replace(
        "with_origins", "annexes: [ket-qua-chi-tieu, bieu-tong-hop]\nwith_origins"
    )
    report = build({**merged, "ke-hoach/2025.yml": plan, REPORT: asked})
    note = (
        "Kết quả thực hiện kế hoạch tính theo số liệu do Trang thông tin điện tử xã An "
        "Bình thống kê, không gồm số liệu nhập tay."
    )

    assert 3 == report_words(report).count(note.removesuffix("."))
    assert [note.replace(".", "./.")] * 2 == notes(report)


def test_a_period_with_typed_figures_alone_has_data(build, merged):
    """Predecessors' figures are data, though the portal counted nothing."""
    typed_only = {
        k: v for k, v in merged.items() if not k.startswith(("tin-bai", "nhat-ky"))
    }
    report = build(typed_only)

    assert "Chưa có số liệu" not in report_words(report)


def test_a_comparison_compares_the_sums(build, merged):
    """The sum is marked and stands beside the year before."""
    before = "xã Thượng;01/01/2024;31/12/2024;tin_bai.tong;42;;Báo cáo số 2\n"
    asked = merged[REPORT].replace("with_origins", "comparison: true\nwith_origins")
    words = report_words(build({**merged, REPORT: asked, FILE: TYPED + before}))

    assert "21 (*)" in words
    assert "Giảm 21" in words
    assert "chưa gồm" not in words
