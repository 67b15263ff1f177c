"""The layout of Nghị định 30/2020/NĐ-CP, read from the file by python-docx.

The numbers in the docstrings are those of the list of checks for a document.
"""

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from commune_portal.errors import PortalError
from commune_portal.reports import render_docx
from commune_portal.reports.ooxml.metrics import text_width
from commune_portal.reports.word.reference import SHIPPED, reference_docx

REPORT = "bao-cao/2023-nam.md"


@pytest.fixture
def signed(document, dai_hop):
    """Return the finished report of xã Đại Hợp."""
    return document(dai_hop)


def paragraphs(found):
    """Return every paragraph of the document, those in tables too."""
    cells = [cell for table in found.tables for row in table.rows for cell in row.cells]
    inside = [paragraph for cell in cells for paragraph in cell.paragraphs]
    return [*found.paragraphs, *inside, *found.sections[0].header.paragraphs]


def in_style(found, name):
    """Return the paragraphs in one style."""
    return [p for p in paragraphs(found) if p.style.name == name]


def rule_below(cell):
    """Return the length in points of the line drawn in a cell."""
    line = next(p for p in cell.paragraphs if p.style.name == "Đường kẻ")
    form = line.paragraph_format
    return (cell.width - form.left_indent - form.right_indent) / Pt(1)


def test_page(signed):
    """1: A4 in portrait, margins within the decree's bounds."""
    section = signed.sections[0]

    assert (11906, 16838) == (section.page_width.twips, section.page_height.twips)
    assert [Mm(20), Mm(20), Mm(30), Mm(15)] == [
        pytest.approx(margin, abs=Mm(0.1))
        for margin in (
            section.top_margin,
            section.bottom_margin,
            section.left_margin,
            section.right_margin,
        )
    ]


def test_one_font_and_no_colour(signed):
    """2: everything is in Times New Roman and black."""
    found = signed.element.xpath("//w:rFonts") + signed.styles.element.xpath(
        "//w:rFonts"
    )
    slots = {slot: name for element in found for slot, name in element.attrib.items()}
    colours = signed.element.xpath("//w:color/@w:val") + signed.styles.element.xpath(
        "//w:color/@w:val"
    )

    assert {"Times New Roman"} == set(slots.values())
    assert {qn(f"w:{s}") for s in ("ascii", "hAnsi", "cs", "eastAsia")} == set(slots)
    assert {"000000"} >= set(colours)


def test_letters(signed):
    """3: characters are composed; none of old code pages, none that is hidden."""
    text = "".join(paragraph.text for paragraph in paragraphs(signed))

    assert unicodedata.is_normalized("NFC", text)
    assert set() == set(text) & set("\u01a2\u01a3\u00b8\ufb01\u00ad\u00a0")


def test_country_and_motto(signed):
    """4, 5: bold, in the right column; the line is as long as the motto."""
    right = signed.tables[0].rows[0].cells[1]
    country, motto = (p for p in right.paragraphs if p.text)

    assert (True, Pt(13)) == (country.style.font.bold, country.style.font.size)
    assert (True, Pt(14)) == (motto.style.font.bold, motto.style.font.size)
    assert text_width(motto.text, 14, bold=True) == pytest.approx(
        rule_below(right), abs=1
    )
    assert text_width(country.text, 13, bold=True) < right.width / Pt(1)


def test_agency_and_number(signed):
    """6, 7: bold capitals over a line of a third to a half of them; the number."""
    left = signed.tables[0].rows[0].cells[0]
    first, second = (p for p in left.paragraphs if p.text)
    share = rule_below(left) / text_width(first.text, 13, bold=True)
    (number,) = in_style(signed, "Số ký hiệu")

    assert (first.text + second.text).isupper()
    assert first.style.font.bold
    assert 1 / 3 <= share <= 1 / 2
    assert Pt(13) == number.style.font.size


def test_day(signed):
    """8: place and day are italic, level with the number, below the motto."""
    (day,) = in_style(signed, "Địa danh ngày tháng")

    assert (True, None) == (day.style.font.italic, day.style.font.bold)
    assert day.text == signed.tables[0].rows[1].cells[1].text


