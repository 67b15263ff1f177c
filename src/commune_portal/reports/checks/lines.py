"""A line of a Word file, with its place, its looks and its drawn rules."""

from dataclasses import dataclass

from docx.shared import Twips

from commune_portal.reports.checks.formats import Form, Look
from commune_portal.reports.checks.words import Words, width_of
from commune_portal.vietnamese import fold, nfc

_SHOWN = 60  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph, or one column of it where tabs divide it.

    Attributes:
        place: Where it stands, for the reader.
        words: Its text in stretches.
        table: The table that it stands in, and the row and the cell; None outside.
        column: Which column of its row, or which part between tabs.
        room: How wide its column is, in twips.
        rules: The lengths of the lines drawn in or below it, in twips.
        section: Which section of the document.

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
        """Its text, composed and with single spaces, in the case that is printed."""
        shown = (w.text.upper() if w.look.capitals else w.text for w in self.words)
        return " ".join(nfc("".join(shown)).split())

    @property
    def folded(self) -> str:
        """Its text without marks, to find it however it is spelt."""
        return fold(self.text)

    @property
    def looks(self) -> tuple[Look, ...]:
        """The looks of what can be seen."""
        return tuple(w.look for w in self.words if w.text.strip())

    @property
    def is_right(self) -> bool:
        """Whether it stands in the right half of the page."""
        if self.table is not None or self.column:
            return self.column > 0
        is_moved = self.form.left > self.room / 3
        return self.form.alignment in {"right", "end"} or is_moved

    @property
    def width(self) -> float:
        """How long its text is on one line, in twips."""
        return sum(width_of(w.text, w.look) for w in self.words)

    def __str__(self) -> str:
        text = self.text
        short = f"{text[:_SHOWN].rstrip()}…" if len(text) > _SHOWN else text
        return f"{self.place} «{short}»" if text else self.place


def centimetres(twips: float) -> str:
    """Return the length as an official reads it: 1,27 cm."""
    return f"{Twips(int(twips)).cm:.2f}".replace(".", ",") + " cm"
