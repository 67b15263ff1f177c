"""Single lines of text in a Word file, and the rules drawn below them.

Lengths are python-docx's: EMU, of which a point has 12,700.
"""

import re

from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Emu, Length, Pt
from docx.table import _Cell as WordCell
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from commune_portal.reports.ooxml.elements import paragraph_element, run_element
from commune_portal.reports.ooxml.metrics import (
    balanced_width,
    longest_line,
    text_width,
)
from commune_portal.reports.word import layout
from commune_portal.reports.word.layout import Style

_RULE_THICKNESS = "6"  # eighths of a point
_AFTER_BORDERS = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def text_area(word_file: WordFile) -> Emu:
    """Return the width between the margins of the last section."""
    section = word_file.sections[-1]
    page, left, right = section.page_width, section.left_margin, section.right_margin
    assert page is not None and left is not None and right is not None  # noqa: S101, PT018 - the reference document has a page
    return Emu(page - left - right)


def add_text(word_file: WordFile, text: str, style: Style) -> WordParagraph:
    """Add a paragraph of plain text."""
    return word_file.add_paragraph(text, style.name)


def add_balanced(word_file: WordFile, text: str, style: Style) -> WordParagraph:
    """Add a centred text; where it wraps, its lines have similar lengths."""
    paragraph = add_text(word_file, text, style)
    area = text_area(word_file)
    width = _balanced(text, style, area)
    indent = Emu(int((area - width) / 2))
    if indent > 0:
        form = paragraph.paragraph_format
        form.left_indent = form.right_indent = indent
    return paragraph


def add_rule(word_file: WordFile, text: str, style: Style, share: float) -> None:
    """Draw a rule below a centred text, `share` (0 to 1) of its longest line."""
    area = text_area(word_file)
    width = _balanced(text, style, area)
    paragraph = add_text(word_file, "", layout.RULE)
    _draw(paragraph, area, share * line_width(text, style, width))


def add_cell_line(cell: WordCell, text: str, style: Style) -> WordParagraph:
    """Add a line to the cell, in the empty paragraph that a new cell has.

    A line that is too long is set in the least size that the decree allows.
    """
    first = cell.paragraphs[0]
    is_fresh = len(cell.paragraphs) == 1 and not first.text
    paragraph: WordParagraph = first if is_fresh else cell.add_paragraph()
    paragraph.style = style.name
    run = paragraph.add_run()
    _write(run, text)
    if style.smallest is not None and _size(text, style, room(cell)) < style.size:
        run.font.size = Pt(style.smallest)
    return paragraph


def _write(run: Run, text: str) -> None:
    """Add the text without line breaks within a symbol such as BC-UBND."""
    first, *others = re.split(r"(?<=\w)-(?=\w)", text)
    run.add_text(first)
    for part in others:
        run_element(run).append(OxmlElement("w:noBreakHyphen"))
        run.add_text(part)


def add_cell_rule(
    cell: WordCell, texts: tuple[str, ...], style: Style, share: float
) -> None:
    """Draw a centred rule in the cell, `share` (0 to 1) of the longest text."""
    width = room(cell)
    longest = max(line_width(text, style, width) for text in texts)
    _draw(cell.add_paragraph(style=layout.RULE.name), width, share * longest)


def line_width(text: str, style: Style, available: int) -> float:
    """Return the length of the text's longest line in the available width."""
    size = _size(text, style, available)
    printed = _as_printed(text, style)
    return Pt(longest_line(printed, size, available / Pt(1), bold=style.bold))


def room(cell: WordCell) -> Length:
    """Return the width of a cell without padding."""
    width: Length | None = cell.width
    assert width is not None  # noqa: S101 - every column of ours has a width
    return width


def draw_above(paragraph: WordParagraph) -> None:
    """Draw a rule above the paragraph, from margin to margin."""
    _add_border(paragraph, "w:top", space="4")


def _draw(paragraph: WordParagraph, available: int, length: float) -> None:
    """Draw a rule of this length as the lower border of the paragraph, centred.

    Unlike underscores, it can be measured and is not read aloud.
    """
    form = paragraph.paragraph_format
    form.left_indent = form.right_indent = Emu(int((available - length) / 2))
    _add_border(paragraph, "w:bottom", space="0")


def _add_border(paragraph: WordParagraph, side: str, *, space: str) -> None:
    borders, border = OxmlElement("w:pBdr"), OxmlElement(side)
    for name, value in (
        ("val", "single"),
        ("sz", _RULE_THICKNESS),
        ("space", space),
        ("color", "000000"),
    ):
        border.set(qn(f"w:{name}"), value)
    borders.append(border)
    properties = paragraph_element(paragraph).get_or_add_pPr()
    properties.insert_element_before(borders, *_AFTER_BORDERS)


def _balanced(text: str, style: Style, area: int) -> Length:
    printed = _as_printed(text, style)
    return Pt(balanced_width(printed, style.size, area / Pt(1), bold=style.bold))


def _size(text: str, style: Style, available: int) -> int:
    width = text_width(_as_printed(text, style), style.size, bold=style.bold)
    is_too_long = width > available / Pt(1)
    return style.smallest if is_too_long and style.smallest else style.size


def _as_printed(text: str, style: Style) -> str:
    return text.upper() if style.caps else text