def test_a_long_place_takes_the_smaller_size(document, dai_hop):
    """8: a line of the head that is too long takes the least size of the decree."""
    long_place = "name: Đại Hợp\nplace: Thị xã Vĩnh Thạnh Trung Đông\n"
    portal = dai_hop["portal.yml"].replace("name: Đại Hợp\n", long_place)
    (day,) = in_style(
        document({**dai_hop, "portal.yml": portal}), "Địa danh ngày tháng"
    )

    assert [Pt(13)] == [run.font.size for run in day.runs]


def test_type_and_subject(signed):
    """9: both bold and centred; a line of a third to a half of the subject below."""
    (kind,) = in_style(signed, "Tên loại")
    (subject,) = in_style(signed, "Trích yếu")
    rules = [p for p in signed.paragraphs if p.style.name == "Đường kẻ"]
    line = rules[0].paragraph_format
    section = signed.sections[0]
    area = section.page_width - section.left_margin - section.right_margin
    length = (area - line.left_indent - line.right_indent) / Pt(1)

    assert kind.text.isupper()
    for paragraph in (kind, subject):
        assert (True, Pt(14)) == (
            paragraph.style.font.bold,
            paragraph.style.font.size,
        )
        assert paragraph.style.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.CENTER
    share = length / text_width(subject.text, 14, bold=True)
    assert 1 / 3 <= share <= 1 / 2


@pytest.mark.parametrize("name", ["Nội dung", "Gạch đầu dòng", "Căn cứ", "Khoản"])
def test_body(signed, name):
    """10: justified, 14 pt, first line 1,27 cm, 6 pt between, lines within bounds."""
    style = in_style(signed, name)[0].style
    form = style.paragraph_format

    assert form.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    assert Pt(14) == style.font.size
    assert Mm(12.7) == pytest.approx(form.first_line_indent, abs=Mm(0.1))
    assert form.space_before >= Pt(6)
    assert 1 <= form.line_spacing <= 1.5


def test_signature_and_recipients(signed):
    """11, 12: signature on the right, bold; recipients on the left, 12 and 11 pt."""
    left, right = signed.tables[1].rows[0].cells
    received, *recipients = left.paragraphs
    font = received.style.font

    assert (Pt(12), True, True) == (font.size, font.bold, font.italic)
    assert {Pt(11)} == {p.style.font.size for p in recipients}
    assert {True} == {p.style.font.bold for p in right.paragraphs}
    assert {WD_ALIGN_PARAGRAPH.CENTER} == {
        p.style.paragraph_format.alignment for p in right.paragraphs
    }
    assert 1 == len(signed.element.xpath("//w:tbl[2]/w:tr/w:trPr/w:cantSplit"))


def test_page_number(signed):
    """13: centred above the text, not on the first page."""
    section = signed.sections[0]
    (number,) = section.header.paragraphs

    header = section.header.part.element

    assert ["PAGE"] == header.xpath("./w:p/w:fldSimple/@w:instr")
    assert number.style.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert Pt(13) <= number.style.font.size <= Pt(14)
    assert section.different_first_page_header_footer
    assert "" == "".join(p.text for p in section.first_page_header.paragraphs)


def test_tables_of_the_body(document, dai_hop):
    """17: the first row repeats, rows stay whole, text is not below 12 pt."""
    table = "| STT | Việc |\n|:-:|---|\n| 1 | Đăng tin |\n"
    own = dai_hop[REPORT].replace("Kinh phí hạn hẹp.", f"Bảng:\n\n{table}")
    read = document({**dai_hop, REPORT: own})
    found = read.tables[1]

    assert [["STT", "Việc"], ["1", "Đăng tin"]] == [
        [cell.text for cell in row.cells] for row in found.rows
    ]
    assert 1 == len(read.element.xpath("//w:tbl[2]/w:tr[1]/w:trPr/w:tblHeader"))
    assert 1 == len(read.element.xpath("//w:tbl[2]/w:tr/w:trPr/w:tblHeader"))
    assert 2 == len(read.element.xpath("//w:tbl[2]/w:tr/w:trPr/w:cantSplit"))
    assert found.rows[1].cells[1].paragraphs[0].style.font.size >= Pt(12)


def test_language_and_properties(signed):
    """18: the language is Vietnamese; title, author and days are set."""
    properties = signed.core_properties
    day = datetime(2023, 12, 25, tzinfo=UTC)

    assert ["vi-VN"] == signed.styles.element.xpath("//w:docDefaults//w:lang/@w:val")
    assert (
        "Báo cáo kết quả công tác tuyên truyền về cải cách hành chính năm 2023"
        == properties.title
    )
    assert "Ủy ban nhân dân xã Đại Hợp" == properties.author
    assert (day, day) == (properties.created, properties.modified)
    assert "" == properties.comments


