"""The body of a report as Word paragraphs and tables."""

from collections.abc import Callable, Iterable

from docx.document import Document as WordFile
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu, Pt
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from commune_portal.reports.model.blocks import (
    Alignment,
    Block,
    Heading,
    HeadingForm,
    Paragraph,
    Shape,
    Span,
    Spans,
    Table,
)
from commune_portal.reports.ooxml.metrics import text_width
from commune_portal.reports.word import layout
from commune_portal.reports.word.layout import Style
from commune_portal.reports.word.lines import add_text, text_area
from commune_portal.reports.word.notes import add_note

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
_ALIGNMENTS = {
    Alignment.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Alignment.CENTER: WD_ALIGN_PARAGRAPH.CENTER,
    Alignment.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
}
_SHORT_CELL = 0.18  # of the text area: what a reader takes in at a glance
_CELL_PADDING = Pt(12)  # Word's usual 0,19 cm on both sides


def add_blocks(word_file: WordFile, blocks: Iterable[Block]) -> None:
    """Add the blocks in order."""
    for block in blocks:
        match block:
            case Heading():
                style = _FORMS.get(block.form, _LEVELS[block.level])
                _add_spans(word_file.add_paragraph(style=style.name), block.spans)
            case Paragraph():
                marker = (Span(block.marker),) if block.marker else ()
                style = (
                    layout.NUMBERED
                    if block.marker[:1].isdigit()
                    else _SHAPES[block.shape]
                )
                _add_spans(
                    word_file.add_paragraph(style=style.name), (*marker, *block.spans)
                )
            case Table():
                if word_file.paragraphs:
                    word_file.paragraphs[
                        -1
                    ].paragraph_format.space_after = layout.BETWEEN
                _add_table(word_file, block)


def keep_end_together(word_file: WordFile) -> None:
    """Let no signature be alone on its page (II.7): it stays with what is above it."""
    last = word_file.paragraphs[-1].paragraph_format
    last.keep_with_next = last.keep_together = True
    table = word_file.paragraphs[-1]._p.getprevious()  # noqa: SLF001 - python-docx knows no order of tables and paragraphs
    if table is not None and table.tag == qn("w:tbl"):
        for cell in word_file.tables[-1].rows[-1].cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True
    last.space_after = layout.AROUND


def describe_table(table: WordTable, description: str) -> None:
    """Tell a screen reader what the table is for."""
    properties = table._tbl.tblPr  # noqa: SLF001 - python-docx has no descriptions
    caption = OxmlElement("w:tblDescription")
    caption.set(qn("w:val"), description)
    properties.append(caption)


def set_columns(table: WordTable, widths: Iterable[int]) -> None:
    """Give the columns these widths, for good."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Emu(width)
        for cell in column.cells:
            cell.width = Emu(width)


def keep_row_whole(table: WordTable, row: int) -> None:
    """Let no page end within the row."""
    _row_property(table, row, "w:cantSplit")


def _add_spans(paragraph: WordParagraph, spans: Spans) -> None:
    for span in spans:
        if span.note:
            add_note(paragraph, span.note, _add_spans)
        elif span.link is None:
            _add_run(paragraph, span)
        else:
            _add_link(paragraph, span, span.link)


def _add_run(paragraph: WordParagraph, span: Span) -> Run:
    run = paragraph.add_run(span.text)
    run.bold, run.italic = span.bold or None, span.italic or None
    return run


def _add_link(paragraph: WordParagraph, span: Span, address: str) -> None:
    run = _add_run(paragraph, span)
    run.style = layout.LINK
    link = OxmlElement("w:hyperlink")
    relation = paragraph.part.relate_to(
        address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
    )
    link.set(qn("r:id"), relation)
    link.append(run._r)  # noqa: SLF001 - python-docx reads links, but writes none
    paragraph._p.append(link)  # noqa: SLF001 - as above


def _add_table(word_file: WordFile, block: Table) -> None:
    table = word_file.add_table(0, len(block.header), layout.DATA_TABLE)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    _add_row(table, block.header, layout.COLUMN, block.alignments)
    _row_property(table, 0, "w:tblHeader")
    for row in block.rows:
        _add_row(table, row, layout.CELL, block.alignments)
    for place in range(len(table.rows)):
        keep_row_whole(table, place)
    set_columns(table, _column_widths(block, text_area(word_file)))
    # Right below a table, LibreOffice lets a heading end a page.
    add_text(word_file, "", layout.RULE)


def _add_row(
    table: WordTable,
    cells: Iterable[Spans],
    style: Style,
    alignments: Iterable[Alignment],
) -> None:
    row: tuple[WordCell, ...] = table.add_row().cells  # type: ignore[no-untyped-call]  # python-docx left this one untyped
    for cell, spans, alignment in zip(row, cells, alignments, strict=True):
        paragraph = cell.paragraphs[0]
        paragraph.style = style.name
        if style is layout.CELL:
            paragraph.alignment = _ALIGNMENTS[alignment]
        _add_spans(paragraph, spans)


def _row_property(table: WordTable, row: int, name: str) -> None:
    properties: BaseOxmlElement = table.rows[row]._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx knows no such rows
    properties.append(OxmlElement(name))


def _column_widths(block: Table, available: int) -> list[int]:
    """Return widths that break no word and give the rest where most text would wrap.

    A short cell («Không đạt») stays on its line where there is room. One long cell
    does not make its column wide: the columns share what is left by all that would
    not fit into their least.
    """
    columns = list(zip(block.header, *block.rows, strict=True))
    words = [max(_widths(column, str.split)) for column in columns]
    lines = [_widths(column, str.splitlines) for column in columns]
    short = available * _SHORT_CELL
    unbroken = [
        max([low, *(width for width in widths[1:] if width <= short)])
        for low, widths in zip(words, lines, strict=True)
    ]
    least = unbroken if sum(unbroken) < available else words
    whole = [max(widths) for widths in lines]
    if sum(whole) < available:
        wanted = whole
    else:
        over = [
            sum(width - low for width in widths if width > low)
            for widths, low in zip(lines, least, strict=True)
        ]
        rest = max(available - sum(least), 0) / max(sum(over), 1)
        spread = zip(least, over, whole, strict=True)
        wanted = [min(low + rest * much, full) for low, much, full in spread]
    return [int(available * width / sum(wanted)) for width in wanted]


def _widths(column: Iterable[Spans], parts: Callable[[str], list[str]]) -> list[float]:
    texts = ("".join(span.text for span in cell) for cell in column)
    return [_width(p) + _CELL_PADDING for text in texts for p in parts(text)] or [0.0]


def _width(text: str) -> float:
    return Pt(text_width(text, layout.CELL.size, bold=True))
