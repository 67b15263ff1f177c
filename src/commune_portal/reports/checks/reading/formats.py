"""The formatting that applies to a run and a paragraph."""

from collections.abc import Sequence
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from commune_portal.reports.checks.reading.numbering import numbering_of
from commune_portal.reports.checks.reading.opening import WordFile
from commune_portal.reports.checks.reading.properties import (
    OFF,
    attribute_of,
    children,
    first_of,
    has_bottom_border,
    is_on,
    space_of,
    twips,
    twips_of,
    value_of,
)
from commune_portal.reports.checks.reading.styles import CellStyle, Styles

_DEFAULT_SIZE = 10.0  # points: what Word takes where no size is given
_MOST_STOPS = 64  # as many as Word keeps
_SUPERSCRIPT = 0.65  # of the size
_ALIGNMENTS = {"start": "left", "end": "right", "justify": "both"}


@dataclass(frozen=True, slots=True)
class Look:
    """The font of a run: size in points, colour as rrggbb or «auto»."""

    fonts: tuple[str, ...]
    size: float
    bold: bool
    italic: bool
    underlined: bool
    capitals: bool
    hidden: bool
    colour: str


@dataclass(frozen=True, slots=True)
class Form:
    """The shape of a paragraph; lengths in twips (1/20 pt).

    Attributes:
        alignment: As in `w:jc`: left, center, right, both …
        line: Line spacing in 240ths of a line; None where it is a fixed height.
        height: The fixed height of a line; None where it is a multiple.
        stops: The tab stops of its own, as place and kind, from left to right.
        numbering: How Word numbers it: decimal, upperRoman, bullet …; None where it
            does not. Numbers bring indents of their own.

    """

    alignment: str
    first_line: int
    left: int
    right: int
    before: int
    after: int
    line: int | None
    height: int | None
    is_underlined: bool
    stops: tuple[tuple[int, str], ...]
    numbering: str | None


class Formats:
    """How the text of one Word file looks; each combination is worked out once."""

    def __init__(self, word_file: WordFile) -> None:
        self.styles = Styles(word_file)
        self._theme = _theme_fonts(word_file)
        self._numbering = numbering_of(word_file.numbering)
        self._looks: dict[tuple[object, ...], Look] = {}
        self._forms: dict[tuple[object, ...], Form] = {}

    def look(
        self,
        run: BaseOxmlElement,
        paragraph: BaseOxmlElement,
        cell: CellStyle | None = None,
    ) -> Look:
        """Return the font of the run, a `w:r` in the paragraph, a `w:p`."""
        key = (_text(run, "w:rPr"), self.styles.named(paragraph), cell)
        if key not in self._looks:
            self._looks[key] = self._look([*self.styles.of_run(run, paragraph, cell)])
        return self._looks[key]

    def form(self, paragraph: BaseOxmlElement, cell: CellStyle | None = None) -> Form:
        """Return the shape of the paragraph, a `w:p`."""
        key = (_text(paragraph, "w:pPr"), cell)
        if key not in self._forms:
            sources = [*self.styles.of_paragraph(paragraph, cell)]
            self._forms[key] = self._form(sources)
        return self._forms[key]

    def _look(self, sources: Sequence[BaseOxmlElement]) -> Look:
        size = twips(value_of(sources, "w:sz"))  # half-points, so no unit to convert
        points = size / 2 if size else _DEFAULT_SIZE
        if value_of(sources, "w:vertAlign") in {"superscript", "subscript"}:
            points *= _SUPERSCRIPT
        underline = value_of(sources, "w:u")
        return Look(
            fonts=self._fonts(sources),
            size=points,
            bold=is_on(sources, "w:b"),
            italic=is_on(sources, "w:i"),
            underlined=underline is not None and underline not in OFF,
            capitals=is_on(sources, "w:caps"),
            hidden=is_on(sources, "w:vanish"),
            colour=(value_of(sources, "w:color") or "auto").lower(),
        )

    def _form(self, sources: Sequence[BaseOxmlElement]) -> Form:
        rule = attribute_of(sources, "w:spacing", "w:lineRule") or "auto"
        line = twips_of(sources, "w:spacing", "w:line") or 240
        hanging = twips_of(sources, "w:ind", "w:hanging")
        first = twips_of(sources, "w:ind", "w:firstLine")
        merged = is_on(sources, "w:contextualSpacing")
        alignment = value_of(sources, "w:jc") or "left"
        return Form(
            alignment=_ALIGNMENTS.get(alignment, alignment),
            first_line=-hanging if hanging else first,
            left=twips_of(sources, "w:ind", "w:left", "w:start"),
            right=twips_of(sources, "w:ind", "w:right", "w:end"),
            before=0 if merged else space_of(sources, "before"),
            after=0 if merged else space_of(sources, "after"),
            line=line if rule == "auto" else None,
            height=None if rule == "auto" else line,
            is_underlined=has_bottom_border(sources),
            stops=_stops(sources),
            numbering=self._numbered(sources),
        )

    def _numbered(self, sources: Sequence[BaseOxmlElement]) -> str | None:
        found = first_of(sources, "w:numPr")
        if found is None:
            return None
        number, level = (value_of([found], name) for name in ("w:numId", "w:ilvl"))
        if number in {None, "0"}:  # 0 takes the number away that a style gives
            return None
        return self._numbering.get((number, level or "0"), "decimal")

    def _fonts(self, sources: Sequence[BaseOxmlElement]) -> tuple[str, ...]:
        names = (self._font(sources, side) for side in ("ascii", "hAnsi"))
        return tuple(dict.fromkeys(name for name in names if name))

    def _font(self, sources: Sequence[BaseOxmlElement], side: str) -> str | None:
        for source in sources:
            fonts = source.find(qn("w:rFonts"))
            if fonts is None:
                continue
            theme = fonts.get(qn(f"w:{side}Theme"))
            if theme is not None:
                return self._theme.get(theme[:5])
            if fonts.get(qn(f"w:{side}")):
                return str(fonts.get(qn(f"w:{side}")))
        return None


def _text(element: BaseOxmlElement, name: str) -> bytes | None:
    """Return the properties of the element as text, by which equal ones are known."""
    found = element.find(qn(name))
    return None if found is None else etree.tostring(found, with_tail=False)


def _stops(sources: Sequence[BaseOxmlElement]) -> tuple[tuple[int, str], ...]:
    """Return the tab stops, without those that a stronger source takes away."""
    found: dict[int, str] = {}
    for source in sources:
        for tabs in children(source, "w:tabs"):
            for tab in children(tabs, "w:tab"):
                place = twips(tab.get(qn("w:pos")))
                found.setdefault(place, tab.get(qn("w:val"), "left"))
    kept = sorted((p, kind) for p, kind in found.items() if kind != "clear")
    return tuple(kept[:_MOST_STOPS])


def _theme_fonts(word_file: WordFile) -> dict[str, str]:
    """Return the fonts that «minor…» and «major…» of the theme stand for."""
    if word_file.theme is None:
        return {}
    space = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
    found = {
        name: word_file.theme.find(f".//{space}{name}Font/{space}latin")
        for name in ("minor", "major")
    }
    return {
        name: font.get("typeface", "")
        for name, font in found.items()
        if font is not None
    }