def test_lines_are_drawn(signed):
    """The three rules are borders of empty paragraphs, not underscores."""
    drawn = signed.element.xpath("//w:p[w:pPr/w:pBdr/w:bottom]")

    assert [""] * 3 == ["".join(p.xpath(".//w:t/text()")) for p in drawn]
    assert not any("__" in paragraph.text for paragraph in paragraphs(signed))


def test_headings_are_headings(signed):
    """Screen readers and Word's navigation find the three levels of headings."""
    styles = {p.style.name: p.style for p in signed.paragraphs}
    levels = [
        styles[name].element.xpath("./w:pPr/w:outlineLvl/@w:val")
        for name in ("Mục", "Khoản", "Tiểu khoản", "Nội dung")
    ]

    assert [["0"], ["1"], ["2"], []] == levels


def test_links_lead_somewhere(document, dai_hop):
    """A link of the official's keeps its text and its address."""
    own = dai_hop[REPORT].replace("Kinh phí", "[Kinh phí](https://x.vn/?a=1&b=2)")
    found = document({**dai_hop, REPORT: own})
    (link,) = [link for p in found.paragraphs for link in p.hyperlinks]

    assert ("Kinh phí", "https://x.vn/?a=1&b=2") == (link.text, link.url)


def test_same_report_same_bytes(build, dai_hop):
    """Two renderings agree byte for byte."""
    assert render_docx(build(dai_hop)) == render_docx(build(dai_hop))


def test_the_shipped_reference_is_the_one_in_code():
    """The reference document in the package has the styles that the code names."""
    shipped, made = SHIPPED.read_bytes(), reference_docx()

    assert [
        part.blob for part in docx.Document(BytesIO(made)).part.package.iter_parts()
    ] == [
        part.blob for part in docx.Document(BytesIO(shipped)).part.package.iter_parts()
    ]


def test_an_office_restyles_its_documents(build, dai_hop):
    """The office's own reference document decides page and styles."""
    own = docx.Document(str(SHIPPED))
    own.styles["Nội dung"].font.size = Pt(13)
    own.sections[0].left_margin = Mm(35)
    stream = BytesIO()
    own.save(stream)
    found = docx.Document(BytesIO(render_docx(build(dai_hop), stream.getvalue())))

    assert Pt(13) == in_style(found, "Nội dung")[0].style.font.size
    assert Mm(35) == pytest.approx(found.sections[0].left_margin, abs=Mm(0.1))


def test_a_reference_without_a_style_is_refused(build, dai_hop):
    """A style that the office deleted is named."""
    own = docx.Document(str(SHIPPED))
    own.styles["Nội dung"].delete()
    stream = BytesIO()
    own.save(stream)

    with pytest.raises(PortalError, match="văn bản mẫu Word thiếu kiểu «Nội dung»"):
        render_docx(build(dai_hop), stream.getvalue())


def _damage_styles(document):
    document.styles["Nội dung"].element.set(qn("w:type"), "character")


def _damage_page(document):
    document.sections[0]._sectPr.clear()


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        (_damage_styles, "văn bản mẫu Word thiếu kiểu «Nội dung»"),
        (_damage_page, "văn bản mẫu Word thiếu khổ giấy hoặc lề trang"),
    ],
)
def test_a_reference_that_cannot_be_used_is_refused(build, dai_hop, damage, problem):
    """A style of the wrong kind or a page without size is one sentence."""
    own = docx.Document(str(SHIPPED))
    damage(own)
    stream = BytesIO()
    own.save(stream)

    with pytest.raises(PortalError, match=problem):
        render_docx(build(dai_hop), stream.getvalue())


def test_a_subject_may_be_longer_than_a_property_of_the_file(build, dai_hop):
    """Word's file properties hold 255 characters; the page holds the whole subject."""
    subject = "Kết quả " * 60
    report = build(dai_hop)
    long = replace(report, head=replace(report.head, subject=subject.strip()))
    found = docx.Document(BytesIO(render_docx(long)))

    assert subject.strip()[:255] == found.core_properties.subject
    assert subject.strip() in [p.text for p in found.paragraphs]
