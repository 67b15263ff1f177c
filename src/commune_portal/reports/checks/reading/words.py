"""The text of a paragraph, divided by its line breaks, tabs and wide gaps."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from docx.shared import Pt

from commune_portal.reports.checks.reading.formats import Form, Look
from commune_portal.reports.ooxml.metrics import EMU_PER_TWIP, text_width
from commune_portal.vietnamese import nfc

_MOST_LEADING = 9  # tabs before a text
_MARKS = 30
_PILE = re.compile(rf"[^\w\s]{{{_MARKS},}}")
_LONGEST_HEAD = 300  # characters; longer lines are text
_DEFAULT_STOP = 720  # twips between the stops that Word has by itself
# Blanks that move what follows to the right column, in a head or an ending typed
# without tabs. «Số:      /BC-UBND» has a blank too; it stays one.
_GAP = re.compile(
    r"(?:(?<=[^:\s])|(?<=nhận:))[ \u00a0]{4,}"
    r"(?=CỘNG H|Độc lập\b|(?:TM|KT|TL|TUQ|Q)\. ?[A-ZĐ]"
    r"|[^,\d/\s][^,\d/]{1,40}, *ngày\b)"
    r"|(?:(?<=[^:\s])|(?<=nhận:))[ \u00a0]{8,}(?=[^\W\d_])"
)


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text in one font."""

    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Column:
    """The words of a line between two tabs, and their column: 0 left, 1 right.

    `lead` is how far tabs at the beginning of the line move it, in twips.
    """

    number: int
    words: tuple[Words, ...]
    lead: float = 0.0


def unpiled(text: str) -> str:
    """Return the text with at most a few marks on a letter.

    Unicode sorts the marks on a letter, which takes the square of their number.
    """
    return _PILE.sub(_lowered, text)


def _lowered(pile: re.Match[str]) -> str:
    signs = pile[0]
    return signs[:_MARKS] + "".join(
        sign for sign in signs[_MARKS:] if not unicodedata.combining(sign)
    )


def width_of(text: str, look: Look) -> float:
    """Return the length of the text in twips, set in Times New Roman."""
    printed = text.upper() if look.capitals else text
    return (
        text_width(nfc(unpiled(printed)), Pt(look.size), bold=look.bold) / EMU_PER_TWIP
    )


def rows_of(words: Iterable[Words]) -> list[tuple[Words, ...]]:
    """Return the words of each line between line breaks."""
    return _split(words, "\n")


def columns_of(row: Sequence[Words], form: Form, room: float) -> list[Column]:
    """Return what a line has in each of its columns.

    With tab stops of its own, where the text stands decides; without, a line that
    begins with two tabs is on the right. `room` is the width of the page's column.
    """
    groups = [list(_gapped(group)) for group in _split(row, "\t")]
    filled = [place for place, parts in enumerate(groups) if _is_seen(parts[0])]
    if form.stops:
        sides = _sides([parts[0] for parts in groups], form, room)
    else:
        moved = int(bool(filled) and filled[0] > 1)
        sides = {place: moved + n for n, place in enumerate(filled)}
    found: list[Column] = []
    for place in filled:
        first, *others = groups[place]
        number = max(sides[place], found[-1].number + 1 if found else 0)
        found.append(Column(number, first, 0.0 if found else _lead(place, form)))
        found += [Column(number + n, other) for n, other in enumerate(others, 1)]
    return found or [Column(0, ())]


def _lead(tabs: int, form: Form) -> float:
    """Return how far this many tabs move the beginning of a line, in twips."""
    begin = x = float(max(form.first_line, 0))
    for _ in range(min(tabs, _MOST_LEADING)):
        x = _start(x, 0.0, form.stops)
    return x - begin


def _sides(
    groups: Sequence[Sequence[Words]], form: Form, room: float
) -> dict[int, int]:
    """Return for each group between tabs whether its middle is right of the page's."""
    sides: dict[int, int] = {}
    x = float(max(form.left + form.first_line, 0))
    for place, group in enumerate(groups):
        width = sum(width_of(word.text.strip(), word.look) for word in group)
        if place:
            x = _start(x, width, form.stops)
        sides[place] = int(x + width / 2 > room / 2)
        x += width
    return sides


def _start(x: float, width: float, stops: Sequence[tuple[int, str]]) -> float:
    """Return where text of this width begins after a tab at x."""
    for stop, kind in stops:
        if stop > x:
            before = {"center": width / 2, "right": width}.get(kind, 0.0)
            return max(x, stop - before)
    return (x // _DEFAULT_STOP + 1) * _DEFAULT_STOP


def _split(words: Iterable[Words], mark: str) -> list[tuple[Words, ...]]:
    groups: list[list[Words]] = [[]]
    for word in words:
        first, *others = word.text.split(mark)
        groups[-1].append(Words(first, word.look))
        groups += [[Words(other, word.look)] for other in others]
    return [tuple(group) for group in groups]


def _gapped(words: Sequence[Words]) -> Iterator[tuple[Words, ...]]:
    """Yield the words before and after each wide gap."""
    text = "".join(word.text for word in words)
    gaps = () if len(text) > _LONGEST_HEAD else _GAP.finditer(text)
    cuts = [found.end() for found in gaps if text[found.end()].isupper()]
    start = 0
    for end in (*cuts, len(text)):
        yield tuple(_between(words, start, end))
        start = end


def _between(words: Sequence[Words], start: int, end: int) -> Iterator[Words]:
    """Yield the words from one place in their text to another."""
    place = 0
    for word in words:
        text = word.text[max(start - place, 0) : max(end - place, 0)]
        place += len(word.text)
        if text:
            yield Words(text, word.look)


def _is_seen(words: Iterable[Words]) -> bool:
    return any(word.text.strip() for word in words)
