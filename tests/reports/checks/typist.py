"""Types Word files as people do: one text, many habits of placing it on the page."""

from dataclasses import dataclass, field, replace
from io import BytesIO

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, Twips

from commune_portal.reports.ooxml.metrics import text_width

CENTRE, JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
COUNTRY, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DRAWN = (
    f'<w:drawing xmlns:w="{W}" xmlns:a="http://schemas.openxmlformats.org/drawingml/'
    '2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:anchor><wp:extent cx="{width}" cy="0"/><a:graphic>'
    "<a:graphicData/></a:graphic></wp:anchor></w:drawing>"
)
STRUCK = (
    f'<w:pict xmlns:w="{W}" xmlns:v="urn:schemas-microsoft-com:vml">'
    '<v:line from="10pt,2pt" to="{end}pt,2pt"/></w:pict>'
)
STOPS = (Twips(1900), Twips(6300))
_STROKE = 8  # points: the size of typed strokes, each half as wide


@dataclass(frozen=True)
class Said:
    """A line of a head or an ending; `rule` is the share of the text drawn below."""

    text: str
    size: float = 13
    bold: bool | None = None
    italic: bool | None = None
    rule: float = 0
    centred: bool = True

    @property
    def ruled(self):
        """The length in points of the line drawn below."""
        return self.rule * text_width(self.text, self.size, bold=bool(self.bold))


@dataclass(frozen=True)
class Habit:
    """How somebody places lines: `columns` side by side, `rule` below a text."""

    columns: str = "table"
    rule: str = "drawing"


@dataclass(frozen=True)
class Paper:
    """A document as a list of what stands where; None leaves an element out."""

    left: tuple[Said, ...] = (
        Said("ỦY BAN NHÂN DÂN", bold=True),
        Said("XÃ ĐẠI HỢP", bold=True, rule=0.4),
    )
    right: tuple[Said, ...] = (
        Said(COUNTRY, bold=True),
        Said(MOTTO, 14, bold=True, rule=1),
    )
    number: Said | None = Said("Số: 05/BC-UBND")
    about: Said | None = None
    day: Said | None = Said("Đại Hợp, ngày 25 tháng 12 năm 2023", 14, italic=True)
    type: Said | None = Said("BÁO CÁO", 14, bold=True)
    subject: Said | None = Said("Kết quả tuyên truyền", 14, bold=True, rule=0.4)
    centred: tuple[Said, ...] = ()
    addressed: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    decides: Said | None = None
    body: tuple[str, ...] = ("Đã đăng 45 tin bài trên trang thông tin của xã.",)
    closing: str = "Trên đây là báo cáo kết quả năm 2023./."
    recipients: tuple[str, ...] = ("- Lãnh đạo UBND xã;", "- Lưu: VT.")
    authority: tuple[str, ...] = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    name: str = "Trần Văn Mẫu"
    mark: str = ""
    habit: Habit = field(default_factory=Habit)

    def but(self, **changed):
        """Return the same paper with something else."""
        return replace(self, **changed)


