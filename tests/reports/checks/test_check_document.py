"""The checks: our own documents pass; each planted fault fails its check alone."""

import json
import zipfile
from datetime import date
from io import BytesIO

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from tests.commanding import ended
from tests.reports.checks.typist import CENTRE, blank

from commune_portal.content import load_portal
from commune_portal.reports import build_report, named_report, render_docx
from commune_portal.reports.checks import CHECKS, NotADocumentError, check_document

FILES = {
    "portal.yml": """name: Đại Hợp
signers:
  chu-tich: {name: Trần Văn Mẫu, authority: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]}
recipients: [Lãnh đạo UBND, Lưu VP]
""",
    "tin-bai/2023/2023-05-04-a.md": (
        "---\ntitle: Bài\ndate: 2023-05-04\ntags: [CCHC]\n---\nChữ.\n"
    ),
    "bao-cao/2023.md": """---
template: annual
period: 2023
number: 5
date: 2023-12-25
addressees: [UBND huyện, Sở Nội vụ]
---
## Thuận lợi

Có sự **quan tâm** của lãnh đạo.

## Khó khăn

Kinh phí hạn hẹp.

| Tháng | Số tin |
|---|--:|
| 5 | 1 |

## Kiến nghị

- Hỗ trợ thiết bị ghi âm.
""",
}


def rendered(folder, **changed):
    """Return the bytes of the report of a small commune."""
    for name, text in {**FILES, **changed}.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    read = load_portal(folder, date(2024, 1, 5))
    return render_docx(build_report(read, named_report(read, "bao-cao/2023.md")))


@pytest.fixture(scope="module")
def ours(tmp_path_factory):
    """Return the bytes of a report with Kính gửi, a table and a list."""
    return rendered(tmp_path_factory.mktemp("content"))


def numbers(data):
    """Return the numbers of the checks that the document fails."""
    return {finding.check.number for finding in check_document(data)}


def saved(document):
    """Return the document's bytes."""
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def paragraphs(document):
    """Return every paragraph, those in tables too, in reading order."""
    found = document.element.body.iter(qn("w:p"))
    return [docx.text.paragraph.Paragraph(p, document._body) for p in found]


def line(document, start):
    """Return the first paragraph that begins so."""
    return next(p for p in paragraphs(document) if p.text.startswith(start))


def reword(start, text):
    """Return a fault: other words in the line that begins so."""

    def plant(document):
        found = line(document, start)
        found.runs[0].text = text
        for run in found.runs[1:]:
            run.text = ""

    return plant


def small(start, text):
    """Return a fault: the line in lower case, also where its style has capitals."""

    def plant(document):
        found = line(document, start)
        reword(start, text)(document)
        found.runs[0].font.all_caps = False

    return plant


def blue(document):
    """Colour a word of the body."""
    line(document, "Có sự").runs[0].font.color.rgb = RGBColor(0, 0, 255)


def colour(paragraph, value):
    """Colour a line."""
    for run in paragraph.runs:
        run.font.color.rgb = RGBColor.from_string(value)


def with_basis(document, text):
    """Begin the body with a legal basis in upright type."""
    first = next(p for p in document.paragraphs if p.style.name == "Nội dung")
    first.insert_paragraph_before(text, "Nội dung")


def small_page_number(document):
    """Set the page number in size 11."""
    for run in header_field(document)._p.iter(qn("w:r")):
        docx.text.run.Run(run, document._body).font.size = Pt(11)


def change(start, alter):
    """Return a fault: something else about the line that begins so."""
    return lambda document: alter(line(document, start))


def size(points):
    """Return a change of the font size."""

    def alter(paragraph):
        for run in paragraph.runs:
            run.font.size = Pt(points)

    return alter


def look(name, value):
    """Return a change of one property of the font."""

    def alter(paragraph):
        for run in paragraph.runs:
            setattr(run.font, name, value)

    return alter


def form(name, value):
    """Return a change of one property of the paragraph."""
    return lambda paragraph: setattr(paragraph.paragraph_format, name, value)


def no_rule_below(start):
    """Return a fault: the drawn line below this one is gone."""

    def plant(document):
        below = line(document, start)._p.getnext()
        below.pPr.remove(below.pPr.find(qn("w:pBdr")))

    return plant


