"""Footnotes in a Word file: a part of the package that python-docx does not write."""

from collections.abc import Callable
from typing import cast

from docx.document import Document as WordFile
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.story import StoryPart
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from commune_portal.reports.model.blocks import Spans
from commune_portal.reports.ooxml.elements import run_element
from commune_portal.reports.word import layout

Writer = Callable[[WordParagraph, Spans], None]

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# The two separators that every footnotes part begins with.
_EMPTY = f"""<w:footnotes xmlns:w="{_NAMESPACE}">
<w:footnote w:type="separator" w:id="-1"><w:p><w:r>
<w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>
<w:continuationSeparator/></w:r></w:p></w:footnote></w:footnotes>"""
_NUMBER_OF_SEPARATORS = 2


def drop_notes(word_file: WordFile) -> None:
    """Remove the footnotes of the reference document."""
    relations = word_file.part.rels
    for name, relation in list(relations.items()):
        if relation.reltype == RELATIONSHIP_TYPE.FOOTNOTES:
            del relations[name]
    for found in word_file.settings.element.findall(qn("w:footnotePr")):
        word_file.settings.element.remove(found)


def add_note(paragraph: WordParagraph, note: Spans, write: Writer) -> None:
    """Add a footnote mark to the paragraph, and the note, its text by `write`."""
    notes = _notes(paragraph)
    number = str(len(notes.element) - _NUMBER_OF_SEPARATORS + 1)
    _add_mark(paragraph, "w:footnoteReference").set(qn("w:id"), number)
    footnote, inner = OxmlElement("w:footnote"), OxmlElement("w:p")
    footnote.set(qn("w:id"), number)
    footnote.append(inner)
    notes.element.append(footnote)
    text = WordParagraph(inner, notes)
    text.style = layout.FOOTNOTE.name
    _add_mark(text, "w:footnoteRef")
    text.add_run(" ")
    write(text, note)


def _notes(paragraph: WordParagraph) -> StoryPart:
    part = paragraph.part
    for relation in part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.FOOTNOTES:
            return cast("StoryPart", relation.target_part)
    name = PackURI("/word/footnotes.xml")
    kind = CONTENT_TYPE.WML_FOOTNOTES
    notes = StoryPart(name, kind, parse_xml(_EMPTY), part.package)
    part.relate_to(notes, RELATIONSHIP_TYPE.FOOTNOTES)
    return notes


def _add_mark(paragraph: WordParagraph, name: str) -> BaseOxmlElement:
    run: Run = paragraph.add_run()
    run.style = layout.FOOTNOTE_MARK
    mark = OxmlElement(name)
    run_element(run).append(mark)
    return mark
