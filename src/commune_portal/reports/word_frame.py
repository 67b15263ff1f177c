"""What surrounds the body: the head above it, signature and recipients below it."""

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Emu, Length, Pt
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.text.paragraph import Paragraph as WordParagraph

from commune_portal.reports import layout
from commune_portal.reports.document import Ending, Head
from commune_portal.reports.layout import Style
from commune_portal.reports.metrics import text_width
from commune_portal.reports.word_body import (
    add_text,
    keep_row_whole,
    set_columns,
    text_area,
)
from commune_portal.reports.wording import ADDRESSED, MOTTO, RECEIVED

_RULE_THICKNESS = "6"  # eighths of a point


def add_head(document: Document, head: Head) -> None:
    """Add everything above the body."""
    area = text_area(document)
    table = _bare_table(document, 2, layout.HEAD_COLUMNS, area)
    left, right = table.rows[0].cells
    for line in head.agency:
        _add(left, line, layout.AGENCY)
    longest = max(head.agency, key=len)
    _add_rule(left, longest, layout.AGENCY, layout.AGENCY_LINE)
    _add(right, MOTTO[0], layout.COUNTRY)
    _add(right, MOTTO[1], layout.MOTTO)
    _add_rule(right, MOTTO[1], layout.MOTTO, layout.MOTTO_LINE)
    left, right = table.rows[1].cells
    _add(left, head.number, layout.NUMBER)
    _add(right, head.day, layout.PLACE_AND_DAY)
    add_text(document, head.type, layout.TYPE)
    add_text(document, head.subject, layout.SUBJECT)
    rule = add_text(document, "", layout.RULE)
    _draw(rule, area, layout.SUBJECT_LINE * _width(head.subject, layout.SUBJECT, area))
    _add_addressees(document, head.addressees, area)


def add_ending(document: Document, ending: Ending) -> None:
    """Add signature and recipients, which stay on one page."""
    table = _bare_table(document, 1, layout.FOOT_COLUMNS, text_area(document))
    keep_row_whole(table, 0)
    left, right = table.rows[0].cells
    _add(left, RECEIVED, layout.RECEIVED)
    for line in ending.recipients:
        _add(left, line, layout.RECIPIENT)
    for line in ending.authority:
        _add(right, line, layout.AUTHORITY)
    _add(right, ending.signer, layout.SIGNER)
    add_text(document, "", layout.RULE)  # Word wants a paragraph after a table


def _add_addressees(document: Document, addressees: tuple[str, ...], area: int) -> None:
    """Add Kính gửi: one on its line, several with «- » below the colon (II.9.a)."""
    if not addressees:
        return
    if len(addressees) == 1:
        line = add_text(document, f"{ADDRESSED} {addressees[0]}", layout.ADDRESSEE)
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.paragraph_format.space_before = layout.AROUND
        return
    colon = _width(ADDRESSED.rstrip(":"), layout.ADDRESSEE, area)
    dash = _width("- ", layout.ADDRESSEE, area)
    longest = max(_width(line, layout.ADDRESSEE, area) for line in addressees)
    start = max((area - colon - longest) / 2, layout.FIRST_LINE)
    line = add_text(document, ADDRESSED, layout.ADDRESSEE)
    line.paragraph_format.left_indent = Emu(int(start))
    line.paragraph_format.space_before = layout.AROUND
    for addressee in addressees:
        form = add_text(document, addressee, layout.ADDRESSEE).paragraph_format
        form.left_indent = Emu(int(start + colon + dash))
        form.first_line_indent = Emu(-int(dash))


def _bare_table(
    document: Document, rows: int, shares: tuple[int, ...], area: int
) -> WordTable:
    """Add a table that only sets texts side by side: no lines, no padding."""
    table: WordTable = document.add_table(rows, len(shares))
    properties = table._tbl.tblPr  # noqa: SLF001 - python-docx has no cell margins
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "0")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties.insert_element_before(margins, "w:tblLook")
    set_columns(table, [area * share // 100 for share in shares])
    return table


def _add(cell: WordCell, text: str, style: Style) -> WordParagraph:
    """Add a line to the cell, whose first paragraph is there from the start."""
    first = cell.paragraphs[0]
    is_fresh = len(cell.paragraphs) == 1 and not first.text
    paragraph: WordParagraph = first if is_fresh else cell.add_paragraph()
    paragraph.style = style.name
    run = paragraph.add_run(text)
    is_too_long = text_width(text, Pt(style.size), bold=style.bold) > _room(cell)
    if is_too_long and style.smallest is not None:
        run.font.size = Pt(style.smallest)
    return paragraph


def _add_rule(cell: WordCell, text: str, style: Style, share: float) -> None:
    """Draw a line in the middle of the cell, so much of the text's length."""
    room = _room(cell)
    paragraph = cell.add_paragraph(style=layout.RULE.name)
    _draw(paragraph, room, share * _width(text, style, room))


def _room(cell: WordCell) -> Length:
    width: Length | None = cell.width
    assert width is not None  # noqa: S101 - every column of ours has a width
    return width


def _draw(paragraph: WordParagraph, room: int, length: float) -> None:
    """Draw the paragraph's lower border, and only as long as `length`.

    A drawn line can be measured and is not read aloud, as underscores are.
    """
    indent = Emu(int((room - length) / 2))
    form = paragraph.paragraph_format
    form.left_indent = form.right_indent = indent
    borders, border = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (
        ("val", "single"),
        ("sz", _RULE_THICKNESS),
        ("space", "0"),
        ("color", "000000"),
    ):
        border.set(qn(f"w:{name}"), value)
    borders.append(border)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no borders
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def _width(text: str, style: Style, room: int) -> float:
    """Return the length of the text in one line, or the room where it wraps."""
    return min(text_width(text, Pt(style.size), bold=style.bold), room)
