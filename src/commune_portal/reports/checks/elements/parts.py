"""The elements that were found in a Word file."""

from collections.abc import Sequence
from dataclasses import dataclass

from docx.document import Document as WordFile

from commune_portal.reports.checks.reading.lines import Line


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
        lines: Every line, including annexes.
        country: Quốc hiệu (1).
        motto: Tiêu ngữ (1).
        agency: The lines of the issuing body (2).
        number: «Số: …» (3).
        day: Place and day (4).
        type: The name of the type (5a); None in a công văn.
        symbol: The abbreviation that belongs to the type.
        subject: The lines of the trích yếu (5a), or «V/v …» of a công văn (5b).
        addressed: Kính gửi (9a).
        body: Everything between head and ending outside tables (6).
        received: «Nơi nhận:» (9b).
        recipients: The lines below it.
        authority: Authority and office of the signer (7a).
        signer: The name (7b).
        annexes: What is attached.

    """

    word_file: WordFile
    lines: tuple[Line, ...]
    country: Line | None
    motto: Line | None
    agency: tuple[Line, ...]
    number: Line | None
    day: Line | None
    type: Line | None
    symbol: str | None
    subject: tuple[Line, ...]
    addressed: Line | None
    body: tuple[Line, ...]
    received: Line | None
    recipients: tuple[Line, ...]
    authority: tuple[Line, ...]
    signer: Line | None
    annexes: tuple[Annex, ...]

    def rule_after(self, line: Line) -> tuple[float, ...]:
        """Return the lengths in twips of the lines drawn in or right below the text."""
        found = [*line.rules]
        for below in self.lines[place_of(self.lines, line) + 1 :]:
            if not same_column(line, below):
                if line.table is not None and below.table != line.table:
                    break
                continue
            if below.text and not below.rules:
                break
            found += below.rules
            if below.text.strip("_-–— "):
                break
        return tuple(found)


def place_of(lines: Sequence[Line], line: Line) -> int:
    """Return the index of this very line; equal lines may exist elsewhere."""
    return next(i for i, other in enumerate(lines) if other is line)


def same_column(line: Line, other: Line) -> bool:
    """Return whether two lines are in one column of a table, or of tabs."""
    if line.table is None:
        return other.table is None and (other.column == line.column or not other.text)
    return (line.table, line.row, line.column) == (other.table, other.row, other.column)
