"""The width of a text in Times New Roman, for lines drawn as long as their text.

Widths are thousandths of the size, from Liberation Serif, whose characters are exactly
as wide as those of Times New Roman. Marks above and below
add no width; the horn of ơ and ư does.

`size`, `room` and the results have one unit: points, unless a caller uses another.
"""

import re
import unicodedata
from collections.abc import Mapping
from math import ceil

from commune_portal.vietnamese import nfc

EMU_PER_TWIP = 635  # a twip is 1/20 pt; python-docx counts in EMU
_HORN = "\u031b"
_BREAKS = re.compile(r"(?<=[ /-])")
_REGULAR = {
    180: "'",
    200: "|",
    250: " ,.",
    278: "/:;\\ijlt",
    333: "!()-I[]`fr‘’",
    389: "Js",
    408: '"',
    444: "?acez“”",
    480: "{}",
    500: "#$*0123456789_bdghknopquvxyđ–«»§",
    529: "ơ",
    542: "ư",
    556: "FPS",
    564: "+<=>",
    611: "ELTZ",
    667: "BCR",
    722: "ADGHKNOQUVXYwĐƠ",
    776: "Ư",
    778: "&m",
    833: "%",
    889: "M",
    921: "@",
    944: "W",
    1000: "—…",
}
_BOLD = {
    220: "|",
    250: " ,.",
    278: "'/\\il",
    333: "!()-:;[]`fjt‘’",
    389: "Is",
    394: "{}",
    444: "cerz",
    500: "#$*0123456789?J_agovxy–“”«»§",
    554: "ơ",
    555: '"',
    556: "Sbdhknpquđ",
    570: "+<=>",
    600: "ư",
    611: "FP",
    667: "BELTZ",
    722: "ACDNRUVXYwĐ",
    778: "GHKOQƠ",
    796: "Ư",
    833: "&m",
    930: "@",
    944: "M",
    1000: "%W—…",
}
_UNKNOWN = 500  # thousandths, for a character that is not in the table
_STEP = 4.0  # points by which a text is made narrower


def _by_character(characters_by_width: Mapping[int, str]) -> dict[str, int]:
    return {
        character: width
        for width, characters in characters_by_width.items()
        for character in characters
    }


_WIDTHS = {False: _by_character(_REGULAR), True: _by_character(_BOLD)}


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of the text on one line."""
    widths = _WIDTHS[bold]
    return sum(widths.get(_base(char), _UNKNOWN) for char in nfc(text)) * size / 1e3


def longest_line(text: str, size: float, room: float, *, bold: bool = False) -> float:
    """Return the width of the longest line of a text that wraps at `room`."""
    return max(wrapped_widths(text, size, room, bold=bold), default=0.0)


def line_count(text: str, size: float, room: float, *, bold: bool = False) -> int:
    """Return how many lines the text takes in a cell.

    It breaks at spaces and, as addresses do, after «/» and «-»; a wider part is broken
    anywhere.
    """
    lines, used = 1, 0.0
    for part in _BREAKS.split(text):
        width = text_width(part, size, bold=bold)
        if used + width > room:
            lines += ceil(width / room) if used else ceil(width / room) - 1
            used = width % room
        else:
            used += width
    return lines


def balanced_width(text: str, size: float, room: float, *, bold: bool = False) -> float:
    """Return the least width, in points, that takes no more lines than `room` does.

    A text of one line keeps the whole room.
    """
    wanted = len(wrapped_widths(text, size, room, bold=bold))
    if wanted <= 1:
        return room
    width = room
    while len(wrapped_widths(text, size, width - _STEP, bold=bold)) == wanted:
        width -= _STEP
    return min(width + _STEP, room)


def wrapped_widths(text: str, size: float, room: float, *, bold: bool) -> list[float]:
    """Return the widths of the lines of the text, wrapped at its spaces."""
    space = text_width(" ", size, bold=bold)
    lines: list[float] = []
    for word in text.split(" "):  # blanks for number and day keep their width
        width = text_width(word, size, bold=bold)
        if lines and lines[-1] + space + width <= room:
            lines[-1] += space + width
        else:
            lines.append(width)
    return lines


def _base(character: str) -> str:
    parts = unicodedata.normalize("NFD", character)
    return nfc(parts[0] + _HORN if _HORN in parts else parts[0])
