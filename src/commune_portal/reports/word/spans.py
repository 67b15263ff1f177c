"""Text in a Word paragraph: its emphasis, its links, its footnotes."""

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from commune_portal.reports.model.blocks import Span, Spans
from commune_portal.reports.ooxml.elements import paragraph_element, run_element
from commune_portal.reports.word import layout
from commune_portal.reports.word.notes import add_note


def add_spans(paragraph: WordParagraph, spans: Spans) -> None:
    """Add the text to the paragraph, its footnotes at the foot of the page."""
    for span in spans:
        if span.note:
            add_note(paragraph, span.note, add_spans)
        elif span.link is None:
            _add_run(paragraph, span)
        else:
            _add_link(paragraph, span, span.link)


def _add_run(paragraph: WordParagraph, span: Span) -> Run:
    run = paragraph.add_run(span.text)
    run.bold, run.italic = span.bold or None, span.italic or None
    return run


def _add_link(paragraph: WordParagraph, span: Span, address: str) -> None:
    """Add the text as a link; python-docx reads links, but writes none."""
    run = _add_run(paragraph, span)
    run.style = layout.LINK
    link = OxmlElement("w:hyperlink")
    relation = paragraph.part.relate_to(
        address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
    )
    link.set(qn("r:id"), relation)
    link.append(run_element(run))
    paragraph_element(paragraph).append(link)
