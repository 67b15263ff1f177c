"""The text of a paragraph, divided by its line breaks and tabs."""

from collections.abc import Iterable
from dataclasses import dataclass

from docx.shared import Pt

from commune_portal.reports.checks.reading.formats import Look
from commune_portal.reports.ooxml.metrics import EMU_PER_TWIP, text_width
from commune_portal.vietnamese import nfc


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text in one font."""

    text: str
    look: Look


def width_of(text: str, look: Look) -> float:
    """Return the length of the text in twips, set in Times New Roman."""
    printed = text.upper() if look.capitals else text
    return text_width(nfc(printed), Pt(look.size), bold=look.bold) / EMU_PER_TWIP


def divided(
    words: Iterable[Words], *, has_stops: bool
) -> list[tuple[int, tuple[Words, ...]]]:
    """Return each line's parts between tabs, with their columns from 0.

    A line that begins with two tabs, or with one to a tab stop of its own
    (`has_stops`), is on the right: in column 1.
    """
    found: list[tuple[int, tuple[Words, ...]]] = []
    for row in _split(words, "\n"):
        groups = _split(row, "\t")
        filled = [place for place, group in enumerate(groups) if _is_seen(group)]
        moved = int(bool(filled) and filled[0] >= (1 if has_stops else 2))
        found += [(moved + n, groups[place]) for n, place in enumerate(filled)]
    return found or [(0, ())]


def _split(words: Iterable[Words], mark: str) -> list[tuple[Words, ...]]:
    groups: list[list[Words]] = [[]]
    for word in words:
        first, *others = word.text.split(mark)
        groups[-1].append(Words(first, word.look))
        groups += [[Words(other, word.look)] for other in others]
    return [tuple(group) for group in groups]


def _is_seen(words: Iterable[Words]) -> bool:
    return any(word.text.strip() for word in words)
