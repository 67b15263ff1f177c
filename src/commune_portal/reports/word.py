"""A report as a Word document, laid out by Nghị định 30/2020/NĐ-CP."""

from datetime import UTC, datetime, time
from io import BytesIO

import docx
from docx.document import Document

from commune_portal.errors import PortalError
from commune_portal.reports import layout
from commune_portal.reports.document import Report
from commune_portal.reports.package import packed
from commune_portal.reports.reference import SHIPPED
from commune_portal.reports.word_body import add_blocks, add_text
from commune_portal.reports.word_frame import add_ending, add_head


def render_docx(report: Report, reference: bytes | None = None) -> bytes:
    """Return the report as a DOCX file; the same report gives the same bytes.

    `reference` is the office's own reference document, whose page and styles are used.
    """
    document = docx.Document(BytesIO(reference or SHIPPED.read_bytes()))
    _check_styles(document)
    _clear(document)
    add_head(document, report.head)
    for line in report.basis:
        add_text(document, line, layout.BASIS)
    add_blocks(document, report.blocks)
    # A signature is never alone on its page.
    last = document.paragraphs[-1].paragraph_format
    last.keep_with_next = last.keep_together = True
    last.space_after = layout.AROUND
    add_ending(document, report.ending)
    _describe(document, report)
    stream = BytesIO()
    document.save(stream)
    return packed(stream.getvalue())


def _check_styles(document: Document) -> None:
    found = {style.name for style in document.styles}
    missing = [style.name for style in layout.STYLES if style.name not in found]
    if missing:
        names = ", ".join(f"«{name}»" for name in missing)
        raise PortalError(f"văn bản mẫu Word thiếu kiểu {names}")


def _clear(document: Document) -> None:
    body = document.element.body
    for element in list(body):
        if element is not body.sectPr:
            body.remove(element)


def _describe(document: Document, report: Report) -> None:
    day = datetime.combine(report.day, time(), UTC)
    properties = document.core_properties
    properties.title = f"{report.head.type.capitalize()} {_lower_first(report)}"
    properties.subject = report.head.subject
    properties.author = properties.last_modified_by = report.author
    properties.comments = properties.keywords = properties.category = ""
    properties.language = layout.LANGUAGE
    properties.created = properties.modified = day
    properties.revision = 1


def _lower_first(report: Report) -> str:
    subject = report.head.subject
    return subject[:1].lower() + subject[1:]
