"""An internal form as data: head, tables, and several signatures side by side.

A form has no number: it is kept with the papers of accounting or emulation, not issued.
"""

from dataclasses import dataclass
from datetime import date

from commune_portal.content.formats.signature import Signature
from commune_portal.reports.model.blocks import Block, Span, Spans


@dataclass(frozen=True, slots=True)
class Attached:
    """A list that follows the signatures on a page of its own."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form, complete but for its file format.

    Attributes:
        id: The name of its files without ending.
        agency: The issuing body, a line each.
        day: Place and day, with blanks for the day of signing.
        title: «Bảng kê nhuận bút», which is printed in capitals.
        subject: What it is about.
        lines: Lines in italics below the subject, such as its period.
        basis: The căn cứ, with their punctuation, a line each.
        blocks: Tables and sums.
        signatures: Who signs, from left to right.
        attached: What follows on pages of its own.
        is_landscape: Whether its pages are in landscape.
        author: The issuing body, for the properties of files.
        made_on: The day on which it was made, likewise.
        reference: The office's own Word file of styles; None for ours.

    """

    id: str
    agency: tuple[str, ...]
    day: str
    title: str
    subject: str
    lines: tuple[str, ...]
    basis: tuple[str, ...]
    blocks: tuple[Block, ...]
    signatures: tuple[Signature, ...]
    attached: tuple[Attached, ...] = ()
    is_landscape: bool = False
    author: str
    made_on: date
    reference: bytes | None = None


def plain(*texts: str) -> tuple[Spans, ...]:
    """Return one cell of plain text for each text."""
    return tuple((Span(text),) for text in texts)


def strong(*texts: str) -> tuple[Spans, ...]:
    """Return one bold cell for each text."""
    return tuple((Span(text, bold=True),) for text in texts)
