"""The checks on what people type: breaks, tabs, drawn lines, headers, citations."""

from io import BytesIO

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt, RGBColor
from tests.reports.checks.typist import CENTRE, COUNTRY, MOTTO, blank, shape

from commune_portal.reports.checks import check_document

BODY = "Đã đăng 45 tin bài theo Kế hoạch số 12/KH-UBND."


def numbers(document):
    """Return the numbers of the checks that the document fails."""
    stream = BytesIO()
    document.save(stream)
    return {finding.check.number for finding in check_document(stream.getvalue())}


def typed(paragraph, text, points, *, bold=None, italic=None):
    """Add the text with direct formatting."""
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(points), bold, italic
    return paragraph


def drawn(paragraph, points):
    """Draw a line as Word draws it today."""
    shape(paragraph, points, "drawing")


def head_with_breaks(document):
    """Type the head in a table, one paragraph a cell, lines broken by Shift+Enter."""
    left, right = (
        cell.paragraphs[0] for cell in document.add_table(1, 2).rows[0].cells
    )
    typed(left, "ỦY BAN NHÂN DÂN\nXÃ ĐẠI HỢP", 13, bold=True)
    drawn(left, 55)
    typed(right, f"{COUNTRY}\n", 13, bold=True)
    typed(right, MOTTO, 14, bold=True)
    drawn(right, 185)
    left, right = (
        cell.paragraphs[0] for cell in document.add_table(1, 2).rows[0].cells
    )
    typed(left, "Số: 05/BC-UBND", 13)
    typed(right, "Đại Hợp, ngày 25 tháng 12 năm 2023", 14, italic=True)


def head_with_tabs(document):
    """Type the head with two tabs before what is on the right alone."""
    line = typed(document.add_paragraph(), "ỦY BAN NHÂN DÂN XÃ ĐẠI HỢP", 12, bold=True)
    drawn(line, 80)
    typed(document.add_paragraph(), f"\t\t{COUNTRY}", 12, bold=True)
    drawn(typed(document.add_paragraph(), f"\t\t{MOTTO}", 13, bold=True), 172)
    typed(document.add_paragraph(), "Số: 05/BC-UBND", 13)
    day = "\t\tĐại Hợp, ngày 25 tháng 12 năm 2023"
    typed(document.add_paragraph(), day, 14, italic=True)


def report(head, body=BODY, signature=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")):
    """Return a whole report with this head."""
    document = blank()
    head(document)
    for text in ("BÁO CÁO", "Kết quả tuyên truyền năm 2023"):
        typed(document.add_paragraph(), text, 14, bold=True).alignment = CENTRE
    drawn(document.paragraphs[-1], 80)
    for text in (body, "Trên đây là báo cáo năm 2023./."):
        paragraph = typed(document.add_paragraph(), text, 14)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.paragraph_format.first_line_indent = Mm(10)
        paragraph.paragraph_format.space_after = Pt(6)
    left, right = document.add_table(1, 2).rows[0].cells
    typed(left.paragraphs[0], "Nơi nhận:", 12, bold=True, italic=True)
    for text in ("- Lãnh đạo UBND;", "- Lưu: VT."):
        typed(left.add_paragraph(), text, 11)
    for text in (*signature, "Trần Văn Mẫu"):
        typed(right.add_paragraph(), text, 14, bold=True).alignment = CENTRE
    return document


@pytest.mark.parametrize("head", [head_with_breaks, head_with_tabs])
def test_a_head_in_order_passes(head):
    """Lines broken within a paragraph, or moved by tabs, are found in their places."""
    assert set() == numbers(report(head))


def test_a_head_signs_by_office_alone_in_an_agency_that_one_person_leads():
    """A director's report needs no «TM.»; a committee's does."""

    def head(document):
        head_with_breaks(document)
        cell = document.tables[0].rows[0].cells[0].paragraphs[0]
        cell.runs[0].text = "TRUNG TÂM DỊCH VỤ"

    assert set() == numbers(report(head, signature=("GIÁM ĐỐC",)))
    assert {11} == numbers(report(head_with_breaks, signature=("CHỦ TỊCH",)))


@pytest.mark.parametrize("head", [head_with_breaks, head_with_tabs])
def test_a_drawn_line_is_measured(head):
    """A line of Word's drawing that is too short for the motto is a fault."""
    document = report(head)
    for extent in document.element.body.iter():
        if extent.tag.endswith("}extent") and int(extent.get("cx")) > Pt(100):
            extent.set("cx", str(Pt(20)))

    assert {5} == numbers(document)


@pytest.mark.parametrize(
    "cited", ["93/QĐ – UBND", "93/QĐ - UBND", "132-KH/UBND", "93/2007/QĐ –TTg"]
)
def test_a_cited_symbol(cited):
    """Dashes with spaces and the Party's order are faults anywhere."""
    assert {7} == numbers(report(head_with_breaks, f"Theo văn bản số {cited}."))


@pytest.mark.parametrize(
    "cited", ["93/QĐ-UBND", "93/2007/QĐ-TTg", "132-KH/ĐU", "năm 2021-2030"]
)
def test_a_sound_symbol(cited):
    """A symbol as the decree writes it, and the Party's own, are no fault."""
    assert set() == numbers(report(head_with_breaks, f"Theo văn bản số {cited}."))


def test_headers_and_footers_are_read():
    """2, 3: colour in the header and an old character in the footer are faults."""
    document = report(head_with_breaks)
    section = document.sections[0]
    section.header.paragraphs[0].add_run("x").font.color.rgb = RGBColor(255, 0, 0)
    section.footer.paragraphs[0].add_run("Đối t\u01a3ng")

    assert {2, 3} == numbers(document)


def test_a_soft_hyphen():
    """3: a hyphen that Word hides in a word is a fault."""
    document = report(head_with_breaks)
    run = next(p for p in document.paragraphs if p.text == BODY).runs[0]
    run._r.append(OxmlElement("w:softHyphen"))

    assert {3} == numbers(document)
