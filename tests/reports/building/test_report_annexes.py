"""Annexes, công văn and optional elements of NĐ 30/2020, read from the file."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
import pytest
from docx.enum.section import WD_ORIENTATION
from docx.oxml.ns import qn
from docx.shared import Pt
from lxml import etree

from commune_portal.content import load_portal
from commune_portal.errors import PortalError
from commune_portal.reports import build_report, build_reports, render_docx
from commune_portal.reports.markdown.blocks import parse_body
from commune_portal.reports.model.report import Annex, Ending, Head
from commune_portal.reports.ooxml.metrics import longest_line, text_width
from commune_portal.reports.word.reference import SHIPPED

ATTACHED = "(Kèm theo Báo cáo số 05/BC-UBND ngày 25 tháng 12 năm 2023)"
REPORT = "bao-cao/2023-nam.md"


def opened(report):
    """Return the report as python-docx reads it."""
    return docx.Document(BytesIO(render_docx(report)))


def annex(**changes):
    """Return an annex in the decree's own form."""
    usual = {
        "label": "Phụ lục",
        "title": "Danh mục tin bài",
        "subject": "",
        "attached": ATTACHED,
        "blocks": parse_body("Danh mục gồm:\n- một;\n- hai."),
    }
    return Annex(**usual | changes)


def texts(found, style):
    """Return the texts of the paragraphs in one style, outside tables."""
    return [p.text for p in found.paragraphs if p.style.name == style]


def test_an_annex_has_pages_of_its_own(build, dai_hop):
    """III.1.đ: each annex is a section; its pages begin with an unnumbered 1."""
    report = build(dai_hop)
    annexes = (annex(label="Phụ lục I"), annex(label="Phụ lục II", is_landscape=True))
    found = opened(replace(report, annexes=annexes))
    starts = [
        each.xpath("./w:pgNumType/@w:start")
        for each in found.element.xpath("//w:sectPr")
    ]
    sides = [s.orientation for s in found.sections]

    assert [[], ["1"], ["1"]] == starts
    assert [True] * 3 == [s.different_first_page_header_footer for s in found.sections]
    assert [WD_ORIENTATION.PORTRAIT] * 2 + [WD_ORIENTATION.LANDSCAPE] == sides
    assert [True, True] == [s.header.is_linked_to_previous for s in found.sections][1:]
    assert (16838, 11906) == (
        found.sections[2].page_width.twips,
        found.sections[2].page_height.twips,
    )


def test_the_names_of_an_annex(build, dai_hop):
    """Label, title in capitals by the style, «(Kèm theo …)» over a drawn line."""
    found = opened(replace(build(dai_hop), annexes=(annex(),)))
    attached = next(p for p in found.paragraphs if p.style.name == "Kèm theo")
    places = [p.style.name for p in found.paragraphs]
    line = found.paragraphs[places.index("Kèm theo") + 1]

    assert ["Phụ lục"] == texts(found, "Phụ lục")
    assert ["Danh mục tin bài"] == texts(found, "Tên phụ lục")
    assert found.styles["Tên phụ lục"].font.all_caps
    assert (ATTACHED, True) == (attached.text, attached.style.font.italic)
    assert 1 == len(line.paragraph_format.element.xpath(".//w:bottom"))


def test_a_form_has_a_head_and_a_signature(build, dai_hop):
    """A form with Quốc hiệu has agency, day and signature, and no number."""
    head = Head(
        agency=("ỦY BAN NHÂN DÂN", "XÃ ĐẠI HỢP"),
        number="",
        day="Đại Hợp, ngày 24 tháng 12 năm 2023",
        type="",
        subject="",
        addressees=(),
    )
    ending = Ending(
        authority=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), signer="A", recipients=()
    )
    table = parse_body("| STT | Hình thức |\n|:-:|---|\n| 1 | Đăng tin |")
    form = annex(label="", blocks=table, head=head, ending=ending)
    found = opened(replace(build(dai_hop), annexes=(form,)))
    top, data, foot = found.tables[-3:]

    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in top.rows[0].cells[1].text
    assert head.day == top.rows[1].cells[1].text
    assert "" == top.rows[1].cells[0].text
    assert "Đăng tin" == data.rows[1].cells[1].text
    assert "" == foot.rows[0].cells[0].text
    assert "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nA" == foot.rows[0].cells[1].text
    last_row = [c.paragraphs[0].paragraph_format for c in data.rows[-1].cells]
    assert [True, True] == [form.keep_with_next for form in last_row]


def test_a_letter_has_no_type(build, dai_hop):
    """5b: the subject of a công văn is below the number, not italic, 12-13 pt."""
    report = build(dai_hop)
    head = replace(
        report.head, type="", number="Số: 12/UBND-VHXH", subject="Đính chính văn bản"
    )
    found = opened(replace(report, head=head))
    left = found.tables[0].rows[2].cells[0].paragraphs[0]
    font = left.style.font

    assert "V/v đính chính văn bản" == left.text
    assert (Pt(12), None, None) == (font.size, font.bold, font.italic)
    assert [] == texts(found, "Tên loại") + texts(found, "Trích yếu")
    assert "Công văn về việc đính chính văn bản" == found.core_properties.title


