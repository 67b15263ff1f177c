"""The forms of NĐ 30/2020, Phụ lục III, filled in: no check finds anything."""

import docx
import pytest
from docx.oxml import OxmlElement
from docx.shared import Pt
from tests.reports.checks.test_check_habits import DECISION, LETTER
from tests.reports.checks.typist import (
    CENTRE,
    Habit,
    Paper,
    Said,
    alone,
    beside,
    blank,
    bytes_of,
    ending,
    head,
    prose,
    shape,
    typed,
)

from commune_portal.reports.checks import examine

ABOVE = (
    Said("UBND TỈNH HẢI DƯƠNG", 13),
    Said("SỞ KHOA HỌC VÀ CÔNG NGHỆ", 13, bold=True, rule=0.4),
)
ATTACHED = "(Kèm theo Quyết định số 05/QĐ-UBND ngày 05 tháng 02 năm 2026 của UBND xã)"
KNOWN = "SAO Y; Ủy ban nhân dân xã Đại Hợp; 20/11/2026 09:15:30 +07:00"


def title(text, *, rule=0.4):
    """Return a subject with its rule."""
    return Said(text, 14, bold=True, rule=rule)


def kind(text, *, rule=0):
    """Return the name of a type."""
    return Said(text, 14, bold=True, rule=rule)


RESOLUTION = Paper(
    number=Said("Số:      /NQ-HĐQL"),
    type=kind("NGHỊ QUYẾT"),
    subject=title("Về kế hoạch truyền thông"),
    centred=(Said("HỘI ĐỒNG QUẢN LÝ", 14, bold=True),),
    basis=(
        "Căn cứ Luật Báo chí ngày 05 tháng 4 năm 2016;",
        "Căn cứ Luật Viễn thông ngày 24 tháng 11 năm 2023;",
        "Xét đề nghị của Giám đốc.",
    ),
    decides=Said("QUYẾT NGHỊ:", 14, bold=True),
    body=("Điều 1. Thông qua kế hoạch truyền thông.",),
    closing="Điều 2. Nghị quyết này có hiệu lực từ ngày ký./.",
    authority=("TM. HỘI ĐỒNG QUẢN LÝ", "CHỦ TỊCH"),
)
NAMED = Paper(left=ABOVE, authority=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), mark="(Đã ký)")
PROPOSAL = Paper(
    number=Said("Số: 07/TTr-UBND"),
    type=kind("TỜ TRÌNH"),
    subject=title("Về việc nâng cấp đài truyền thanh"),
    addressed=("Kính gửi:", "- Sở Tài chính;", "- Sở Nội vụ."),
    recipients=("- Như trên;", "- Lưu: VT."),
)
SEVERAL = LETTER.but(addressed=("Kính gửi:", "- Sở Nội vụ;", "- Sở Tài chính."))
INVITATION = Paper(
    number=Said("Số: 09/GM-UBND"),
    type=kind("GIẤY MỜI"),
    subject=title("Họp giao ban báo chí"),
    body=(
        "Ủy ban nhân dân xã trân trọng kính mời: Ông Trần Văn Mẫu.",
        "Tới dự họp giao ban báo chí.",
        "Chủ trì: Chủ tịch Ủy ban nhân dân xã.",
    ),
    closing="Thời gian: 08 giờ ngày 05 tháng 02 năm 2026./.",
)
INTRODUCTION = Paper(
    number=Said("Số: 10/GGT-UBND"),
    type=kind("GIẤY GIỚI THIỆU", rule=0.4),
    subject=None,
    centred=(Said("Ủy ban nhân dân xã trân trọng giới thiệu:", 14),),
    body=("Ông (bà) Trần Văn Mẫu.", "Chức vụ: Công chức."),
    closing="Giấy này có giá trị đến hết ngày 31 tháng 12 năm 2026./.",
    recipients=("- Như trên;", "- Lưu: VT."),
)
LEAVE = INTRODUCTION.but(
    number=Said("Số: 11/GNP-UBND"),
    type=kind("GIẤY NGHỈ PHÉP", rule=0.4),
    centred=(),
    recipients=("- Ông Trần Văn Mẫu;", "- Lưu: VT."),
)
RULES = Paper(
    number=None,
    day=None,
    type=kind("QUY CHẾ"),
    subject=Said("Hoạt động của đài truyền thanh", 14, bold=True),
    centred=(
        Said(ATTACHED, 14, italic=True, rule=0.12),
        Said("Chương I", 14, bold=True),
        Said("QUY ĐỊNH CHUNG", 14, bold=True),
    ),
    body=("Điều 1. Phạm vi điều chỉnh.",),
    closing="Điều 2. Đối tượng áp dụng./.",
    authority=(),
)


def telegram():
    """Type a telegram, whose recipients stand in a table without lines."""
    paper = Paper(
        number=Said("Số: 08/CĐ-UBND"),
        type=kind("CÔNG ĐIỆN"),
        subject=title("Về việc trực đài truyền thanh"),
        recipients=("- Như trên;", "- Lưu: VT."),
    )
    document = blank()
    head(document, paper)
    for said in (paper.type, paper.subject):
        alone(document, said, paper.habit)
    alone(document, Said("ỦY BAN NHÂN DÂN XÃ điện:", 14), paper.habit)
    cell = document.add_table(1, 2).rows[0].cells[1]
    for text in ("- Các thôn;", "- Đài truyền thanh xã."):
        cell.add_paragraph(text)
    prose(document, "Các thôn trực đài truyền thanh suốt ngày đêm./.")
    ending(document, paper.but(recipients=("- Các thôn;", "- Lưu: VT.")))
    return document


