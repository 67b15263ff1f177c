"""The body of a report as Word paragraphs and tables."""

from collections.abc import Iterable

from docx.document import Document as WordFile
from docx.oxml.ns import qn

from commune_portal.reports.model.blocks import (
    Block,
    Heading,
    HeadingForm,
    Paragraph,
    Shape,
    Span,
    Table,
)
from commune_portal.reports.ooxml.elements import (
    paragraph_element,
)
from commune_portal.reports.word import layout
from commune_portal.reports.word.spans import add_spans
from commune_portal.reports.word.tables import add_table

_LEVELS = {1: layout.PART, 2: layout.CLAUSE, 3: layout.SUBCLAUSE}
_FORMS = {
    HeadingForm.CHAPTER: layout.CHAPTER,
    HeadingForm.CHAPTER_TITLE: layout.CHAPTER_TITLE,
    HeadingForm.ARTICLE: layout.ARTICLE,
}
_SHAPES = {
    Shape.TEXT: layout.BODY,
    Shape.ITEM: layout.ITEM,
    Shape.POINT: layout.POINT,
}


def add_blocks(word_file: WordFile, blocks: Iterable[Block]) -> None:
    """Add the blocks in order, each in the style of its kind."""
    for block in blocks:
        match block:
            case Heading():
                style = _FORMS.get(block.form, _LEVELS[block.level])
                add_spans(word_file.add_paragraph(style=style.name), block.spans)
            case Paragraph():
                marker = (Span(block.marker),) if block.marker else ()
                style = (
                    layout.NUMBERED
                    if block.marker[:1].isdigit()
                    else _SHAPES[block.shape]
                )
                add_spans(
                    word_file.add_paragraph(style=style.name), (*marker, *block.spans)
                )
            case Table():
                if word_file.paragraphs:
                    word_file.paragraphs[
                        -1
                    ].paragraph_format.space_after = layout.BETWEEN
                add_table(word_file, block)


def keep_end_together(word_file: WordFile) -> None:
    """Keep the last block on the page of the signature, which is added next (II.7)."""
    last = word_file.paragraphs[-1].paragraph_format
    last.keep_with_next = last.keep_together = True
    table = paragraph_element(word_file.paragraphs[-1]).getprevious()
    if table is not None and table.tag == qn("w:tbl"):
        for cell in word_file.tables[-1].rows[-1].cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True
    last.space_after = layout.AROUND
