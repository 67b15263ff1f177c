"""A Word document as lines in reading order, each with its place, looks and rules."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt, Twips

from commune_portal.reports.checks.drawing import drawn_lengths
from commune_portal.reports.checks.formats import Form, Formats, Look
from commune_portal.reports.checks.words import Words, divided
from commune_portal.reports.ooxml.metrics import text_width
from commune_portal.vietnamese import fold, nfc

_STROKES = re.compile(r"[_\-–—─‾¯ ]{3,}")
_EMU = 635  # in a twip
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a paragraph stands, and how wide its column is in twips."""

    place: str
    room: float
    table: int | None = None
    row: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph, or one column of it where tabs divide it.

    Attributes:
        place: Where it stands, for the reader.
        words: Its text in stretches.
        table: The table that it stands in, and the row and the cell; None outside.
        column: Which column of its row, or which part between tabs.
        room: How wide its column is, in twips.
        rules: The lengths of the lines drawn in or below it, in twips.
        section: Which section of the document.

    """

    place: str
    words: tuple[Words, ...]
    form: Form
    table: int | None
    row: int
    column: int
    room: float
    rules: tuple[float, ...]
    section: int

    @property
    def text(self) -> str:
        """Its text, composed and with single spaces, in the case that is printed."""
        shown = (w.text.upper() if w.look.capitals else w.text for w in self.words)
        return " ".join(nfc("".join(shown)).split())

    @property
    def folded(self) -> str:
        """Its text without marks, to find it however it is spelt."""
        return fold(self.text)

    @property
    def looks(self) -> tuple[Look, ...]:
        """The looks of what can be seen."""
        return tuple(w.look for w in self.words if w.text.strip())

    @property
    def is_right(self) -> bool:
        """Whether it stands in the right half of the page."""
        if self.table is not None or self.column:
            return self.column > 0
        is_moved = self.form.left > self.room / 3
        return self.form.alignment in {"right", "end"} or is_moved

    @property
    def width(self) -> float:
        """How long its text is on one line, in twips."""
        return sum(width_of(w.text, w.look) for w in self.words)

    def __str__(self) -> str:
        text = self.text
        short = f"{text[:_SHOWN].rstrip()}…" if len(text) > _SHOWN else text
        return f"{self.place} «{short}»" if text else self.place


def width_of(text: str, look: Look) -> float:
    """Return the length of the text in twips, set in Times New Roman."""
    printed = text.upper() if look.capitals else text
    return text_width(nfc(printed), Pt(look.size), bold=look.bold) / _EMU


def read_lines(word_file: WordFile) -> tuple[Line, ...]:
    """Return every line of the body, tables row by row; empty ones too."""
    reader = _Reader(word_file)
    return tuple(reader.lines())


def lines_within(
    word_file: WordFile, element: BaseOxmlElement, place: str
) -> Iterator[Line]:
    """Yield the lines of a header, a footer or the footnotes."""
    return _Reader(word_file).within(element, place)


class _Reader:
    """Walks through one document, counting what it passes."""

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
        return self._areas[place] / _EMU

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
                rules=(*shapes, *_rules(words, form, spot.room)),
                section=self._section,
            )

    def _words(self, paragraph: BaseOxmlElement) -> Iterator[Words]:
        for run in paragraph.iter(qn("w:r")):
            if any(parent.tag == qn("w:txbxContent") for parent in run.iterancestors()):
                continue
            text = "".join(_letters(run))
            if text:
                yield Words(text, self._formats.look(run, paragraph))


def _flat(body: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    """Yield paragraphs and tables, those within content controls too."""
    for element in body:
        if element.tag == qn("w:sdt"):
            for content in element.iterfind(qn("w:sdtContent")):
                yield from _flat(content)
        else:
            yield element


def _letters(run: BaseOxmlElement) -> Iterator[str]:
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


def _rules(words: tuple[Words, ...], form: Form, room: float) -> Iterator[float]:
    text = "".join(word.text for word in words)
    if form.is_underlined:
        yield room - form.left - form.right
    if _STROKES.fullmatch(text):
        yield sum(width_of(word.text.strip(), word.look) for word in words)
    underlined = [w for w in words if w.look.underlined and w.text.strip()]
    if underlined:
        yield sum(width_of(word.text, word.look) for word in underlined)


def centimetres(twips: float) -> str:
    """Return the length as an official reads it: 1,27 cm."""
    return f"{Twips(int(twips)).cm:.2f}".replace(".", ",") + " cm"
