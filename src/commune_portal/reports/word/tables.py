"""Tables in a Word file: a report's data, and the tables that only set columns."""

import re
from collections.abc import Callable, Iterable

from docx.document import Document as WordFile
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu, Pt
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.table import _Row as WordRow

from commune_portal.reports.model.blocks import Alignment, Spans, Table
from commune_portal.reports.ooxml.elements import row_element, table_element
from commune_portal.reports.ooxml.metrics import text_width
from commune_portal.reports.word import layout
from commune_portal.reports.word.layout import Style
from commune_portal.reports.word.lines import add_text, text_area
from commune_portal.reports.word.spans import add_spans

_ALIGNMENTS = {
    Alignment.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Alignment.CENTER: WD_ALIGN_PARAGRAPH.CENTER,
    Alignment.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
}
# Where Word and LibreOffice may break the line within an address.
_IN_ADDRESS = re.compile(r"(?<=[-/])(?=[^/])")
_WHOLE = "w:cantSplit"
_SHORT_CELL = 0.18  # of the text area
_READABLE_CELL = 0.1  # likewise: a narrower column has a word on each line
_CELL_PADDING = Pt(12)  # Word's usual 0,19 cm on both sides


def add_table(word_file: WordFile, block: Table) -> None:
    """Add the table as wide as the text; its header repeats, no row is split."""
    table = word_file.add_table(0, len(block.header), layout.DATA_TABLE)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    _add_row(table, block.header, layout.COLUMN, block.alignments)
    _row_property(table.rows[0], "w:tblHeader")
    for row in block.rows:
        _add_row(table, row, layout.CELL, block.alignments)
    for each in table.rows:
        _row_property(each, _WHOLE)
    set_columns(table, _column_widths(block, text_area(word_file)))
    # Otherwise LibreOffice leaves a heading below a table alone at the end of a page.
    add_text(word_file, "", layout.RULE)


def describe_table(table: WordTable, description: str) -> None:
    """Set the description of the table that screen readers read."""
    properties = table_element(table).tblPr
    caption = OxmlElement("w:tblDescription")
    caption.set(qn("w:val"), description)
    properties.append(caption)


def set_columns(table: WordTable, widths: Iterable[int]) -> None:
    """Set the widths of the columns, in EMU, and keep Word from changing them."""
    table.autofit = False
    wanted = [Emu(width) for width in widths]
    for column, width in zip(table.columns, wanted, strict=True):
        column.width = width
    # `column.cells` would make every cell of the table once a column.
    for row in table_element(table).tr_lst:
        for cell, width in zip(row.tc_lst, wanted, strict=True):
            cell.width = width


def keep_row_whole(table: WordTable, row: int) -> None:
    """Keep the row, counted from 0, on one page."""
    _row_property(table.rows[row], _WHOLE)


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
        add_spans(paragraph, spans)


def _row_property(row: WordRow, name: str) -> None:
    properties: BaseOxmlElement = row_element(row).get_or_add_trPr()
    properties.append(OxmlElement(name))


def _column_widths(block: Table, available: int) -> list[int]:
    """Return widths in EMU that break no word and reduce wrapping.

    A short cell («Không đạt») stays on one line where there is room, and no text is
    squeezed into a column of single words. The rest is shared by how much text of all
    cells does not fit into the least width of each column, so that a single long cell
    does not make its column wide.
    """
    columns = list(zip(block.header, *block.rows, strict=True))
    words = [max(_widths(column, _unbroken)) for column in columns]
    lines = [_widths(column, str.splitlines) for column in columns]
    short = available * _SHORT_CELL
    unbroken = [
        max([low, *(width for width in widths[1:] if width <= short)])
        for low, widths in zip(words, lines, strict=True)
    ]
    whole = [max(widths) for widths in lines]
    readable = [
        max(low, min(full, available * _READABLE_CELL))
        for low, full in zip(unbroken, whole, strict=True)
    ]
    choices = (readable, unbroken, words)
    least = next((each for each in choices if sum(each) < available), words)
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


def _unbroken(text: str) -> list[str]:
    """Return the parts that no line break may divide; an address has many."""
    return [
        part
        for word in text.split()
        for part in (_IN_ADDRESS.split(word) if "://" in word else [word])
    ]


def _widths(column: Iterable[Spans], parts: Callable[[str], list[str]]) -> list[float]:
    texts = ("".join(span.text for span in cell) for cell in column)
    return [_width(p) + _CELL_PADDING for text in texts for p in parts(text)] or [0.0]


def _width(text: str) -> float:
    return Pt(text_width(text, layout.CELL.size, bold=True))
