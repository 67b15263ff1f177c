"""A report as a Word file, laid out by Nghị định 30/2020/NĐ-CP."""

from datetime import UTC, datetime, time
from io import BytesIO

from docx.document import Document as WordFile

from commune_portal.reports.model.report import Report
from commune_portal.reports.model.wording import title_of
from commune_portal.reports.ooxml.package import packed
from commune_portal.reports.word import layout
from commune_portal.reports.word.annex import add_annex
from commune_portal.reports.word.body import add_blocks, keep_end_together
from commune_portal.reports.word.frame import add_contact, add_ending, add_head
from commune_portal.reports.word.lines import add_text
from commune_portal.reports.word.notes import drop_notes
from commune_portal.reports.word.office_reference import open_reference

_LONGEST_PROPERTY = 255  # characters; python-docx refuses more


def render_docx(report: Report, reference: bytes | None = None) -> bytes:
    """Return the report as a DOCX file; the same report gives the same bytes.

    `reference` is a reference document to use instead of the report's. Raises
    PortalError where that is not a Word file or lacks its page or a style.
    """
    word_file = open_reference(reference or report.reference)
    _clear(word_file)
    add_head(word_file, report.head)
    for line in report.basis:
        add_text(word_file, line, layout.BASIS)
    add_blocks(word_file, report.blocks)
    keep_end_together(word_file)
    add_ending(word_file, report.ending)
    if report.contact:
        add_contact(word_file, report.contact)
    for annex in report.annexes:
        add_annex(word_file, annex)
    _describe(word_file, report)
    stream = BytesIO()
    word_file.save(stream)
    return packed(stream.getvalue())


def _clear(word_file: WordFile) -> None:
    drop_notes(word_file)
    body = word_file.element.body
    for element in list(body):
        if element is not body.sectPr:
            body.remove(element)


def _describe(word_file: WordFile, report: Report) -> None:
    day = datetime.combine(report.day, time(), UTC)
    properties = word_file.core_properties
    properties.title = title_of(report)[:_LONGEST_PROPERTY]
    properties.subject = report.head.subject[:_LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = report.author
    properties.comments = properties.keywords = properties.category = ""
    properties.language = layout.LANGUAGE
    properties.created = properties.modified = day
    properties.revision = 1
