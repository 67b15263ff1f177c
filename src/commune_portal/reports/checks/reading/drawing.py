"""The lines drawn in a paragraph: as shapes, as borders, as strokes, as underlines."""

import re
from collections.abc import Iterator

from docx.oxml.xmlchemy import BaseOxmlElement

from commune_portal.reports.checks.reading.formats import Form
from commune_portal.reports.checks.reading.properties import twips
from commune_portal.reports.checks.reading.words import Words, width_of
from commune_portal.reports.ooxml.metrics import EMU_PER_TWIP

_STROKES = re.compile(r"[_\-–—─‾¯ ]{3,}")
_VML_WIDTH = re.compile(r"width:\s*(\d{1,6}(?:\.\d{1,6})?(?:pt|in|cm|mm)?)")
_VML_PLACE = re.compile(r"\s*(-?\d{1,6}(?:\.\d{1,6})?(?:pt|in|cm|mm)?)")
_EMU = re.compile(r"\d{1,12}")
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_VML = "{urn:schemas-microsoft-com:vml}"


def drawn_lengths(paragraph: BaseOxmlElement) -> Iterator[float]:
    """Yield the widths in twips of the shapes, in DrawingML and in VML."""
    for extent in paragraph.iter(f"{_DRAWING}extent"):
        width = extent.get("cx", "")
        if _EMU.fullmatch(width):
            yield int(width) / EMU_PER_TWIP
    for line in paragraph.iter(f"{_VML}line"):
        start = _VML_PLACE.match(line.get("from", ""))
        end = _VML_PLACE.match(line.get("to", ""))
        if start and end:
            yield float(abs(twips(end[1]) - twips(start[1])))
    for shape in paragraph.iter(f"{_VML}shape", f"{_VML}rect"):
        found = _VML_WIDTH.search(shape.get("style", ""))
        if found:
            yield float(twips(found[1]))


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