def long_rule_below(start):
    """Return a fault: the drawn line goes over the whole column."""

    def plant(document):
        below = line(document, start)._p.getnext()
        below.pPr.remove(below.pPr.find(qn("w:ind")))

    return plant


def page(name, value):
    """Return a fault of the page."""
    return lambda document: setattr(document.sections[0], name, value)


def bold_off_agency(document):
    """Set both lines of the issuing body in regular weight."""
    for start in ("ỦY BAN", "XÃ ĐẠI HỢP"):
        look("bold", False)(line(document, start))


def with_annex(document, number="05", day="25 tháng 12", restart=True):
    """Attach an annex on a page of its own."""
    section = document.add_section()
    if restart:
        numbering = OxmlElement("w:pgNumType")
        numbering.set(qn("w:start"), "1")
        section._sectPr.append(numbering)
    document.add_paragraph("Phụ lục", "Trích yếu")
    attached = f"(Kèm theo Báo cáo số {number}/BC-UBND ngày {day} năm 2023 của UBND xã)"
    document.add_paragraph(attached, "Căn cứ")


def mentioned(document, **annex):
    """Attach an annex that the text mentions."""
    line(document, "Trên đây").insert_paragraph_before("Xem phụ lục.", "Nội dung")
    with_annex(document, **annex)


def header_field(document):
    """Return the paragraph of the page number."""
    return document.sections[0].header.paragraphs[0]


def drop_language(document):
    """Take the language out of the styles."""
    for tag in list(document.styles.element.iter(qn("w:lang"))):
        tag.getparent().remove(tag)


def drop_repeat(document):
    """Let no header row repeat."""
    for tag in list(document.element.body.iter(qn("w:tblHeader"))):
        tag.getparent().remove(tag)


