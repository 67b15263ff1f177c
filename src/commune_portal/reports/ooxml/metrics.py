"""How wide a text is in Times New Roman, for lines drawn as long as their text.

Widths are thousandths of the size, from Liberation Serif, whose letters are exactly as
wide as those of Times New Roman. Marks above and below add no width, horns do.
"""

import unicodedata
from collections.abc import Mapping

from commune_portal.vietnamese import nfc

EMU_PER_TWIP = 635  # a twip is 1/20 pt; python-docx counts in EMU
_HORN = "\u031b"
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
_UNKNOWN = 500
_STEP = 4.0  # points by which a text is made narrower


def _by_letter(letters_by_width: Mapping[int, str]) -> dict[str, int]:
    return {
        letter: width
        for width, letters in letters_by_width.items()
        for letter in letters
    }


_WIDTHS = {False: _by_letter(_REGULAR), True: _by_letter(_BOLD)}


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width in points of one line of the text."""
    widths = _WIDTHS[bold]
    return sum(widths.get(_base(letter), _UNKNOWN) for letter in nfc(text)) * size / 1e3


def longest_line(text: str, size: float, room: float, *, bold: bool = False) -> float:
    """Return the width in points of the longest line of a text that wraps at `room`."""
    return max(_lines(text, size, room, bold=bold), default=0.0)


def balanced_width(text: str, size: float, room: float, *, bold: bool = False) -> float:
    """Return the least width in which the text takes no more lines than in `room`.

    A text of one line keeps the whole room.
    """
    wanted = len(_lines(text, size, room, bold=bold))
    if wanted <= 1:
        return room
    width = room
    while len(_lines(text, size, width - _STEP, bold=bold)) == wanted:
        width -= _STEP
    return min(width + _STEP, room)


def _lines(text: str, size: float, room: float, *, bold: bool) -> list[float]:
    """Return the widths of the lines in which the text is set, word by word."""
    space = text_width(" ", size, bold=bold)
    lines: list[float] = []
    for word in text.split(" "):  # blanks for number and day take their room
        width = text_width(word, size, bold=bold)
        if lines and lines[-1] + space + width <= room:
            lines[-1] += space + width
        else:
            lines.append(width)
    return lines


def _base(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    return nfc(parts[0] + _HORN if _HORN in parts else parts[0])