def minutes():
    """Type minutes: no place and day, signed by the secretary and the chair."""
    paper = Paper(
        number=Said("Số: 02/BB-UBND"),
        day=None,
        type=kind("BIÊN BẢN"),
        subject=title("Họp giao ban báo chí"),
        body=("Thời gian bắt đầu: 08 giờ.", "Chủ trì (chủ tọa): Trần Văn Mẫu."),
        closing="Cuộc họp kết thúc vào 10 giờ, ngày 05 tháng 02 năm 2026./.",
        authority=(),
    )
    document = typed(paper)
    left, right = document.add_table(1, 2).rows[0].cells
    for cell, office in ((left, "THƯ KÝ"), (right, "CHỦ TỌA")):
        cell.paragraphs[0].alignment = CENTRE
        for text in (office, "Trần Văn Mẫu"):
            line = cell.add_paragraph()
            line.add_run(text).bold = True
    said = [Said("Nơi nhận:", 12, bold=True, italic=True, centred=False)]
    said += [Said(text, 11, centred=False) for text in ("- Dự họp;", "- Lưu: VT.")]
    beside(document, said, [], Habit("tabs"))
    return document


def annex(*, corner=""):
    """Type an annex of a file of its own, with what a signature puts in its corner."""
    document = blank()
    if corner:
        line = document.add_paragraph(corner)
        line.alignment = docx.enum.text.WD_ALIGN_PARAGRAPH.RIGHT
        line.runs[0].font.size = Pt(10)
    for text in ("Phụ lục II", "DANH MỤC TIN BÀI"):
        alone(document, Said(text, 14, bold=True), Habit())
    below = alone(document, Said(ATTACHED, 13, italic=True), Habit())
    shape(below, 60, "drawing")
    prose(document, "Tin bài số 1./.")
    return document


def copy_on_paper():
    """Type a copy on paper: below the document, the head and ending of the copy."""
    document = typed(NAMED)
    left = (Said("ỦY BAN NHÂN DÂN XÃ", bold=True), Said("Số: 03/SY-UBND"))
    day = "Đại Hợp, ngày 06 tháng 02 năm 2026"
    right = (Said("SAO Y", 14, bold=True), Said(day, 13, italic=True))
    beside(document, left, right, Habit())
    ending(document, Paper())
    return document


def copy_on_screen():
    """Type an electronic copy: what was signed stands in the corner."""
    document = typed(NAMED)
    first = document.tables[0]._tbl
    paragraph = OxmlElement("w:p")
    first.addprevious(paragraph)
    line = docx.text.paragraph.Paragraph(paragraph, document._body)
    line.add_run(KNOWN).font.size = Pt(10)
    line.alignment = docx.enum.text.WD_ALIGN_PARAGRAPH.RIGHT
    return document


FORMS = {
    "1.1": lambda: typed(RESOLUTION),
    "1.2": lambda: typed(DECISION),
    "1.3": lambda: typed(DECISION.but(left=ABOVE, authority=("GIÁM ĐỐC",))),
    "1.3 attached on paper": lambda: typed(RULES),
    "1.3 attached on screen": lambda: typed(RULES.but(habit=Habit("stops"))),
    "1.4": lambda: typed(NAMED),
    "1.4 addressed": lambda: typed(PROPOSAL),
    "1.5": lambda: typed(LETTER),
    "1.5 several": lambda: typed(SEVERAL),
    "1.6": telegram,
    "1.7": lambda: typed(INVITATION),
    "1.8": lambda: typed(INTRODUCTION),
    "1.9": minutes,
    "1.10": lambda: typed(LEAVE),
    "2.1": annex,
    "2.2": lambda: annex(corner="Số: 05/QĐ-UBND; 05/02/2026 09:15:30 +07:00"),
    "3.1": copy_on_paper,
    "3.2": copy_on_screen,
}
KINDS = {
    "1.3 attached on paper": "văn bản ban hành kèm theo quyết định",
    "1.3 attached on screen": "văn bản ban hành kèm theo quyết định",
    "1.5": "công văn",
    "1.5 several": "công văn",
    "1.6": "công điện",
    "1.7": "giấy mời",
    "1.8": "giấy giới thiệu, giấy nghỉ phép",
    "1.9": "biên bản",
    "1.10": "giấy giới thiệu, giấy nghỉ phép",
    "2.1": "phụ lục",
    "2.2": "phụ lục",
}


@pytest.mark.parametrize("form", FORMS)
def test_a_form_filled_in(form):
    """Each of the 18 forms is recognised and right."""
    found = examine(bytes_of(FORMS[form]()))

    assert [] == [str(finding) for finding in found.findings]
    assert KINDS.get(form, "văn bản có tên loại") == found.kind.value


def test_a_normative_document_is_checked_for_what_is_common():
    """A resolution with its year in its number has no «./.» and no basis to check."""
    paper = RESOLUTION.but(
        number=Said("Số: 05/2026/NQ-HĐND"),
        closing="Điều 2. Nghị quyết này có hiệu lực từ ngày ký.",
    )
    found = examine(bytes_of(typed(paper)))

    assert "văn bản quy phạm pháp luật" == found.kind.value
    assert [] == [str(finding) for finding in found.findings]
    assert [14, 15, 16, 17, 19, 20] == [skip.check.number for skip in found.skipped]
