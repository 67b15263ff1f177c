"""The sections of a Word file: paper, margins, headers and the numbering of pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from commune_portal.reports.checks.reading.properties import OFF, twips

_A4_AREA = 9071  # twips between margins of 30 and 20 mm


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section; lengths in twips.

    Attributes:
        is_set: Whether the file says anything about the section.
        margins: By side: top, bottom, left, right.
        has_first: Whether the first page has a header of its own.
        header: The root of the header; None where there is none.
        first_header: The same for the first page.
        footers: The roots of its footers.
        start: The number of its first page, as text; None where it goes on.

    """

    is_set: bool
    width: int
    height: int
    is_landscape: bool
    margins: Mapping[str, int]
    has_first: bool
    header: BaseOxmlElement | None
    first_header: BaseOxmlElement | None
    footers: tuple[BaseOxmlElement, ...]
    start: str | None

    @property
    def area(self) -> float:
        """The width between the margins; that of the decree where none is given."""
        room = self.width - self.margins["left"] - self.margins["right"]
        return room if room > 0 else _A4_AREA


def read_sections(
    body: BaseOxmlElement, around: Mapping[str, BaseOxmlElement]
) -> tuple[Section, ...]:
    """Return the sections in their order, at least one.

    `around` has the roots of headers and footers by the ids that sections use. A
    header that a section does not name is that of the section before (ECMA-376).
    """
    found: list[Section] = []
    named: dict[str, BaseOxmlElement | None] = {}
    for element in _elements(body):
        named = named | dict(_headers(element, around))
        found.append(_section(element, named, around))
    return tuple(found) or (_section(None, named, around),)


def flat(body: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    """Yield paragraphs and tables, also those within content controls."""
    for element in body:
        if element.tag == qn("w:sdt"):
            for content in element.iterfind(qn("w:sdtContent")):
                yield from flat(content)
        else:
            yield element


def _elements(body: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    for element in flat(body):
        if element.tag == qn("w:p"):
            yield from element.iterfind(f"{qn('w:pPr')}/{qn('w:sectPr')}")
        elif element.tag == qn("w:sectPr"):
            yield element


def _headers(
    section: BaseOxmlElement, around: Mapping[str, BaseOxmlElement]
) -> Iterator[tuple[str, BaseOxmlElement | None]]:
    for kind in ("header", "footer"):
        for reference in section.iterfind(qn(f"w:{kind}Reference")):
            use = reference.get(qn("w:type"), "default")
            yield f"{kind} {use}", around.get(reference.get(qn("r:id"), ""))


def _section(
    element: BaseOxmlElement | None,
    named: Mapping[str, BaseOxmlElement | None],
    around: Mapping[str, BaseOxmlElement],
) -> Section:
    def value(tag: str, key: str) -> str | None:
        found = None if element is None else element.find(qn(tag))
        return None if found is None else found.get(qn(key))

    sides = ("top", "bottom", "left", "right")
    title = None if element is None else element.find(qn("w:titlePg"))
    own = {} if element is None else dict(_headers(element, around))
    return Section(
        is_set=element is not None and element.find(qn("w:pgSz")) is not None,
        width=twips(value("w:pgSz", "w:w")),
        height=twips(value("w:pgSz", "w:h")),
        is_landscape=value("w:pgSz", "w:orient") == "landscape",
        margins={side: twips(value("w:pgMar", f"w:{side}")) for side in sides},
        has_first=title is not None and title.get(qn("w:val"), "1") not in OFF,
        header=named.get("header default"),
        first_header=named.get("header first"),
        footers=tuple(
            root
            for use, root in own.items()
            if use.startswith("footer") and root is not None
        ),
        start=value("w:pgNumType", "w:start"),
    )
