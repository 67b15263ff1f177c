"""How Word numbers the paragraphs of its lists."""

from collections.abc import Mapping

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

_NOT_COUNTED = "none"


def numbering_of(root: BaseOxmlElement | None) -> Mapping[tuple[str | None, str], str]:
    """Return the kind of number, such as upperRoman, by list and level."""
    if root is None:
        return {}
    kinds = {
        found.get(qn("w:abstractNumId")): _levels(found)
        for found in root.iterfind(qn("w:abstractNum"))
    }
    lists: dict[tuple[str | None, str], str] = {}
    for number in root.iterfind(qn("w:num")):
        named = number.find(qn("w:abstractNumId"))
        levels = {} if named is None else kinds.get(named.get(qn("w:val")), {})
        for level, kind in levels.items():
            lists[number.get(qn("w:numId")), level] = kind
    return lists


def _levels(found: BaseOxmlElement) -> dict[str, str]:
    """Return the kind of number at each level of an abstract list."""
    levels: dict[str, str] = {}
    for level in found.iterfind(qn("w:lvl")):
        kind = level.find(qn("w:numFmt"))
        value = _NOT_COUNTED if kind is None else kind.get(qn("w:val"), _NOT_COUNTED)
        levels[level.get(qn("w:ilvl"), "0")] = value
    return levels
