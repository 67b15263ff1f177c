"""Annexes as Word sections, with page numbers of their own."""

from docx.document import Document
from docx.enum.section import WD_ORIENTATION
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from commune_portal.reports.model.document import Annex
from commune_portal.reports.word import layout
from commune_portal.reports.word.body import add_blocks, keep_end_together
from commune_portal.reports.word.frame import add_ending, add_form_head
from commune_portal.reports.word.lines import add_balanced, add_rule, add_text

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


def add_annex(document: Document, annex: Annex) -> None:
    """Add the annex: its names, «(Kèm theo …)», content and signature (III)."""
    _begin_section(document, is_landscape=annex.is_landscape)
    if annex.head:
        add_form_head(document, annex.head)
    if annex.label:
        add_text(document, annex.label, layout.ANNEX)
    add_balanced(document, annex.title, layout.ANNEX_TITLE)
    below, style = annex.title, layout.ANNEX_TITLE
    if annex.subject:
        add_balanced(document, annex.subject, layout.ANNEX_SUBJECT)
        below, style = annex.subject, layout.ANNEX_SUBJECT
    if annex.attached:
        add_balanced(document, annex.attached, layout.ATTACHED)
        below, style = annex.attached, layout.ATTACHED
    add_rule(document, below, style, layout.ATTACHED_LINE)
    add_blocks(document, annex.blocks)
    if annex.ending is None:
        return
    keep_end_together(document)
    add_ending(document, annex.ending)


def _begin_section(document: Document, *, is_landscape: bool) -> None:
    """End the section; the next has pages from 1 of its own, the first unnumbered."""
    ended = document.element.body.sectPr
    document.paragraphs[-1]._p.set_sectPr(ended.clone())  # noqa: SLF001 - python-docx would add an empty line
    for found in ended.xpath("w:headerReference | w:footerReference | w:pgNumType"):
        ended.remove(found)  # header and footer are those of the section before
    numbering = OxmlElement("w:pgNumType")
    numbering.set(qn("w:start"), "1")
    ended.insert_element_before(numbering, *_AFTER_NUMBERING)
    section = document.sections[-1]
    section.different_first_page_header_footer = True
    section.first_page_footer.is_linked_to_previous = False  # the contact line
    width, height = section.page_width, section.page_height
    assert width is not None and height is not None  # noqa: S101, PT018 - the reference document has a page
    short, long = sorted((width, height))
    section.orientation = (
        WD_ORIENTATION.LANDSCAPE if is_landscape else WD_ORIENTATION.PORTRAIT
    )
    section.page_width = long if is_landscape else short
    section.page_height = short if is_landscape else long
