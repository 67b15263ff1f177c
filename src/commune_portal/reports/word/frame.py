"""What surrounds the body: the head above it, signature and recipients below it."""

from docx.document import Document as WordFile
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Emu
from docx.table import Table as WordTable

from commune_portal.reports.model.report import Ending, Head
from commune_portal.reports.model.wording import (
    ADDRESSED,
    MOTTO,
    RECEIVED,
    letter_subject,
)
from commune_portal.reports.ooxml.elements import table_element
from commune_portal.reports.word import layout
from commune_portal.reports.word.lines import (
    add_balanced,
    add_cell_line,
    add_cell_rule,
    add_rule,
    add_text,
    draw_above,
    line_width,
    text_area,
)
from commune_portal.reports.word.tables import (
    describe_table,
    keep_row_whole,
    set_columns,
)

_HEAD = "Phần đầu văn bản: cơ quan ban hành, Quốc hiệu, số và ngày"
_FOOT = "Phần cuối văn bản: nơi nhận và chữ ký"
_BOTTOM = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM


def add_head(word_file: WordFile, head: Head) -> None:
    """Add everything above the body; a head without a type is that of a công văn.

    NĐ 30/2020, Phụ lục I, II.1 to II.5 and II.9.a.
    """
    _add_columns(word_file, head)
    if head.type:
        add_text(word_file, head.type, layout.TYPE)
        add_balanced(word_file, head.subject, layout.SUBJECT)
        add_rule(word_file, head.subject, layout.SUBJECT, layout.SUBJECT_LINE)
    _add_addressees(word_file, head.addressees, text_area(word_file))


def add_form_head(word_file: WordFile, head: Head) -> None:
    """Add the head of an annex that has its own: issuing body, Quốc hiệu and day."""
    _add_columns(word_file, head)


def add_ending(word_file: WordFile, ending: Ending) -> None:
    """Add signature and recipients, kept on one page (II.7 and II.9.b)."""
    table = bare_table(word_file, 1, layout.FOOT_COLUMNS, _FOOT)
    keep_row_whole(table, 0)
    left, right = table.rows[0].cells
    if ending.recipients:
        add_cell_line(left, RECEIVED, layout.RECEIVED)
    for line in ending.recipients:
        add_cell_line(left, line, layout.RECIPIENT)
    if ending.drafter:
        add_cell_line(left, ending.drafter, layout.DRAFTER)
    for line in ending.authority:
        add_cell_line(right, line, layout.AUTHORITY)
    add_cell_line(right, ending.signer, layout.SIGNER)
    add_text(word_file, "", layout.RULE)  # Word wants a paragraph after a table


def add_contact(word_file: WordFile, contact: str) -> None:
    """Add the contact line to the foot of the first page, under a rule (II.13)."""
    paragraph = word_file.sections[0].first_page_footer.paragraphs[0]
    paragraph.style = layout.CONTACT.name
    paragraph.clear().add_run(contact)
    draw_above(paragraph)


def _add_columns(word_file: WordFile, head: Head) -> None:
    """Add issuing body and number on the left, Quốc hiệu and day on the right."""
    is_letter = bool(head.subject and not head.type)
    table = bare_table(word_file, 2 + is_letter, layout.HEAD_COLUMNS, _HEAD)
    left, right = table.rows[0].cells
    if head.parent:
        add_cell_line(left, head.parent, layout.PARENT)
    for line in head.agency:
        add_cell_line(left, line, layout.AGENCY)
    add_cell_rule(left, head.agency, layout.AGENCY, layout.AGENCY_LINE)
    add_cell_line(right, MOTTO[0], layout.COUNTRY)
    add_cell_line(right, MOTTO[1], layout.MOTTO)
    add_cell_rule(right, MOTTO[1:], layout.MOTTO, layout.MOTTO_LINE)
    left, right = table.rows[1].cells
    add_cell_line(left, head.number, layout.NUMBER)
    add_cell_line(right, head.day, layout.PLACE_AND_DAY)
    # Number and day, of 13 and 14 pt, are on one line (II.4.c).
    left.vertical_alignment = right.vertical_alignment = _BOTTOM
    if is_letter:
        left = table.rows[2].cells[0]
        add_cell_line(left, letter_subject(head.subject), layout.LETTER_SUBJECT)


def _add_addressees(
    word_file: WordFile, addressees: tuple[str, ...], area: int
) -> None:
    """Add Kính gửi: one on its line, several with «- » below the colon (II.9.a)."""
    if not addressees:
        return
    if len(addressees) == 1:
        line = add_text(word_file, f"{ADDRESSED} {addressees[0]}", layout.ADDRESSEE)
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.paragraph_format.space_before = layout.AROUND
        line.paragraph_format.space_after = layout.BETWEEN
        return
    colon = line_width(ADDRESSED.rstrip(":"), layout.ADDRESSEE, area)
    dash = line_width("- ", layout.ADDRESSEE, area)
    longest = max(line_width(line, layout.ADDRESSEE, area) for line in addressees)
    start = max((area - colon - longest) / 2, layout.FIRST_LINE)
    line = add_text(word_file, ADDRESSED, layout.ADDRESSEE)
    line.paragraph_format.left_indent = Emu(int(start))
    line.paragraph_format.space_before = layout.AROUND
    for addressee in addressees:
        last = add_text(word_file, addressee, layout.ADDRESSEE)
        form = last.paragraph_format
        form.left_indent = Emu(int(start + colon + dash))
        form.first_line_indent = Emu(-int(dash))
    last.paragraph_format.space_after = layout.BETWEEN


def bare_table(
    word_file: WordFile, rows: int, shares: tuple[int, ...], description: str
) -> WordTable:
    """Add a table that only sets columns, without borders or padding.

    `shares` are the widths of its columns in percent.
    """
    table: WordTable = word_file.add_table(rows, len(shares))
    properties = table_element(table).tblPr
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "0")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties.insert_element_before(margins, "w:tblLook")
    look = properties.find(qn("w:tblLook"))
    for flag in ("firstRow", "firstColumn", "lastRow", "lastColumn"):
        look.set(qn(f"w:{flag}"), "0")  # no cell of it names a row or a column
    look.set(qn("w:val"), "0600")
    describe_table(table, description)
    area = text_area(word_file)
    set_columns(table, [area * share // 100 for share in shares])
    return table
