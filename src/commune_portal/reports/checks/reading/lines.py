"""A line of a Word file, with its place, its fonts and its drawn rules."""

from dataclasses import dataclass

from docx.shared import Twips

from commune_portal.reports.checks.reading.formats import Form, Look
from commune_portal.reports.checks.reading.legacy import code_page, decoded
from commune_portal.reports.checks.reading.words import Words, unpiled, width_of
from commune_portal.vietnamese import fold, nfc

_SHOWN = 60  # characters
_NAMED = 300  # characters; no line of a head or an ending is longer
_BLANK = 250 / 1000 * 20  # twips that a blank is wide, per point of size


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph, or one line or column of it where breaks and tabs divide it.

    Attributes:
        index: Its place among all lines, from 0.
        paragraph: The number of its paragraph; lines that share it were broken by
            Shift+Enter or by tabs.
        place: Where it is, in Vietnamese.
        words: Its text in stretches of one font.
        text: Its text in NFC with single spaces, in the case that is printed; text of
            an old code page as it was meant.
        folded: The beginning of the text without case and marks, for searching.
        form: The shape of its paragraph.
        table: The number of its table from 1; None outside tables.
        row: Its row in the table from 1; 0 outside tables.
        column: Its column in the row, or its part between tabs, from 0.
        room: The width of its column in twips.
        middle: Where the middle of its column is, as a share of the page or table.
        lead: How far tabs at its beginning move it, in twips.
        rules: The lengths of the lines drawn in or below it, in twips.
        section: The number of its section from 0.

    """

    index: int
    paragraph: int
    place: str
    words: tuple[Words, ...]
    text: str
    folded: str
    form: Form
    table: int | None
    row: int
    column: int
    room: float
    middle: float
    lead: float
    rules: tuple[float, ...]
    section: int

    @property
    def looks(self) -> tuple[Look, ...]:
        """The fonts of its visible text."""
        return tuple(w.look for w in self.words if w.text.strip())

    @property
    def is_right(self) -> bool:
        """Whether it is in the right half of the page."""
        if self.table is not None:
            return self.column > 0 and self.middle > 1 / 2
        if self.column:
            return True
        is_moved = self.form.left + self._blanks > self.room / 3
        return self.form.alignment == "right" or is_moved

    @property
    def is_centred(self) -> bool:
        """Whether it is centred, by its alignment or within a column between tabs."""
        is_tabbed = any(kind == "center" for _, kind in self.form.stops)
        return self.form.alignment == "center" or is_tabbed

    @property
    def width(self) -> float:
        """The length of its text on one line, in twips."""
        return sum(width_of(w.text, w.look) for w in self.words)

    @property
    def _blanks(self) -> float:
        """The width of the blanks typed before its text, in twips."""
        raw = "".join(word.text for word in self.words)
        count = len(raw) - len(raw.lstrip(" \u00a0"))
        return count * _BLANK * self.words[0].look.size if count else 0.0

    def __str__(self) -> str:
        text = self.text
        short = f"{text[:_SHOWN].rstrip()}…" if len(text) > _SHOWN else text
        return f"{self.place} «{short}»" if text else self.place


def printed(words: tuple[Words, ...]) -> str:
    """Return the text of the words as people read it."""
    fonts = tuple(dict.fromkeys(font for word in words for font in word.look.fonts))
    raw = unpiled("".join(w.text.upper() if w.look.capitals else w.text for w in words))
    page = code_page(raw, fonts)
    return " ".join(nfc(decoded(raw, page, fonts)).replace("\u00ad", "").split())


def folded(text: str) -> str:
    """Return the beginning of a text without case and marks."""
    return fold(text[:_NAMED])


def centimetres(twips: float) -> str:
    """Return the length as an official reads it: 720 twips are 1,27 cm."""
    return f"{Twips(int(twips)).cm:.2f}".replace(".", ",") + " cm"
