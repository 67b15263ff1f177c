"""A line of a Word file, with its place, its fonts and its drawn rules."""

from dataclasses import dataclass

from docx.shared import Twips

from commune_portal.reports.checks.reading.formats import Form, Look
from commune_portal.reports.checks.reading.words import Words, width_of
from commune_portal.vietnamese import fold, nfc

_SHOWN = 60  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph, or one column of it where tabs divide it.

    Attributes:
        place: Where it is, in Vietnamese.
        words: Its text in stretches of one font.
        form: The shape of its paragraph.
        table: The number of its table from 1; None outside tables.
        row: Its row in the table from 1; 0 outside tables.
        column: Its column in the row, or its part between tabs, from 0.
        room: The width of its column in twips.
        rules: The lengths of the lines drawn in or below it, in twips.
        section: The number of its section from 0.

    """

    place: str
    words: tuple[Words, ...]
    form: Form
    table: int | None
    row: int
    column: int
    room: float
    rules: tuple[float, ...]
    section: int

    @property
    def text(self) -> str:
        """Its text in NFC with single spaces, in the case that is printed."""
        shown = (w.text.upper() if w.look.capitals else w.text for w in self.words)
        return " ".join(nfc("".join(shown)).split())

    @property
    def folded(self) -> str:
        """Its text without case and marks, for searching."""
        return fold(self.text)

    @property
    def looks(self) -> tuple[Look, ...]:
        """The fonts of its visible text."""
        return tuple(w.look for w in self.words if w.text.strip())

    @property
    def is_right(self) -> bool:
        """Whether it is in the right half of the page."""
        if self.table is not None or self.column:
            return self.column > 0
        is_moved = self.form.left > self.room / 3
        return self.form.alignment in {"right", "end"} or is_moved

    @property
    def width(self) -> float:
        """The length of its text on one line, in twips."""
        return sum(width_of(w.text, w.look) for w in self.words)

    def __str__(self) -> str:
        text = self.text
        short = f"{text[:_SHOWN].rstrip()}…" if len(text) > _SHOWN else text
        return f"{self.place} «{short}»" if text else self.place


def centimetres(twips: float) -> str:
    """Return the length as an official reads it: 720 twips are 1,27 cm."""
    return f"{Twips(int(twips)).cm:.2f}".replace(".", ",") + " cm"
