"""The formatting that applies to a run and a paragraph.

Direct formatting comes before styles, styles before defaults. A file typed by hand may
have its formatting at any of these places; ours has it in styles.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from commune_portal.reports.checks.reading.properties import (
    OFF,
    attribute_of,
    children,
    first_of,
    has_bottom_border,
    is_on,
    space_of,
    twips_of,
    value_of,
)

_DEFAULT_SIZE = 10.0  # points: what Word takes where no size is given
_SUPERSCRIPT = 0.65  # of the size


@dataclass(frozen=True, slots=True)
class Look:
    """The font of a run: size in points, colour as rrggbb or «auto»."""

    fonts: tuple[str, ...]
    size: float
    bold: bool
    italic: bool
    underlined: bool
    capitals: bool
    colour: str


@dataclass(frozen=True, slots=True)
class Form:
    """The shape of a paragraph; lengths in twips (1/20 pt).

    Attributes:
        alignment: As in `w:jc`: left, center, right, both, start or end.
        line: Line spacing in 240ths of a line; None where it is a fixed height.
        height: The fixed height of a line; None where it is a multiple.
        is_numbered: Whether Word numbers it, which brings indents of its own.

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
    is_numbered: bool


class Formats:
    """The styles of one Word file, which say how its text looks."""

    def __init__(self, word_file: WordFile) -> None:
        root = word_file.styles.element
        self._styles = {
            style.get(qn("w:styleId")): style for style in root.iter(qn("w:style"))
        }
        self._default = {
            style.get(qn("w:type")): style
            for style in root.iter(qn("w:style"))
            if style.get(qn("w:default")) in {"1", "true"}
        }
        self._defaults = root.find(qn("w:docDefaults"))
        self._theme = _theme_fonts(word_file)

    def look(self, run: BaseOxmlElement, paragraph: BaseOxmlElement) -> Look:
        """Return the font of the run, a `w:r` in the paragraph, a `w:p`."""
        sources = [*self._run_sources(run, paragraph)]
        size = value_of(sources, "w:sz")
        points = float(size) / 2 if size else _DEFAULT_SIZE
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
            colour=(value_of(sources, "w:color") or "auto").lower(),
        )

    def form(self, paragraph: BaseOxmlElement) -> Form:
        """Return the shape of the paragraph, a `w:p`."""
        sources = [*self._paragraph_sources(paragraph)]
        rule = attribute_of(sources, "w:spacing", "w:lineRule") or "auto"
        line = int(float(attribute_of(sources, "w:spacing", "w:line") or 240))
        hanging = twips_of(sources, "w:ind", "w:hanging")
        first = twips_of(sources, "w:ind", "w:firstLine")
        merged = is_on(sources, "w:contextualSpacing")
        return Form(
            alignment=value_of(sources, "w:jc") or "left",
            first_line=-hanging if hanging else first,
            left=twips_of(sources, "w:ind", "w:left", "w:start"),
            right=twips_of(sources, "w:ind", "w:right", "w:end"),
            before=0 if merged else space_of(sources, "before"),
            after=0 if merged else space_of(sources, "after"),
            line=line if rule == "auto" else None,
            height=None if rule == "auto" else line,
            is_underlined=has_bottom_border(sources),
            is_numbered=first_of(sources, "w:numPr") is not None,
        )

    def _paragraph_sources(
        self, paragraph: BaseOxmlElement
    ) -> Iterator[BaseOxmlElement]:
        """Yield the paragraph properties, the strongest first."""
        yield from children(paragraph, "w:pPr")
        for style in self._chain(self._style_of(paragraph)):
            yield from children(style, "w:pPr")
        if self._defaults is not None:
            yield from self._defaults.iterfind(f"{qn('w:pPrDefault')}/{qn('w:pPr')}")

    def _run_sources(
        self, run: BaseOxmlElement, paragraph: BaseOxmlElement
    ) -> Iterator[BaseOxmlElement]:
        """Yield the run properties, the strongest first."""
        direct = run.find(qn("w:rPr"))
        if direct is not None:
            yield direct
            named = direct.find(qn("w:rStyle"))
            if named is not None:
                for style in self._chain(self._styles.get(named.get(qn("w:val")))):
                    yield from children(style, "w:rPr")
        for style in self._chain(self._style_of(paragraph)):
            yield from children(style, "w:rPr")
        if self._defaults is not None:
            yield from self._defaults.iterfind(f"{qn('w:rPrDefault')}/{qn('w:rPr')}")

    def _style_of(self, paragraph: BaseOxmlElement) -> BaseOxmlElement | None:
        named = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        name = None if named is None else named.get(qn("w:val"))
        return self._styles.get(name, self._default.get("paragraph"))

    def _chain(self, style: BaseOxmlElement | None) -> Iterator[BaseOxmlElement]:
        seen: set[str | None] = set()
        while style is not None and style.get(qn("w:styleId")) not in seen:
            seen.add(style.get(qn("w:styleId")))
            yield style
            base = style.find(qn("w:basedOn"))
            style = None if base is None else self._styles.get(base.get(qn("w:val")))

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


def _theme_fonts(word_file: WordFile) -> dict[str, str]:
    """Return the fonts that «minor…» and «major…» of the theme stand for."""
    try:
        part = word_file.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    except KeyError:
        return {}
    space = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
    root = parse_xml(part.blob)
    found = {
        name: root.find(f".//{space}{name}Font/{space}latin")
        for name in ("minor", "major")
    }
    return {
        name: font.get("typeface") for name, font in found.items() if font is not None
    }
