"""What a report says about the plan of its year: ADR 48."""

from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest
from tests.folders import TODAY

from commune_portal.content import load_portal
from commune_portal.reports import build_report, render_xlsx
from commune_portal.reports.filling.plan_progress import FINAL_RULE, PROGRESS_RULE
from commune_portal.reports.model.blocks import Table
from commune_portal.reports.model.words import report_words

PLAN = """year: 2025
tasks:
  - {id: "1", content: Đăng tin, target: {figure: tin_bai.tong, number: 4}}
  - {id: II.1, content: Tăng tin TTHC, target: {figure: tin_bai.tthc, number: 9}}
  - {id: "3", content: Hội thi, due: 2025-10-31}
  - {id: "4", content: Họp thôn, at_least: {number: 1, per: quarter}}
"""
HALF = """---
template: half-year
period: "2025-H1"
---
## Đánh giá chung

A.

## Đề xuất, kiến nghị

B.
"""
LOG = "ngày;hình thức;nhiệm vụ\n05/02/2025;họp thôn;4\n05/5/2025;họp thôn;4\n"
SENTENCE = (
    "Đến hết ngày 30/6/2025, trong 04 nhiệm vụ của kế hoạch tuyên truyền năm 2025 có "
    "02 nhiệm vụ đúng tiến độ, 01 nhiệm vụ chưa đến hạn, 01 nhiệm vụ chậm tiến độ"
)


def item(day, tag="CCHC"):
    """Return an item of the day."""
    return f"---\ntitle: Tin {day}\ndate: {day}\ntags: [{tag}]\n---\nA.\n"


@pytest.fixture
def half_year(signed):
    """Return the files of a half-year report with a plan of four tasks."""
    return {
        "portal.yml": signed["portal.yml"],
        "ke-hoach/2025.yml": PLAN,
        "nhat-ky/2025.csv": LOG,
        "tin-bai/2025/2025-01-05-a.md": item("2025-01-05"),
        "tin-bai/2025/2025-06-30-b.md": item("2025-06-30", "TTHC"),
        "bao-cao/2025-h1.md": HALF,
    }


def test_half_a_year_is_measured_by_deadlines(build, half_year):
    """No percentage of a yearly plan: done, on schedule, not yet due, late by name."""
    words = report_words(build(half_year))

    assert SENTENCE in words
    assert "Chậm tiến độ: nhiệm vụ 2 (1/9)." in words
    assert "% kế hoạch" not in words
    assert PROGRESS_RULE in words


def test_the_year_is_settled_with_a_percentage(build, signed):
    """At the year's end tasks are done or not, and the rule is a footnote."""
    annual = {k: v for k, v in signed.items() if not k.endswith(".lock.json")}
    report = build(annual)
    texts = ["".join(s.text for s in getattr(b, "spans", ())) for b in report.blocks]

    assert (
        "Đến hết ngày 25/12/2025, đã hoàn thành 1/1 nhiệm vụ của kế hoạch tuyên "
        "truyền, đạt 100% kế hoạch."
    ) in texts
    assert FINAL_RULE in report_words(report)


@pytest.mark.parametrize("rule", [PROGRESS_RULE, FINAL_RULE])
def test_the_office_switches_the_footnote_off(build, half_year, rule):
    """The rule is then in the workbook alone."""
    quiet = {
        **half_year,
        "portal.yml": f"{half_year['portal.yml']}plan_rule_note: false\n",
    }

    assert rule not in report_words(build(quiet))


def test_the_workbook_has_the_rule_and_the_progress(build, half_year):
    """The sheet of the plan says how tasks are judged and where each stands."""
    book = openpyxl.load_workbook(BytesIO(render_xlsx(build(half_year))))
    rows = [[cell.value for cell in row] for row in book["Kế hoạch"].iter_rows()]
    header = next(place for place, row in enumerate(rows) if row[0] == "STT")
    progress = rows[header].index("Tiến độ theo hạn riêng")
    result = rows[header].index("Kết quả")

    assert PROGRESS_RULE in [row[0] for row in rows[:header]]
    assert [
        "Đúng tiến độ (2/4)",
        "Chậm tiến độ (1/9)",
        "Chưa đến hạn (hạn 31/10/2025)",
        "Đúng tiến độ (2/2 quý có ít nhất 01 tin bài hoặc hoạt động)",
    ] == [row[progress] for row in rows[header + 1 :]]
    assert [row[progress] for row in rows[header + 1 :]] == [
        row[result] for row in rows[header + 1 :]
    ]


def test_the_sheet_of_the_plan_has_the_labels_of_the_office(build, half_year):
    """Its columns are called as the lines of the plan."""
    own = f"{half_year['portal.yml']}labels: {{lead: Cơ quan thực hiện}}\n"
    report = build({**half_year, "portal.yml": own})
    book = openpyxl.load_workbook(BytesIO(render_xlsx(report)))
    header = next(row for row in book["Kế hoạch"].values if row[0] == "STT")

    assert ("Cơ quan thực hiện", "Cơ quan phối hợp") == header[4:6]


def test_a_report_frozen_before_is_printed_as_signed(content, signed):
    """A lock without standings has the rule in the sentence, and no footnote."""
    portal = load_portal(content(signed), TODAY)
    (lock,) = portal.locks.values()
    tasks = tuple(t.model_copy(update={"standing": None}) for t in lock.figures.tasks)
    older = lock.model_copy(
        update={"figures": lock.figures.model_copy(update={"tasks": tasks})}
    )
    report = build_report(replace(portal, locks={older.id: older}), portal.reports[0])
    texts = ["".join(s.text for s in getattr(b, "spans", ())) for b in report.blocks]

    book = openpyxl.load_workbook(BytesIO(render_xlsx(report)))
    *_, task = book["Kế hoạch"].iter_rows(values_only=True)

    assert any(text.endswith(f"đạt 100% kế hoạch. {FINAL_RULE}") for text in texts)
    assert task[-1] is None


def test_the_annex_of_a_part_of_the_year_gives_the_progress(build, half_year):
    """«Không đạt» is no word for a yearly target in June."""
    annexed = HALF.replace("half-year", "annual-with-annex").replace(
        "## Đánh giá chung", "## Ưu điểm và hạn chế"
    )
    report = build(
        {
            **half_year,
            "bao-cao/2025-h1.md": annexed.replace("Đề xuất, kiến nghị", "Kiến nghị"),
        }
    )
    (table,) = (b for b in report.annexes[0].blocks if isinstance(b, Table))
    words = ["".join(span.text for span in row[2]) for row in table.rows]

    assert [
        "Đúng tiến độ (2/4)",
        "Chậm tiến độ (1/9)",
        "Chưa đến hạn (hạn 31/10/2025)",
        "Đúng tiến độ (2/2 quý có ít nhất 01 tin bài hoặc hoạt động)",
    ] == words
