"""A Word file as lines in reading order: its body, then headers, footers, footnotes."""

from collections.abc import Iterator
from dataclasses import dataclass

from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from commune_portal.reports.checks.reading.drawing import drawn_lengths, ruled_lengths
from commune_portal.reports.checks.reading.formats import Formats
from commune_portal.reports.checks.reading.lines import Line
from commune_portal.reports.checks.reading.words import Words, divided
from commune_portal.reports.ooxml.metrics import EMU_PER_TWIP

_PLACES = {
    RELATIONSHIP_TYPE.HEADER: "đầu trang",
    RELATIONSHIP_TYPE.FOOTER: "chân trang",
    RELATIONSHIP_TYPE.FOOTNOTES: "cước chú",
}


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a paragraph is, and the width of its column in twips."""

    place: str
    room: float
    table: int | None = None
    row: int = 0
    column: int = 0


def read_lines(word_file: WordFile) -> tuple[Line, ...]:
    """Return every line of the body, tables row by row, empty lines too."""
    reader = _Reader(word_file)
    return tuple(reader.lines())


def lines_around(word_file: WordFile) -> Iterator[Line]:
    """Yield the lines of every header, every footer and the footnotes."""
    for relation in word_file.part.rels.values():
        place = _PLACES.get(relation.reltype)
        if place and not relation.is_external:
            element = parse_xml(relation.target_part.blob)
            yield from _Reader(word_file).within(element, place)


class _Reader:
    """Walks through one Word file, counting paragraphs, tables and sections."""

    def __init__(self, word_file: WordFile) -> None:
        self._body = word_file.element.body
        self._formats = Formats(word_file)
        self._areas = [
            (s.page_width or 0) - (s.left_margin or 0) - (s.right_margin or 0)
            for s in word_file.sections
        ]
        self._section = self._paragraphs = self._tables = 0

    def lines(self) -> Iterator[Line]:
        for element in _flat(self._body):
            if element.tag == qn("w:tbl"):
                self._tables += 1
                yield from self._table(element)
            elif element.tag == qn("w:p"):
                self._paragraphs += 1
                place = f"đoạn {self._paragraphs}"
                yield from self._paragraph(element, Spot(place, self._area))
                if element.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
                    self._section += 1

    def within(self, element: BaseOxmlElement, place: str) -> Iterator[Line]:
        for paragraph in element.iter(qn("w:p")):
            yield from self._paragraph(paragraph, Spot(place, self._area))

    @property
    def _area(self) -> float:
        place = min(self._section, len(self._areas) - 1)
        return self._areas[place] / EMU_PER_TWIP

    def _table(self, table: BaseOxmlElement) -> Iterator[Line]:
        number = self._tables
        for row, element in enumerate(table.iterfind(qn("w:tr")), 1):
            for column, cell in enumerate(element.iterfind(qn("w:tc"))):
                place = f"bảng {number}, hàng {row}, cột {column + 1}"
                room = self._cell_width(table, cell, column)
                spot = Spot(place, room, number, row, column)
                for paragraph in cell.iter(qn("w:p")):
                    yield from self._paragraph(paragraph, spot)

    def _cell_width(
        self, table: BaseOxmlElement, cell: BaseOxmlElement, column: int
    ) -> float:
        width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
        if width is not None and width.get(qn("w:type")) == "dxa":
            return float(width.get(qn("w:w"), "0"))
        grid = [float(c.get(qn("w:w"), "0")) for c in table.iter(qn("w:gridCol"))]
        return grid[column] if column < len(grid) else self._area / max(len(grid), 1)

    def _paragraph(self, paragraph: BaseOxmlElement, spot: Spot) -> Iterator[Line]:
        form = self._formats.form(paragraph)
        has_stops = paragraph.find(f"{qn('w:pPr')}/{qn('w:tabs')}") is not None
        parts = divided(self._words(paragraph), has_stops=has_stops)
        shapes = tuple(drawn_lengths(paragraph))
        for number, words in parts:
            yield Line(
                place=spot.place,
                words=words,
                form=form,
                table=spot.table,
                row=spot.row,
                column=spot.column + number,
                room=spot.room,
                rules=(*shapes, *ruled_lengths(words, form, spot.room)),
                section=self._section,
            )

    def _words(self, paragraph: BaseOxmlElement) -> Iterator[Words]:
        for run in paragraph.iter(qn("w:r")):
            if any(parent.tag == qn("w:txbxContent") for parent in run.iterancestors()):
                continue
            text = "".join(_characters(run))
            if text:
                yield Words(text, self._formats.look(run, paragraph))


def _flat(body: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    """Yield paragraphs and tables, also those within content controls."""
    for element in body:
        if element.tag == qn("w:sdt"):
            for content in element.iterfind(qn("w:sdtContent")):
                yield from _flat(content)
        else:
            yield element


def _characters(run: BaseOxmlElement) -> Iterator[str]:
    for child in run:
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag == qn("w:tab"):
            yield "\t"
        elif child.tag in {qn("w:br"), qn("w:cr")}:
            yield "\n"
        elif child.tag == qn("w:noBreakHyphen"):
            yield "-"
        elif child.tag == qn("w:softHyphen"):
            yield "\u00ad"
