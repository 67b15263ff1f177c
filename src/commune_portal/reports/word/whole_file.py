"""A Word file before anything is in it, and as bytes when all is."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from io import BytesIO

from docx.document import Document as WordFile

from commune_portal.reports.ooxml.package import packed
from commune_portal.reports.word import layout
from commune_portal.reports.word.notes import drop_notes
from commune_portal.reports.word.office_reference import open_reference

_LONGEST = 255  # characters; python-docx refuses more


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """What the properties of the file say about the document."""

    title: str
    subject: str
    author: str
    day: date


def open_empty(reference: bytes | None) -> WordFile:
    """Return the office's reference document, or ours, with styles and page only.

    Raises PortalError where it is not a Word file or lacks its page or a style.
    """
    word_file = open_reference(reference)
    drop_notes(word_file)
    body = word_file.element.body
    for element in list(body):
        if element is not body.sectPr:
            body.remove(element)
    return word_file


def finished(word_file: WordFile, about: Properties) -> bytes:
    """Return the file; the same content gives the same bytes."""
    day = datetime.combine(about.day, time(), UTC)
    properties = word_file.core_properties
    properties.title = about.title[:_LONGEST]
    properties.subject = about.subject[:_LONGEST]
    properties.author = properties.last_modified_by = about.author
    properties.comments = properties.keywords = properties.category = ""
    properties.language = layout.LANGUAGE
    properties.created = properties.modified = day
    properties.revision = 1
    stream = BytesIO()
    word_file.save(stream)
    return packed(stream.getvalue())
