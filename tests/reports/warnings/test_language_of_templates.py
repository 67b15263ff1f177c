"""The built-in templates have no outdated term, in any period."""

import pytest

from commune_portal.reports import build_report, plan_warnings
from commune_portal.reports.filling.library import Library
from commune_portal.reports.warnings.language import stale_words

BUILT_IN = Library({}, "mau-bao-cao")
REPORTS = [name for name in BUILT_IN.template_names() if name != "correction"]
DESKS = """former:
  - {until: 2025-06-30, desk: Bộ phận tiếp nhận và trả kết quả}
desk: Trung tâm Phục vụ hành chính công xã
"""


def content(template, year):
    """Return a commune with a little of everything, and a report of the year."""
    head = BUILT_IN.template(template).head
    own = "".join(f"\n## {name}\n\nTốt.\n" for name in head.required)
    period = {"half-year": f"{year}-H1", "periodic": f"{year}-Q3"}.get(template, year)
    return {
        "portal.yml": "name: An Bình\nhotline: 0200\n"
        + DESKS
        + "signers: {a: {name: Trần Văn Mẫu, authority: [CHỦ TỊCH]}}\n",
        f"tin-bai/{year}/{year}-02-04-a.md": (
            f"---\ntitle: Bài\ndate: {year}-02-04\ntags: [CCHC]\n---\nChữ.\n"
        ),
        f"nhat-ky/{year}.csv": (
            "ngày;hình thức;nội dung;số lượt\n"
            f"05/02/{year};phát thanh;A;3\n06/02/{year};zalo;A;3\n"
            f"06/02/{year};họp giao ban;;3\n07/02/{year};hướng dẫn một cửa;;30\n"
        ),
        f"ke-hoach/{year}.yml": f"year: {year}\ntasks: [{{id: '1', content: A}}]\n",
        "bao-cao/a.md": (
            f"---\ntemplate: {template}\nperiod: '{period}'\ncomparison: true\n"
            f"---\n{own}"
        ),
    }


def texts(report):
    """Return every text of the report, its annexes too."""
    blocks = [*report.blocks, *(b for annex in report.annexes for b in annex.blocks)]
    for block in blocks:
        rows = (
            [block.header, *block.rows] if hasattr(block, "rows") else [[block.spans]]
        )
        yield from ("".join(span.text for span in cell) for row in rows for cell in row)


@pytest.mark.parametrize("year", [2022, 2023, 2024, 2025, 2026])
@pytest.mark.parametrize("template", REPORTS)
def test_templates_speak_as_their_period(portal, template, year):
    """No sentence of a built-in template has an outdated term in any year."""
    read = portal(content(template, year))
    report = build_report(read, read.reports[0])
    end = report.figures.period.end

    assert [] == [
        found for text in texts(report) for found in stale_words(text, end, (), ())
    ]


def test_a_plan_is_told_its_stale_words(portal):
    """The text of a plan is read against the day on which it was issued."""
    files = content("annual", 2026)
    files["ke-hoach/2026.yml"] = (
        "year: 2026\ntasks: [{id: '1', content: A, lead: Phòng Nội vụ}]\n"
    )
    (warning,) = plan_warnings(portal(files))

    assert (
        "lead",
        "nhiệm vụ 1: «Phòng Nội vụ» chỉ dùng đến ngày 30/6/2025; nên dùng: "
        "cơ quan cấp tỉnh (UBND tỉnh, thành phố; sở)",
    ) == (warning.field, warning.problem)
