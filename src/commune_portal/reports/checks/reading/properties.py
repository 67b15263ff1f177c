"""A property in Word, which may be given in several places: the strongest one counts.

`sources` are `w:pPr` or `w:rPr` elements, the strongest first; names are those of
WordprocessingML with their prefix.
"""

from collections.abc import Iterator, Sequence

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

OFF = {"0", "false", "off", "none"}  # how Word writes that a property is off
_AUTO_SPACE = 280  # twips: «before: auto» is 14 pt


def children(element: BaseOxmlElement, name: str) -> Iterator[BaseOxmlElement]:
    """Yield the direct children of this name."""
    yield from element.iterfind(qn(name))


def first_of(sources: Sequence[BaseOxmlElement], name: str) -> BaseOxmlElement | None:
    """Return the property from the strongest source that has it."""
    found = (source.find(qn(name)) for source in sources)
    return next((element for element in found if element is not None), None)


def value_of(sources: Sequence[BaseOxmlElement], name: str) -> str | None:
    """Return the `w:val` of the property; None where it is not given."""
    element = first_of(sources, name)
    return None if element is None else element.get(qn("w:val"))


def is_on(sources: Sequence[BaseOxmlElement], name: str) -> bool:
    """Return whether the property is given and not switched off."""
    element = first_of(sources, name)
    return element is not None and element.get(qn("w:val"), "1") not in OFF


def attribute_of(
    sources: Sequence[BaseOxmlElement], name: str, *keys: str
) -> str | None:
    """Return the first of the attributes that a source has; None where none does."""
    for source in sources:
        element = source.find(qn(name))
        for key in keys:
            if element is not None and element.get(qn(key)) is not None:
                return str(element.get(qn(key)))
    return None


def twips_of(sources: Sequence[BaseOxmlElement], name: str, *keys: str) -> int:
    """Return the attribute as twips, 0 where it is not given."""
    return int(float(attribute_of(sources, name, *keys) or 0))


def space_of(sources: Sequence[BaseOxmlElement], side: str) -> int:
    """Return the space in twips at a side of the paragraph: before or after."""
    automatic = attribute_of(sources, "w:spacing", f"w:{side}Autospacing")
    if automatic is not None and automatic not in OFF:
        return _AUTO_SPACE
    return twips_of(sources, "w:spacing", f"w:{side}")


def has_bottom_border(sources: Sequence[BaseOxmlElement]) -> bool:
    """Return whether a border is drawn below the paragraph."""
    borders = first_of(sources, "w:pBdr")
    bottom = None if borders is None else borders.find(qn("w:bottom"))
    return bottom is not None and bottom.get(qn("w:val")) not in OFF | {"nil"}