BODY = "Có sự"
FAULTS = [
    (1, page("left_margin", Mm(20))),
    (1, page("top_margin", Mm(30))),
    (1, page("page_height", Mm(279))),
    (2, change(BODY, look("name", "Arial"))),
    (2, change("Nơi nhận:", look("name", ".VnTime"))),
    (2, blue),
    (3, reword("Kinh phí", "Kinh phi\u0301 ha\u0323n he\u0323p.")),
    (3, reword("Kinh phí", "Kinh phí th\u01a3ờng xuyên.")),
    (3, reword("Kinh phí", "Bưu chính công ích\u00b8 tiện ích.")),
    (3, reword("Kinh phí", "Cải cách hành\u00a0chính.")),
    (4, reword("CỘNG HÒA", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
    (4, change("CỘNG HÒA", look("bold", False))),
    (4, change("CỘNG HÒA", size(14))),
    (5, reword("Độc lập", "Độc lập – Tự do – Hạnh phúc")),
    (5, change("Độc lập", size(12))),
    (5, no_rule_below("Độc lập")),
    (5, long_rule_below("Độc lập")),
    (6, bold_off_agency),
    (6, small("XÃ ĐẠI HỢP", "Xã Đại Hợp")),
    (6, no_rule_below("XÃ ĐẠI HỢP")),
    (6, long_rule_below("XÃ ĐẠI HỢP")),
    (7, reword("Số:", "Số: 5/BC-UBND")),
    (7, reword("Số:", "Số 05/BC-UBND")),
    (7, reword("Số:", "Số: 05-BC/UBND")),
    (7, reword("Số:", "Số: 05/BC – UBND")),
    (7, reword("Số:", "Số: 05/KH-UBND")),
    (7, change("Số:", size(14))),
    (8, reword("Đại Hợp,", "Đại Hợp, ngày 5 tháng 12 năm 2023")),
    (8, reword("Đại Hợp,", "Đại Hợp, ngày 25 tháng 2 năm 2023")),
    (8, reword("Đại Hợp,", "Đại Hợp, ngày 25 tháng 05 năm 2023")),
    (8, reword("Đại Hợp,", "Đại Hợp, ngày 31 tháng 02 năm 2023")),
    (8, reword("Đại Hợp,", "Đại Hợp, ngày 29 tháng 02 năm 2023")),
    (8, change("Đại Hợp,", look("italic", False))),
    (9, change("BÁO CÁO", look("bold", False))),
    (9, small("BÁO CÁO", "Báo cáo")),
    (9, reword("Kết quả công tác tuyên", "V/v báo cáo kết quả công tác tuyên truyền")),
    (9, no_rule_below("Kết quả công tác tuyên")),
    (10, change(BODY, form("alignment", WD_ALIGN_PARAGRAPH.LEFT))),
    (10, change(BODY, form("first_line_indent", Mm(0)))),
    (10, change(BODY, form("space_before", Pt(0)))),
    (10, change(BODY, form("line_spacing", 2.0))),
    (10, change(BODY, size(12))),
    (11, change("TM.", look("bold", False))),
    (11, reword("TM.", "")),
    (11, reword("Trần Văn Mẫu", "ThS. Trần Văn Mẫu")),
    (11, change("Trần Văn Mẫu", size(12))),
    (12, change("Nơi nhận:", look("italic", False))),
    (12, change("- Lãnh đạo", size(12))),
    (12, reword("- Lãnh đạo", "- Lãnh đạo UBND")),
    (12, reword("- Lưu", "- Lưu: VP.")),
    (12, reword("- Lưu", "- Lưu: VT, VP")),
    (13, lambda d: form("alignment", WD_ALIGN_PARAGRAPH.RIGHT)(header_field(d))),
    (13, page("different_first_page_header_footer", False)),
    (13, small_page_number),
    (14, reword("Trên đây", "Trên đây là báo cáo.")),
    (15, with_annex),
    (15, lambda d: mentioned(d, number="06")),
    (15, lambda d: mentioned(d, day="24 tháng 12")),
    (15, lambda d: mentioned(d, restart=False)),
    (16, reword("- Như trên", "- Đảng ủy;")),
    (17, drop_repeat),
    (17, change("Tháng", size(10))),
    (18, drop_language),
    (18, lambda d: setattr(d.core_properties, "title", "")),
    (19, lambda d: with_basis(d, "Căn cứ Luật Báo chí ngày 05 tháng 4 năm 2016.")),
    (19, lambda d: with_basis(d, "Căn cứ Luật Báo chí ngày 05 tháng 4 năm 2016;")),
    (20, reword("Kinh phí", "1, Kinh phí hạn hẹp.")),
    (20, reword("Kinh phí", "a, Kinh phí hạn hẹp.")),
    (21, change("Kinh phí", look("hidden", True))),
    (21, lambda d: colour(line(d, BODY), "FFFFFF")),
    (22, reword("Kinh phí", "Kinh phí cấp ngày 31/02/2023.")),
]  # fmt: skip


def test_our_own_report_passes(ours):
    """A report of ours fails no check."""
    assert () == check_document(ours)


def test_every_check_has_a_planted_fault():
    """The table of faults leaves no check out."""
    assert {check.number for check in CHECKS} == {number for number, _ in FAULTS}
    assert list(range(1, 23)) == [check.number for check in CHECKS]


@pytest.mark.parametrize(
    ("number", "plant"),
    FAULTS,
    ids=[f"{number}-{place}" for place, (number, _) in enumerate(FAULTS)],
)
def test_a_planted_fault_fails_its_check_alone(ours, number, plant):
    """With one fault planted, exactly the check that is about it fails."""
    document = docx.Document(BytesIO(ours))
    plant(document)

    assert {number} == numbers(saved(document))


def test_an_annex_that_belongs_passes(ours):
    """An annex that is mentioned, numbered from 1 and has «Kèm theo» is right."""
    document = docx.Document(BytesIO(ours))
    mentioned(document)

    assert set() == numbers(saved(document))


def test_a_fault_is_told_with_its_place_and_source(ours):
    """A finding says the check, the words, what is wrong and which rule."""
    document = docx.Document(BytesIO(ours))
    reword("Số:", "Số: 5/BC-UBND")(document)

    assert [
        "[7] bảng 1, hàng 2, cột 1 «Số: 5/BC-UBND»: viết chưa đúng; ví dụ đúng: "
        "«Số: 05/BC-UBND» (NĐ 30/2020, Phụ lục I, mục II.3; Phụ lục III)"
    ] == [str(finding) for finding in check_document(saved(document))]


def test_a_blank_number_and_day_are_right(tmp_path):
    """Before signing, number and day are blank; that is no fault."""
    blank = FILES["bao-cao/2023.md"].replace("number: 5\ndate: 2023-12-25\n", "")

    assert () == check_document(rendered(tmp_path, **{"bao-cao/2023.md": blank}))


def typed(tabs=True, rules="shape"):
    """Return a report as people type it: «Normal» everywhere, tabs or a table."""
    document = blank()
    _typed_head(document, tabs, rules)
    for text, bold in (("BÁO CÁO", True), ("Kết quả tuyên truyền năm 2023", True)):
        _typed(document.add_paragraph(), text, 14, bold=bold).alignment = CENTRE
    _rule(document.paragraphs[-1], rules, 80)
    for text in ("Đã đăng 45 tin bài.", "Trên đây là báo cáo năm 2023./."):
        body = _typed(document.add_paragraph(), text, 14)
        body.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        body.paragraph_format.first_line_indent = Mm(10)
        body.paragraph_format.space_after = Pt(6)
    _typed_ending(document)
    return document


def _typed(paragraph, text, points, *, bold=None, italic=None):
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(points), bold, italic
    return paragraph


def _typed_head(document, tabs, rules):
    rows = [
        (
            ("ỦY BAN NHÂN DÂN", 13, True),
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, True),
        ),
        (("XÃ ĐẠI HỢP", 13, True), ("Độc lập - Tự do - Hạnh phúc", 14, True)),
        (
            ("Số: 05/BC-UBND", 13, None),
            ("Đại Hợp, ngày 25 tháng 12 năm 2023", 14, None),
        ),
    ]
    table = None if tabs else document.add_table(0, 2)
    for place, (left, right) in enumerate(rows):
        italic = True if place == 2 else None
        if table is None:
            paragraph = document.add_paragraph()
            _typed(paragraph, left[0], left[1], bold=left[2])
            paragraph.add_run("\t")
            _typed(paragraph, right[0], right[1], bold=right[2], italic=italic)
            if place == 1:
                _rule(paragraph, rules, 185)
                _rule(paragraph, rules, 55)
        else:
            cells = table.add_row().cells
            _typed(cells[0].paragraphs[0], left[0], left[1], bold=left[2])
            _typed(
                cells[1].paragraphs[0], right[0], right[1], bold=right[2], italic=italic
            )
            if place == 1:
                _rule(cells[0].paragraphs[0], rules, 55)
                _rule(cells[1].paragraphs[0], rules, 185)


def _rule(paragraph, kind, points):
    """Draw a line as Word's old shape, or type it with underscores below."""
    if kind == "shape":
        shape = (
            '<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/'
            'main" xmlns:v="urn:schemas-microsoft-com:vml"><v:line from="10pt,2pt" '
            f'to="{10 + points}pt,2pt"/></w:pict>'
        )
        paragraph.add_run()._r.append(docx.oxml.parse_xml(shape))
    else:
        _typed(paragraph, "\n" + "_" * round(points / 7), 14)


def _typed_ending(document):
    left, right = document.add_table(1, 2).rows[0].cells
    _typed(left.paragraphs[0], "Nơi nhận:", 12, bold=True, italic=True)
    _typed(left.add_paragraph(), "- Lãnh đạo UBND;", 11)
    _typed(left.add_paragraph(), "- Lưu: VT.", 11)
    _typed(right.paragraphs[0], "TM. ỦY BAN NHÂN DÂN", 14, bold=True).alignment = CENTRE
    _typed(right.add_paragraph(), "CHỦ TỊCH", 14, bold=True).alignment = CENTRE
    _typed(right.add_paragraph(), "Trần Văn Mẫu", 14, bold=True).alignment = CENTRE


@pytest.mark.parametrize("tabs", [True, False])
def test_a_typed_document_in_order_passes(tabs):
    """A document typed with «Normal», tabs or a bare table passes when it is right."""
    assert set() == numbers(saved(typed(tabs)))


def test_a_typed_document_has_its_faults_found():
    """Left-aligned text, a missing dash, a coloured word: each check finds its own."""
    document = typed(tabs=False)
    form("alignment", WD_ALIGN_PARAGRAPH.LEFT)(line(document, "Đã đăng"))
    reword("- Lãnh đạo", "Lãnh đạo UBND;")(document)
    line(document, "BÁO").runs[0].font.color.rgb = RGBColor(255, 0, 0)

    assert {2, 10, 12} == numbers(saved(document))


def test_word_s_own_empty_document_fails_but_is_read():
    """An empty document lacks everything: findings, no crash."""
    found = numbers(saved(docx.Document()))

    assert {4, 5, 6, 7, 8, 9, 11, 12} <= found


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "không phải văn bản Word (.docx), hoặc đã hỏng"),
        (b"PK\x03\x04" + b"x" * 90, "không phải văn bản Word (.docx), hoặc đã hỏng"),
        (
            b"\xd0\xcf\x11\xe0" + b"x" * 90,
            "tệp .doc cũ hoặc có mật khẩu; hãy mở bằng Word và lưu lại dạng .docx",
        ),
    ],
)
def test_what_is_no_document_is_told_in_a_sentence(data, message):
    """A file that is no Word document is refused with one sentence."""
    with pytest.raises(NotADocumentError, match=r".") as caught:
        check_document(data)

    assert message == str(caught.value)


