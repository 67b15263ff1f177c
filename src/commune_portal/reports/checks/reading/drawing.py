"""The lines drawn in a paragraph: as shapes, as borders, as strokes, as underlines."""

import re
from collections.abc import Iterator

from docx.oxml.xmlchemy import BaseOxmlElement

from commune_portal.reports.checks.reading.formats import Form
from commune_portal.reports.checks.reading.words import Words, width_of
from commune_portal.reports.ooxml.metrics import EMU_PER_TWIP

_TWIPS_PER_POINT = 20
_STROKES = re.compile(r"[_\-–—─‾¯ ]{3,}")
_VML_WIDTH = re.compile(r"width:\s*([\d.]+)pt")
_VML_LINE = re.compile(r"([\d.]+)")


def drawn_lengths(paragraph: BaseOxmlElement) -> Iterator[float]:
    """Yield the widths in twips of the shapes, in DrawingML and in VML."""
    space = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
    for extent in paragraph.iter(f"{space}extent"):
        yield int(extent.get("cx", "0")) / EMU_PER_TWIP
    vml = "{urn:schemas-microsoft-com:vml}"
    for line in paragraph.iter(f"{vml}line"):
        start = _VML_LINE.match(line.get("from", ""))
        end = _VML_LINE.match(line.get("to", ""))
        if start and end:
            yield (float(end[1]) - float(start[1])) * _TWIPS_PER_POINT
    for shape in (*paragraph.iter(f"{vml}shape"), *paragraph.iter(f"{vml}rect")):
        width = _VML_WIDTH.search(shape.get("style", ""))
        if width:
            yield float(width[1]) * _TWIPS_PER_POINT


def ruled_lengths(words: tuple[Words, ...], form: Form, room: float) -> Iterator[float]:
    """Yield the lengths in twips of borders, typed strokes and underlined text.

    `room` is the width of the column in twips.
    """
    text = "".join(word.text for word in words)
    if form.is_underlined:
        yield room - form.left - form.right
    if _STROKES.fullmatch(text):
        yield sum(width_of(word.text.strip(), word.look) for word in words)
    underlined = [w for w in words if w.look.underlined and w.text.strip()]
    if underlined:
        yield sum(width_of(word.text, word.look) for word in underlined)
