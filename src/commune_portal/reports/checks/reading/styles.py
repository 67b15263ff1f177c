"""Where the formatting of a run or a paragraph is given, the strongest place first.

Direct formatting comes before character, paragraph and table styles, and these before
the defaults of the file. A file typed by hand may have its formatting at any of these
places; ours has it in paragraph styles.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from commune_portal.reports.checks.reading.opening import WordFile
from commune_portal.reports.checks.reading.properties import children

_DEEPEST = 12  # styles that one may be based on; Word itself stops at eleven


@dataclass(frozen=True, slots=True)
class CellStyle:
    """The style of a table, and the parts of it that the cell is in, as «firstRow»."""

    style: str
    parts: tuple[str, ...] = ()


class Styles:
    """The styles of one Word file."""

    def __init__(self, word_file: WordFile) -> None:
        root = word_file.styles
        found = [] if root is None else [*root.iterfind(qn("w:style"))]
        self._styles = {style.get(qn("w:styleId")): style for style in found}
        self._default = {
            style.get(qn("w:type")): style
            for style in found
            if style.get(qn("w:default")) in {"1", "true"}
        }
        self._defaults = None if root is None else root.find(qn("w:docDefaults"))

    def of_paragraph(
        self, paragraph: BaseOxmlElement, cell: CellStyle | None
    ) -> Iterator[BaseOxmlElement]:
        """Yield the paragraph properties, the strongest first."""
        yield from children(paragraph, "w:pPr")
        yield from self._inherited(paragraph, cell, "w:pPr")

    def of_run(
        self, run: BaseOxmlElement, paragraph: BaseOxmlElement, cell: CellStyle | None
    ) -> Iterator[BaseOxmlElement]:
        """Yield the run properties, the strongest first."""
        direct = run.find(qn("w:rPr"))
        if direct is not None:
            yield direct
            named = direct.find(qn("w:rStyle"))
            if named is not None:
                for style in self._chain(self._styles.get(named.get(qn("w:val")))):
                    yield from children(style, "w:rPr")
        yield from self._inherited(paragraph, cell, "w:rPr")

    def borders_of(self, cell: CellStyle) -> Iterator[BaseOxmlElement]:
        """Yield the borders that the style of the table draws."""
        for style in self._chain(self._styles.get(cell.style)):
            yield from style.iter(qn("w:tblBorders"), qn("w:tcBorders"))

    def named(self, paragraph: BaseOxmlElement) -> str:
        """Return the id of the paragraph's style, empty where it has none."""
        properties = next(iter(paragraph), None)  # always the first child (ECMA-376)
        if properties is None or properties.tag != qn("w:pPr"):
            return ""
        named = properties.find(qn("w:pStyle"))
        return "" if named is None else named.get(qn("w:val"), "")

    def _inherited(
        self, paragraph: BaseOxmlElement, cell: CellStyle | None, name: str
    ) -> Iterator[BaseOxmlElement]:
        own = self._styles.get(self.named(paragraph), self._default.get("paragraph"))
        for style in self._chain(own):
            yield from children(style, name)
        if cell is not None:
            yield from self._of_table(cell, name)
        if self._defaults is not None:
            yield from self._defaults.iterfind(f"{qn(f'{name}Default')}/{qn(name)}")

    def _of_table(self, cell: CellStyle, name: str) -> Iterator[BaseOxmlElement]:
        chain = [*self._chain(self._styles.get(cell.style))]
        for part in cell.parts:
            for style in chain:
                for found in children(style, "w:tblStylePr"):
                    if found.get(qn("w:type")) == part:
                        yield from children(found, name)
        for style in chain:
            yield from children(style, name)

    def _chain(self, style: BaseOxmlElement | None) -> Iterator[BaseOxmlElement]:
        for _ in range(_DEEPEST):
            if style is None:
                return
            yield style
            base = style.find(qn("w:basedOn"))
            style = None if base is None else self._styles.get(base.get(qn("w:val")))