def packed(parts):
    """Return a ZIP of the parts."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"a.txt": b"x"}, "không phải văn bản Word (.docx)"),
        ({"word/document.xml": b"<x"}, "văn bản Word này đã hỏng, không đọc được"),
        (
            {"word/document.xml": b" " * 30_000_000},
            "tệp quá lớn so với một văn bản hành chính",
        ),
    ],
)
def test_a_damaged_package_is_told_in_a_sentence(parts, message):
    """A ZIP without a document, with a broken one, or a bomb is refused."""
    with pytest.raises(NotADocumentError, match=r".") as caught:
        check_document(packed(parts))

    assert message == str(caught.value)


def test_a_document_without_a_body_is_told_in_a_sentence():
    """A document whose body is gone has nothing to check."""
    data = saved(docx.Document())
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    space = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts["word/document.xml"] = b'<w:document xmlns:w="' + space + b'"/>'
    with pytest.raises(NotADocumentError, match="không có phần nội dung"):
        check_document(packed(parts))


SOUND = (
    "văn bản có tên loại; đạt 20/20 phép kiểm tra; "
    "không áp dụng: 15 (không có phụ lục); 19 (không có căn cứ)"
)


def command(*arguments):
    """Run the command."""
    return ended("check_document", *arguments)


def test_the_command_says_all_is_well(ours, tmp_path):
    """For a valid document the command says what applied, and ends with 0."""
    file = tmp_path / "bc.docx"
    file.write_bytes(ours)
    ended = command(file)

    assert (0, f"{file}: {SOUND}\n", "") == (
        ended.returncode,
        ended.stdout,
        ended.stderr,
    )


def test_the_command_tells_faults_as_json(ours, tmp_path):
    """With --json, another program reads each finding; the exit code is 1."""
    document = docx.Document(BytesIO(ours))
    reword("Trên đây", "Trên đây là báo cáo.")(document)
    file = tmp_path / "bc.docx"
    file.write_bytes(saved(document))
    ended = command("--json", file)

    assert ended.returncode == 1
    told = json.loads(ended.stdout)[str(file)]
    assert ([14], [15, 19], 19, 20) == (
        [finding["check"] for finding in told["findings"]],
        [skip["check"] for skip in told["skipped"]],
        told["passed"],
        told["applied"],
    )


def test_the_command_goes_on_after_a_file_that_is_none(ours, tmp_path):
    """A missing file and a text file are reported; the valid one is still checked."""
    good, bad = tmp_path / "a.docx", tmp_path / "b.docx"
    good.write_bytes(ours)
    bad.write_text("chỉ là chữ", encoding="utf-8")
    ended = command(bad, tmp_path / "c.docx", good)

    assert ended.returncode == 1
    assert f"{good}: {SOUND}\n" == ended.stdout
    assert [
        f"{bad}: không phải văn bản Word (.docx), hoặc đã hỏng",
        f"{tmp_path / 'c.docx'}: không có hoặc không mở được tệp này",
    ] == ended.stderr.splitlines()
