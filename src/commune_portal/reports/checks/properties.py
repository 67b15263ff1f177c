"""Word's properties, read from several places of which the first that speaks counts.

Every `sources` is a sequence of `w:pPr` or `w:rPr` elements, the strongest first.
"""

from collections.abc import Iterator, Sequence

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

OFF = {"0", "false", "off", "none"}  # how Word writes that a property is off
_AUTO_SPACE = 280  # twips: «before: auto» is 14 pt


def children(element: BaseOxmlElement, name: str) -> Iterator[BaseOxmlElement]:
    yield from element.iterfind(qn(name))


def first_of(sources: Sequence[BaseOxmlElement], name: str) -> BaseOxmlElement | None:
    found = (source.find(qn(name)) for source in sources)
    return next((element for element in found if element is not None), None)


def value_of(sources: Sequence[BaseOxmlElement], name: str) -> str | None:
    element = first_of(sources, name)
    return None if element is None else element.get(qn("w:val"))


def is_on(sources: Sequence[BaseOxmlElement], name: str) -> bool:
    element = first_of(sources, name)
    return element is not None and element.get(qn("w:val"), "1") not in OFF


def attribute_of(
    sources: Sequence[BaseOxmlElement], name: str, *keys: str
) -> str | None:
    for source in sources:
        element = source.find(qn(name))
        for key in keys:
            if element is not None and element.get(qn(key)) is not None:
                return str(element.get(qn(key)))
    return None


def twips_of(sources: Sequence[BaseOxmlElement], name: str, *keys: str) -> int:
    return int(float(attribute_of(sources, name, *keys) or 0))


def space_of(sources: Sequence[BaseOxmlElement], side: str) -> int:
    automatic = attribute_of(sources, "w:spacing", f"w:{side}Autospacing")
    if automatic is not None and automatic not in OFF:
        return _AUTO_SPACE
    return twips_of(sources, "w:spacing", f"w:{side}")


def has_bottom_border(sources: Sequence[BaseOxmlElement]) -> bool:
    borders = first_of(sources, "w:pBdr")
    bottom = None if borders is None else borders.find(qn("w:bottom"))
    return bottom is not None and bottom.get(qn("w:val")) not in OFF | {"nil"}
