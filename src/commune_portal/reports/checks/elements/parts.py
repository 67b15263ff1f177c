"""The elements that were found in a Word file."""

from dataclasses import dataclass

from commune_portal.reports.checks.elements.kinds import Kind
from commune_portal.reports.checks.reading.formats import Formats
from commune_portal.reports.checks.reading.lines import Line
from commune_portal.reports.checks.reading.opening import WordFile

STROKES = "_-–—─‾¯ "  # what a rule below a line is typed with


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """An annex: its lines, and the «(Kèm theo …)» among them."""

    lines: tuple[Line, ...]
    attached: Line | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The elements that were found; numbers as in NĐ 30/2020, Phụ lục I, IV.

    Attributes:
        word_file: The Word file itself.
        formats: How its text looks.
        kind: Which form the document follows.
        lines: Every line, including annexes.
        around: The lines of headers, footers and footnotes.
        country: Quốc hiệu (1).
        motto: Tiêu ngữ (1).
        agency: The lines of the issuing body (2).
        number: «Số: …» (3).
        day: Place and day (4).
        type: The name of the type (5a); None in a công văn.
        symbol: The abbreviation that belongs to the type.
        subject: The lines of the trích yếu (5a), or «V/v …» of a công văn (5b).
        attached: «(Kèm theo …)» below the trích yếu of what a decision issues.
        addressed: Kính gửi (9a).
        basis: The lines of căn cứ, the first paragraphs of the body.
        body: Everything between head and ending outside tables, with the basis (6).
        received: «Nơi nhận:» (9b).
        recipients: The lines below it; a recipient may go over several lines.
        authority: Authority and office of the signer (7a).
        unprinted: What stands between office and name, such as a mark for signing.
        signer: The name (7b).
        annexes: What is attached.
        copied: The number of a copy, «Số: 03/SY-UBND».

    """

    word_file: WordFile
    formats: Formats
    kind: Kind
    lines: tuple[Line, ...]
    around: tuple[Line, ...]
    country: Line | None
    motto: Line | None
    agency: tuple[Line, ...]
    number: Line | None
    day: Line | None
    type: Line | None
    symbol: str | None
    subject: tuple[Line, ...]
    attached: Line | None
    addressed: Line | None
    basis: tuple[Line, ...]
    body: tuple[Line, ...]
    received: Line | None
    recipients: tuple[tuple[Line, ...], ...]
    authority: tuple[Line, ...]
    unprinted: tuple[Line, ...]
    signer: Line | None
    annexes: tuple[Annex, ...]
    copied: Line | None

    def rule_after(self, line: Line) -> tuple[float, ...]:
        """Return the lengths in twips of the lines drawn in or right below the text."""
        found = [*line.rules]
        for below in self.lines[line.index + 1 :]:
            if not same_column(line, below):
                if line.table is not None and below.table != line.table:
                    break
                continue
            if below.text and not below.rules:
                break
            found += below.rules
            if below.text.strip(STROKES):
                break
        return tuple(found)


def same_column(line: Line, other: Line) -> bool:
    """Return whether two lines are in one column of a table, or of tabs."""
    if line.table is None:
        is_same = other.is_right == line.is_right or not other.text.strip(STROKES)
        return other.table is None and is_same
    return (line.table, line.row, line.column) == (other.table, other.row, other.column)


def in_column(line: Line, other: Line) -> bool:
    """Return whether two lines are in one column, also in other rows of the table."""
    beside = (line.table, line.column) == (other.table, other.column)
    return same_column(line, other) or (line.table is not None and beside)
