"""Rare faults of pages, copies and endings, each planted in a sound document."""

import docx
import pytest
from docx.enum.section import WD_ORIENTATION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from tests.reports.checks.test_check_forms import NAMED, RESOLUTION, copy_on_paper
from tests.reports.checks.typist import Habit, Paper, Said, bytes_of, typed

from commune_portal.reports.checks import check_document

VML = "{urn:schemas-microsoft-com:vml}"


def landscape(document):
    """Turn the first page."""
    section = document.sections[0]
    section.orientation = WD_ORIENTATION.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)


def below(document):
    """Put page numbers at the foot too."""
    _field(document.sections[0].footer.paragraphs[0])


def on_the_first(document):
    """Put a page number on the first page too."""
    _field(document.sections[0].first_page_header.paragraphs[0])


def unnumbered(document):
    """Take the page numbers away."""
    paragraph = document.sections[0].header.paragraphs[0]
    paragraph._p.remove(paragraph._p.find(qn("w:fldSimple")))


def framed(document):
    """Place the page number by a frame in the middle, as Word 97 did."""
    paragraph = document.sections[0].header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
    frame = OxmlElement("w:framePr")
    frame.set(qn("w:xAlign"), "center")
    paragraph._p.get_or_add_pPr().insert(0, frame)


def _field(paragraph):
    run = paragraph.add_run("2")._r
    code = OxmlElement("w:instrText")
    code.text = " PAGE "
    run.append(code)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def reworded(old, new):
    """Return a change of the words of one cell's line."""

    def plant(document):
        for run in document.element.body.iter(qn("w:r")):
            found = docx.text.run.Run(run, document._body)
            if found.text == old:
                found.text = new

    return plant


def no_recipients(document):
    """Leave «Nơi nhận:» alone."""
    cell = document.tables[-1].rows[0].cells[0]
    for paragraph in cell.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)


FAULTS = [
    (landscape, 1, "phải trình bày theo chiều dài của khổ giấy (dọc)"),
    (below, 13, "số trang phải ở lề trên, không ở chân trang"),
    (on_the_first, 13, "trang đầu không hiển thị số trang"),
    (unnumbered, 13, "chưa đánh số trang"),
    (reworded("Nơi nhận:", "Nơi nhận"), 12, "phải viết «Nơi nhận:»"),
    (no_recipients, 12, "chưa có nơi nhận nào"),
    (reworded("Trần Văn Mẫu", "ThS. Trần Văn Mẫu"), 11,
     "trước họ tên không ghi học hàm, học vị, danh hiệu"),
]  # fmt: skip


def told(document):
    """Return the checks and problems that the document is told."""
    found = check_document(bytes_of(document))
    return [(finding.check.number, finding.problem) for finding in found]


@pytest.mark.parametrize(
    ("plant", "number", "problem"), FAULTS, ids=[row[2] for row in FAULTS]
)
def test_a_rare_fault(plant, number, problem):
    """Each is found, and nothing else."""
    document = typed(Paper())
    plant(document)

    assert [(number, problem)] == told(document)


def test_a_page_number_in_a_frame():
    """A frame in the middle of the head is as good as centring."""
    document = typed(Paper())
    framed(document)

    assert [] == told(document)


def test_the_number_of_a_copy():
    """A copy has a number of its own kind."""
    document = copy_on_paper()
    reworded("Số: 03/SY-UBND", "Số: 03/UBND-SY")(document)

    assert [(7, "số của bản sao viết chưa đúng; ví dụ đúng: «Số: 03/SY-UBND»")] == told(
        document
    )


def test_the_number_of_a_decree():
    """A normative document has its year in its number."""
    paper = RESOLUTION.but(
        number=Said("Số: 05/NĐ-CP"), type=Said("NGHỊ ĐỊNH", 14, bold=True)
    )

    assert [(7, "số và ký hiệu phải có năm; ví dụ «Số: 05/2026/NQ-HĐND»")] == told(
        typed(paper)
    )


def test_a_number_on_the_right():
    """The number belongs below the agency."""
    number = Said("Số: 05/BC-UBND")
    paper = NAMED.but(number=None, right=(*NAMED.right, number))

    assert [(7, "phải ở cột trái, dưới tên cơ quan")] == told(typed(paper))


def test_a_copy_whose_tables_run_together():
    """Two tables without a paragraph between them become one when saved again."""
    document = copy_on_paper()
    ending, *copied = document.tables[1:]
    for table in copied:
        for row in table.rows:
            ending._tbl.append(row._tr)
        table._tbl.getparent().remove(table._tbl)

    assert [] == told(document)


def test_text_in_a_content_control():
    """A paragraph within a content control is part of the text."""
    document = typed(Paper())
    last = next(p for p in document.paragraphs if p.text.endswith("./."))
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    last._p.addprevious(control)
    control.append(content)
    content.append(last._p)

    assert [] == told(document)


def test_weight_from_a_character_style():
    """A character style makes the type bold as well as direct formatting does."""
    document = typed(Paper(type=Said("BÁO CÁO", 14)))
    run = next(p for p in document.paragraphs if p.text == "BÁO CÁO").runs[0]
    assert [(9, "phải in đậm")] == told(document)
    run.style = "Strong"

    assert [] == told(document)


@pytest.mark.parametrize("shape", ["rect", "shape"])
def test_a_rule_drawn_as_a_shape(shape):
    """An old shape has its width in its style."""
    document = typed(Paper(habit=Habit("table", "vml")))
    for line in list(document.element.body.iter(f"{VML}line")):
        width = float(line.get("to").partition("pt")[0]) - 10
        drawn = line.makeelement(f"{VML}{shape}", {"style": f"width:{width}pt"})
        line.getparent().replace(line, drawn)

    assert [] == told(document)


def test_first_lines_moved_by_a_tab():
    """A tab before the text indents it by 1.27 cm, which looks right and is."""
    document = typed(Paper())
    for paragraph in document.paragraphs:
        if paragraph.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY:
            paragraph.paragraph_format.first_line_indent = None
            paragraph.runs[0].text = f"\t{paragraph.text}"
    assert [] == told(document)

    paragraph.runs[0].text = f"\t{paragraph.text}"
    assert [(10, "dòng đầu phải lùi 1 cm hoặc 1,27 cm")] == told(document)
