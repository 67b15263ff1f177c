"""Sound documents typed by hand in many habits: no check finds anything."""

from itertools import product

import pytest
from tests.reports.checks.typist import Habit, Paper, Said, bytes_of, typed

from commune_portal.reports.checks import check_document

COLUMNS = ("table", "breaks", "stops", "tabs", "spaces")
RULES = ("drawing", "vml", "strokes", "border")
LETTER = Paper(
    number=Said("Số: 12/UBND-VHXH"),
    about=Said("V/v góp ý dự thảo kế hoạch", 12),
    type=None,
    subject=None,
    addressed=("Kính gửi: Sở Nội vụ tỉnh.",),
    closing="Ủy ban nhân dân xã trân trọng đề nghị./.",
    recipients=("- Như trên;", "- Lưu: VT, VHXH."),
    authority=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
)
DECISION = Paper(
    number=Said("Số:      /QĐ-UBND"),
    day=Said("Đại Hợp, ngày      tháng      năm 2026", 14, italic=True),
    type=Said("QUYẾT ĐỊNH", 14, bold=True),
    subject=Said("Về việc ban hành Quy chế phát thanh", 14, bold=True, rule=0.4),
    centred=(Said("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐẠI HỢP", 14, bold=True),),
    basis=(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.",
    ),
    decides=Said("QUYẾT ĐỊNH:", 14, bold=True),
    body=("Điều 1. Ban hành kèm theo Quyết định này Quy chế phát thanh.",),
    closing="Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.",
    recipients=("- Như Điều 2;", "- Các thôn,", "cơ quan thuộc xã;", "- Lưu: VT."),
    authority=("CHỦ TỊCH",),
)


def told(paper):
    """Return what the checks say about a paper."""
    return [str(finding) for finding in check_document(bytes_of(typed(paper)))]


@pytest.mark.parametrize(("columns", "rule"), [*product(COLUMNS, RULES)])
def test_a_sound_report(columns, rule):
    """Tables, breaks, stops, tabs and blanks, with any kind of line, are all right."""
    assert [] == told(Paper(habit=Habit(columns, rule)))


@pytest.mark.parametrize("columns", COLUMNS)
def test_a_sound_decision(columns):
    """So is a decision that its head signs, with a recipient on two lines."""
    assert [] == told(DECISION.but(habit=Habit(columns, "vml")))


@pytest.mark.parametrize("columns", ["table", "breaks", "stops"])
def test_a_sound_letter(columns):
    """So is a letter, whose «V/v» needs a column to be centred in."""
    assert [] == told(LETTER.but(habit=Habit(columns, "vml")))


def test_the_head_of_an_office_signs_its_own_report():
    """The committee above the office, not bold, does not issue the document."""
    office = (
        Said("ỦY BAN NHÂN DÂN XÃ ĐẠI HỢP", bold=False),
        Said("PHÒNG VĂN HÓA - XÃ HỘI", bold=True, rule=0.4),
    )
    paper = Paper(
        left=office, number=Said("Số: 05/BC-VHXH"), authority=("TRƯỞNG PHÒNG",)
    )

    assert [] == told(paper)
