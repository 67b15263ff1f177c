"""A Word file as lines in reading order: its body, then headers, footers, footnotes."""

from collections.abc import Iterator
from itertools import islice

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from commune_portal.reports.checks.reading.drawing import drawn_lengths, ruled_lengths
from commune_portal.reports.checks.reading.formats import Formats
from commune_portal.reports.checks.reading.lines import Line, folded, printed
from commune_portal.reports.checks.reading.opening import WordFile
from commune_portal.reports.checks.reading.sections import flat
from commune_portal.reports.checks.reading.spots import Spot, spots_of
from commune_portal.reports.checks.reading.words import Words, columns_of, rows_of

_MARKS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n",
          qn("w:noBreakHyphen"): "-", qn("w:softHyphen"): "\u00ad"}  # fmt: skip
_MOST_SHAPES = 20  # in a paragraph; a rule is among the first
# Text of shapes, and text that was deleted or moved away while changes were tracked.
_ELSEWHERE = {qn("w:txbxContent"), qn("w:del"), qn("w:moveFrom")}


def read_lines(word_file: WordFile, formats: Formats) -> tuple[Line, ...]:
    """Return every line of the body, tables row by row, empty lines too."""
    return tuple(_Reader(word_file, formats).lines())


def lines_around(word_file: WordFile, formats: Formats) -> tuple[Line, ...]:
    """Return the lines of every header, every footer and the footnotes."""
    return tuple(_Reader(word_file, formats).around())


class _Reader:
    """Walks through one Word file, counting lines, paragraphs, tables and sections."""

    def __init__(self, word_file: WordFile, formats: Formats) -> None:
        self._file = word_file
        self._formats = formats
        self._section = self._paragraphs = self._tables = 0
        self._index = self._read = 0

    def lines(self) -> Iterator[Line]:
        for element in flat(self._file.body):
            if element.tag == qn("w:tbl"):
                self._tables += 1
                for paragraph, spot in spots_of(element, self._tables, self._area):
                    yield from self._paragraph(paragraph, spot)
            elif element.tag == qn("w:p"):
                self._paragraphs += 1
                spot = Spot(place=f"đoạn {self._paragraphs}", room=self._area)
                yield from self._paragraph(element, spot)
                if element.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
                    self._section += 1

    def around(self) -> Iterator[Line]:
        for place, root in self._file.around:
            for paragraph in root.iter(qn("w:p")):
                spot = Spot(place=place, room=self._area)
                yield from self._paragraph(paragraph, spot)

    @property
    def _area(self) -> float:
        sections = self._file.sections
        return sections[min(self._section, len(sections) - 1)].area

    def _paragraph(self, paragraph: BaseOxmlElement, spot: Spot) -> Iterator[Line]:
        self._read += 1
        form = self._formats.form(paragraph, spot.cell)
        shapes = tuple(islice(drawn_lengths(paragraph), _MOST_SHAPES))
        for row in rows_of(self._words(paragraph, spot)):
            for column in columns_of(row, form, spot.room):
                text = printed(column.words)
                yield Line(
                    index=self._index,
                    paragraph=self._read,
                    place=spot.place,
                    words=column.words,
                    text=text,
                    folded=folded(text),
                    form=form,
                    table=spot.table,
                    row=spot.row,
                    column=spot.column + column.number,
                    room=spot.room,
                    middle=spot.middle,
                    lead=column.lead,
                    rules=(*shapes, *ruled_lengths(column.words, form, spot.room)),
                    section=self._section,
                )
                self._index += 1

    def _words(self, paragraph: BaseOxmlElement, spot: Spot) -> Iterator[Words]:
        for run in _runs(paragraph):
            text = "".join(_characters(run))
            if text:
                yield Words(text, self._formats.look(run, paragraph, spot.cell))


def _runs(element: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    """Yield the runs of the paragraph itself, also those in links and fields."""
    for child in element:
        if child.tag == qn("w:r"):
            yield child
        elif child.tag not in _ELSEWHERE and isinstance(child.tag, str):
            yield from _runs(child)


def _characters(run: BaseOxmlElement) -> Iterator[str]:
    for child in run:
        if child.tag == qn("w:t"):
            yield " ".join((child.text or "").splitlines()).replace("\t", " ")
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]
