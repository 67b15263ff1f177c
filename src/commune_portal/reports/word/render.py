"""A report as a Word file, laid out by Nghị định 30/2020/NĐ-CP."""

from commune_portal.reports.model.report import Report
from commune_portal.reports.model.wording import title_of
from commune_portal.reports.word import layout
from commune_portal.reports.word.annex import add_annex
from commune_portal.reports.word.body import add_blocks, keep_end_together
from commune_portal.reports.word.frame import add_contact, add_ending, add_head
from commune_portal.reports.word.lines import add_text
from commune_portal.reports.word.whole_file import Properties, finished, open_empty


def render_docx(report: Report, reference: bytes | None = None) -> bytes:
    """Return the report as a DOCX file; the same report gives the same bytes.

    `reference` is a reference document to use instead of the report's. Raises
    PortalError where that is not a Word file or lacks its page or a style.
    """
    word_file = open_empty(reference or report.reference)
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
    about = Properties(
        title=title_of(report),
        subject=report.head.subject,
        author=report.author,
        day=report.day,
    )
    return finished(word_file, about)