def test_what_an_office_may_add(document, dai_hop):
    """2, 12, 13: parent body, drafter and contact line, where data ask for them."""
    portal = dai_hop["portal.yml"].replace(
        "name: Đại Hợp\n",
        "name: Đại Hợp\nparent_agency: UBND huyện\naddress: Thôn 1\n"
        'phone: "0220"\ncontact_line: true\n',
    )
    own = dai_hop[REPORT].replace("signer:", "drafter: PL.(30)\nsigner:", 1)
    if "drafter" not in own:
        own = own.replace("template:", "drafter: PL.(30)\ntemplate:", 1)
    found = document({**dai_hop, "portal.yml": portal, REPORT: own})
    first = found.tables[0].rows[0].cells[0].paragraphs[0]
    (contact,) = found.sections[0].first_page_footer.paragraphs
    drafter = found.tables[-1].rows[0].cells[0].paragraphs[-1]

    assert ("UBND huyện", None) == (first.text, first.style.font.bold)
    assert "Địa chỉ: Thôn 1; Điện thoại: 0220." == contact.text
    assert Pt(11) == contact.style.font.size
    assert ("PL.(30)", Pt(11)) == (drafter.text, drafter.style.font.size)


def test_the_contact_line_is_on_no_annex(build, dai_hop):
    """13: only the first page of the document itself has it."""
    report = replace(build(dai_hop), contact="Thôn 1", annexes=(annex(),))
    footers = [s.first_page_footer.paragraphs for s in opened(report).sections]

    assert ["Thôn 1", ""] == ["".join(p.text for p in each) for each in footers]


def footnotes(found):
    """Return the texts of the footnotes part."""
    part = next(
        r.target_part
        for r in found.part.rels.values()
        if r.reltype.endswith("/footnotes")
    )
    root = etree.fromstring(part.blob)
    notes = root.findall(qn("w:footnote"))[2:]
    return ["".join(n.itertext(qn("w:t"))).strip() for n in notes]


def test_footnotes_are_footnotes(document, dai_hop):
    """Two paragraphs may use the same label; each mark leads to its own note."""
    own = dai_hop[REPORT].replace(
        "Kinh phí hạn hẹp.", "Kinh phí[^1] hạn hẹp.\n\n[^1]: Theo **Quyết định** 5."
    )
    own = own.replace("## Kiến nghị\n", "## Kiến nghị\n\nXem[^1].\n\n[^1]: Trang 2.\n")
    quiet = f"{dai_hop['portal.yml']}plan_rule_note: false\n"
    found = document({**dai_hop, REPORT: own, "portal.yml": quiet})
    marks = found.element.xpath("//w:footnoteReference/@w:id")

    assert ["1", "2"] == marks
    assert ["Theo Quyết định 5.", "Trang 2."] == footnotes(found)
    assert not any("[^" in p.text for p in found.paragraphs)


def test_footnotes_keep_bytes(build, dai_hop):
    """A report with footnotes is the same file whenever it is made."""
    own = dai_hop[REPORT].replace("Kinh phí", "Kinh phí[^a]") + "\n\n"
    own = own.replace("hạn hẹp.", "hạn hẹp.\n\n[^a]: Xem [trang](https://x.vn).", 1)
    files = {**dai_hop, REPORT: own}

    assert render_docx(build(files)) == render_docx(build(files))


@pytest.mark.parametrize(
    ("text", "below", "problem"),
    [
        ("Kinh phí[^1].", 0, "cước chú [^1] chưa có nội dung"),
        ("Phí.\n\n[^1]: Lạc.", 2, "nội dung cước chú [^1] không được nhắc đến"),
        ("K[^1]\n\n[^1]: A\n[^1]: B", 3, "cước chú [^1] có nội dung ghi hai lần"),
        ("\n" + "* " * 3000 + "x", 1, "danh sách lồng quá nhiều cấp"),
        ("\n" + "1. " * 3000 + "x", 1, "danh sách lồng quá nhiều cấp"),
        ("\n" + "*" * 5000 + "x" + "*" * 5000, 1, "quá nhiều dấu * liền nhau"),
        ('{{ "\\x00" }}', 0, "có ký tự điều khiển"),
    ],
)
def test_mistakes_of_marks_are_told_with_their_line(
    build, dai_hop, text, below, problem
):
    """An incomplete footnote or endless list is one Vietnamese line, no traceback."""
    own = dai_hop[REPORT].replace("Kinh phí hạn hẹp.", text)
    line = own[: own.index(text)].lstrip().count("\n") + 1 + below

    with pytest.raises(PortalError) as caught:
        build({**dai_hop, REPORT: own})

    message = str(caught.value)
    assert f"{REPORT}:{line}:" in message
    assert problem in message


def test_the_office_restyles_by_a_file_of_its_own(content, dai_hop):
    """The styles of mau-bao-cao/van-ban.docx are those of every document."""
    root = content(dai_hop)
    own = docx.Document(str(SHIPPED))
    own.styles["Nội dung"].font.size = Pt(13)
    (root / "mau-bao-cao").mkdir()
    own.save(str(root / "mau-bao-cao" / "van-ban.docx"))
    read = load_portal(root, date(2026, 11, 21))
    found = opened(build_report(read, read.reports[0]))

    assert Pt(13) == found.styles["Nội dung"].font.size
    assert () == build_reports(read)[1]


def test_a_damaged_file_of_styles_is_told(content, dai_hop):
    """A file that is no Word document is one line that names it."""
    root = content(dai_hop)
    (root / "mau-bao-cao").mkdir()
    (root / "mau-bao-cao" / "van-ban.docx").write_bytes(b"x")
    (error,) = build_reports(load_portal(root, date(2026, 11, 21)))[1]

    assert "mau-bao-cao/van-ban.docx: văn bản mẫu không phải tệp Word" in str(error)


def test_blanks_take_their_room():
    """A text with a blank number is as long as it will print, so that it balances."""
    blank, filled = "Số       năm", "Số 123456 năm"

    assert longest_line(blank, 14, 500) > longest_line("Số năm", 14, 500)
    assert longest_line(filled, 14, 500) > longest_line("Số năm", 14, 500)
    assert text_width(blank, 14) == pytest.approx(longest_line(blank, 14, 500))
