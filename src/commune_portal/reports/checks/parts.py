"""The elements of an official document, once they are found."""

from collections.abc import Sequence
from dataclasses import dataclass

from docx.document import Document as WordFile

from commune_portal.reports.checks.lines import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """What is attached: its lines, and the one that says to what."""

    lines: tuple[Line, ...]
    attached: Line | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The elements that were found; numbers in brackets are those of the decree.

    Attributes:
        word_file: The Word file itself.
        lines: Every line, annexes too.
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
        received: «Nơi nhận:» (9b), and below it the recipients.
        authority: Authority and office of who signs (7a).
        signer: The name (7b).

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
        """Return the lengths of the lines drawn with the text or right below it."""
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
    """Return where this very line stands; equal ones may stand elsewhere too."""
    return next(i for i, other in enumerate(lines) if other is line)


def same_column(line: Line, other: Line) -> bool:
    """Tell whether two lines stand in one column of a table, or of tabs."""
    if line.table is None:
        return other.table is None and (other.column == line.column or not other.text)
    return (line.table, line.row, line.column) == (other.table, other.row, other.column)
