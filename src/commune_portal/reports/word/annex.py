"""Annexes as Word sections, with page numbers of their own."""

from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from commune_portal.reports.model.report import Annex
from commune_portal.reports.ooxml.elements import paragraph_element
from commune_portal.reports.word import layout
from commune_portal.reports.word.body import add_blocks, keep_end_together
from commune_portal.reports.word.frame import add_ending, add_form_head
from commune_portal.reports.word.lines import add_balanced, add_rule, add_text
from commune_portal.reports.word.orientation import set_orientation

_AFTER_NUMBERING = (
    "w:cols",
    "w:formProt",
    "w:vAlign",
    "w:noEndnote",
    "w:titlePg",
    "w:textDirection",
    "w:bidi",
    "w:rtlGutter",
    "w:docGrid",
)


def add_annex(word_file: WordFile, annex: Annex) -> None:
    """Add the annex in a new section (NĐ 30/2020, Phụ lục I, III)."""
    _begin_section(word_file, is_landscape=annex.is_landscape)
    if annex.head:
        add_form_head(word_file, annex.head)
    if annex.label:
        add_text(word_file, annex.label, layout.ANNEX)
    add_balanced(word_file, annex.title, layout.ANNEX_TITLE)
    below, style = annex.title, layout.ANNEX_TITLE
    if annex.subject:
        add_balanced(word_file, annex.subject, layout.ANNEX_SUBJECT)
        below, style = annex.subject, layout.ANNEX_SUBJECT
    if annex.attached:
        add_balanced(word_file, annex.attached, layout.ATTACHED)
        below, style = annex.attached, layout.ATTACHED
    add_rule(word_file, below, style, layout.ATTACHED_LINE)
    add_blocks(word_file, annex.blocks)
    if annex.ending is None:
        return
    keep_end_together(word_file)
    add_ending(word_file, annex.ending)


def _begin_section(word_file: WordFile, *, is_landscape: bool) -> None:
    """Begin a section whose pages are numbered from 1, the first not shown."""
    ended = word_file.element.body.sectPr
    # python-docx's own way adds an empty line.
    paragraph_element(word_file.paragraphs[-1]).set_sectPr(ended.clone())
    for found in ended.xpath("w:headerReference | w:footerReference | w:pgNumType"):
        ended.remove(found)  # header and footer are those of the section before
    numbering = OxmlElement("w:pgNumType")
    numbering.set(qn("w:start"), "1")
    ended.insert_element_before(numbering, *_AFTER_NUMBERING)
    section = word_file.sections[-1]
    section.different_first_page_header_footer = True
    section.first_page_footer.is_linked_to_previous = False  # the contact line
    set_orientation(word_file, is_landscape=is_landscape)
