"""Lines that were drawn as shapes."""

import re
from collections.abc import Iterator

from docx.oxml.xmlchemy import BaseOxmlElement

_EMU = 635  # in a twip
_POINT = 20  # twips
_VML_WIDTH = re.compile(r"width:\s*([\d.]+)pt")
_VML_LINE = re.compile(r"([\d.]+)")


def drawn_lengths(paragraph: BaseOxmlElement) -> Iterator[float]:
    """Yield the widths in twips of the shapes, in Word's new and old languages."""
    space = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
    for extent in paragraph.iter(f"{space}extent"):
        yield int(extent.get("cx", "0")) / _EMU
    vml = "{urn:schemas-microsoft-com:vml}"
    for line in paragraph.iter(f"{vml}line"):
        start = _VML_LINE.match(line.get("from", ""))
        end = _VML_LINE.match(line.get("to", ""))
        if start and end:
            yield (float(end[1]) - float(start[1])) * _POINT
    for shape in (*paragraph.iter(f"{vml}shape"), *paragraph.iter(f"{vml}rect")):
        width = _VML_WIDTH.search(shape.get("style", ""))
        if width:
            yield float(width[1]) * _POINT
