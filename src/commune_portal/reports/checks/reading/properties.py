"""A property in Word, which may be given in several places: the strongest one counts.

`sources` are `w:pPr` or `w:rPr` elements, the strongest first; names are those of
WordprocessingML with their prefix.
"""

import re
from collections.abc import Iterator, Sequence

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

OFF = {"0", "false", "off", "none"}  # how Word writes that a property is off
_AUTO_SPACE = 280  # twips: «before: auto» is 14 pt
_LENGTH = re.compile(r"\s*([+-]?\d{1,8}(?:\.\d{1,8})?)(pt|cm|mm|in|pc|pi)?\s*")
_UNITS = {"pt": 20.0, "cm": 567.0, "mm": 56.7, "in": 1440.0, "pc": 240.0, "pi": 240.0}


def twips(text: str | None) -> int:
    """Return a length in twips, as Word writes it with or without a unit.

    What is no length counts as 0, as in Word.
    """
    found = _LENGTH.fullmatch(text or "")
    return int(float(found[1]) * _UNITS.get(found[2], 1.0)) if found else 0


def children(element: BaseOxmlElement, name: str) -> Iterator[BaseOxmlElement]:
    """Yield the direct children of this name."""
    yield from element.iterfind(qn(name))


def first_of(sources: Sequence[BaseOxmlElement], name: str) -> BaseOxmlElement | None:
    """Return the property from the strongest source that has it."""
    tag = qn(name)
    found = (source.find(tag) for source in sources)
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
    tag, names = qn(name), [qn(key) for key in keys]
    for source in sources:
        element = source.find(tag)
        if element is None:
            continue
        for key in names:
            value = element.get(key)
            if value is not None:
                return str(value)
    return None


def twips_of(sources: Sequence[BaseOxmlElement], name: str, *keys: str) -> int:
    """Return the attribute as twips, 0 where it is not given."""
    return twips(attribute_of(sources, name, *keys))


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