def bytes_of(document):
    """Return the bytes of a document of python-docx."""
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def blank():
    """Return Word's empty document with the page, font and number of the decree."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    section.top_margin = section.bottom_margin = Mm(20)
    section.different_first_page_header_footer = True
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    normal.element.get_or_add_rPr().append(language)
    document.core_properties.title = "Văn bản"
    page = section.header.paragraphs[0]
    page.alignment = CENTRE
    number = OxmlElement("w:fldSimple")
    number.set(qn("w:instr"), "PAGE")
    page._p.append(number)
    number.append(page.add_run("2")._r)
    return document


def typed(paper):
    """Return a paper as a document of python-docx."""
    document = blank()
    if paper.left or paper.right:
        head(document, paper)
    for said in (paper.type, paper.subject, *paper.centred):
        if said:
            alone(document, said, paper.habit)
    if paper.addressed:
        address(document, paper.addressed)
    for text in paper.basis:
        prose(document, text, italic=True)
    if paper.decides:
        alone(document, paper.decides, paper.habit)
    for text in (*paper.body, paper.closing):
        if text:
            prose(document, text)
    if paper.authority:
        ending(document, paper)
    return document


def head(document, paper):
    """Type the head: agency and number on the left, country and day on the right."""
    left = (*paper.left, paper.number, paper.about)
    right = (*paper.right, paper.day)
    beside(document, left, right, paper.habit)


def ending(document, paper):
    """Type the ending: recipients on the left, signature on the right."""
    listed = (Said(text, 11, centred=False) for text in paper.recipients)
    first = Said("Nơi nhận:", 12, bold=True, italic=True, centred=False)
    mark = (Said(paper.mark, 13),) if paper.mark else (None,)
    signed = [Said(text, 14, bold=True) for text in paper.authority]
    right = (*signed, *mark, Said(paper.name, 14, bold=True))
    beside(document, (first, *listed), right, paper.habit)


def beside(document, left, right, habit):
    """Type two columns by the habit."""
    left, right = ([said for said in side if said] for side in (left, right))
    if habit.columns in {"table", "breaks"}:
        cells = document.add_table(1, 2).rows[0].cells
        for cell, side in zip(cells, (left, right), strict=True):
            _fill(cell, side, habit)
        return
    for place in range(max(len(left), len(right))):
        pair = [side[place] if place < len(side) else None for side in (left, right)]
        _side_by_side(document, pair, habit)


def _fill(cell, side, habit):
    paragraph = cell.paragraphs[0]
    for place, said in enumerate(side):
        if place and habit.columns == "breaks":
            paragraph.add_run().add_break()
        elif place:
            paragraph = cell.add_paragraph()
        if said.centred:
            paragraph.alignment = CENTRE
        run(paragraph, said)
        if said.rule and habit.columns == "breaks":
            shape(paragraph, said.ruled, "drawing")
        elif said.rule:
            below = shape(paragraph, said.ruled, habit.rule, cell)
            paragraph = below or paragraph


def _side_by_side(document, pair, habit):
    paragraph = document.add_paragraph()
    before = {"stops": "\t", "tabs": "\t\t", "spaces": " " * 50}[habit.columns]
    between = {"stops": "\t", "tabs": "\t", "spaces": " " * 12}[habit.columns]
    if habit.columns == "stops":
        for stop in STOPS:
            stops = paragraph.paragraph_format.tab_stops
            stops.add_tab_stop(stop, WD_TAB_ALIGNMENT.CENTER)
    left, right = pair
    if left:
        paragraph.add_run("\t" if habit.columns == "stops" else "")
        run(paragraph, left)
    if right:
        lead = "\t\t" if habit.columns == "stops" else before
        paragraph.add_run(between if left else lead)
        run(paragraph, right)
    for said in pair:
        if said and said.rule:
            shape(paragraph, said.ruled, "vml")


def alone(document, said, habit):
    """Type a line in the middle of the page."""
    paragraph = run(document.add_paragraph(), said)
    paragraph.alignment = CENTRE
    if said.rule:
        shape(paragraph, said.ruled, habit.rule, document)
    return paragraph


def run(paragraph, said):
    """Type the words with direct formatting."""
    typed_run = paragraph.add_run(said.text)
    typed_run.font.size = Pt(said.size)
    typed_run.bold, typed_run.italic = said.bold, said.italic
    return paragraph


def shape(paragraph, points, kind, container=None):
    """Draw a line below; strokes and borders take a paragraph of their own."""
    if kind == "drawing":
        paragraph.add_run()._r.append(parse_xml(DRAWN.format(width=int(Pt(points)))))
        return None
    if kind == "vml":
        line = STRUCK.format(end=round(10 + points, 1))
        paragraph.add_run()._r.append(parse_xml(line))
        return None
    below = container.add_paragraph()
    below.alignment = CENTRE
    if kind == "strokes":
        run(below, Said("_" * round(points / _STROKE * 2), _STROKE))
    else:
        border = parse_xml(
            f'<w:pBdr xmlns:w="{W}"><w:bottom w:val="single" w:sz="4"/></w:pBdr>'
        )
        below._p.get_or_add_pPr().append(border)
        room = 453.5 if container.__class__.__name__ == "Document" else 226.75
        side = Pt((room - points) / 2)
        below.paragraph_format.left_indent = side
        below.paragraph_format.right_indent = side
    return below


def address(document, texts):
    """Type «Kính gửi:» with one addressee beside it, or several below."""
    first, *others = texts
    paragraph = document.add_paragraph(first)
    paragraph.paragraph_format.left_indent = Mm(30)
    for text in others:
        below = document.add_paragraph(text)
        below.paragraph_format.left_indent = Mm(55)


def prose(document, text, *, italic=None, bold=None):
    """Type a paragraph of the body."""
    paragraph = run(document.add_paragraph(), Said(text, 14, bold, italic))
    paragraph.alignment = JUSTIFY
    paragraph.paragraph_format.first_line_indent = Mm(10)
    paragraph.paragraph_format.space_before = Pt(6)
    return paragraph
