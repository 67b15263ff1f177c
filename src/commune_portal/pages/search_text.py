"""The text of a page as the search index gets it, so that marks can be told apart.

Pagefind folds a letter by dropping its combining marks. `đ` has none: it is given one
that no Vietnamese letter has; then `duong` finds `đường`, and `đường` does not find
`Dương`. search.js does so to what is typed, and undoes it in what it shows (ADR 34).
"""

import re
import unicodedata

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_NO_LETTER = r"(?![^\W\d_]|[\u0300-\u036f])"
_LATE = re.compile(f"(q?)(oa|oe|uy)([{_TONES}]){_NO_LETTER}", re.IGNORECASE)
_EARLY_AFTER_Q = re.compile(f"(qu)([{_TONES}])(y)", re.IGNORECASE)
_D_WITH_MARK = {"đ": "d\u0304", "Đ": "D\u0304"}


def index_text(text: str) -> str:
    """Return the text, or HTML, in one spelling and with đ as d and a mark."""
    spelt = one_spelling(text)
    for letter, marked in _D_WITH_MARK.items():
        spelt = spelt.replace(letter, marked)
    return spelt


def one_spelling(text: str) -> str:
    """Return the text composed, its tones where most people write them: hòa, thủy, quý.

    Both places of the tone are in use (hoà, thuỷ); a reader who types one of them means
    the other too.
    """
    apart = unicodedata.normalize("NFD", text)
    moved = _EARLY_AFTER_Q.sub(r"\1\3\2", _LATE.sub(_early, apart))
    return unicodedata.normalize("NFC", moved)


def _early(match: re.Match[str]) -> str:
    before, pair, tone = match.groups()
    if before and pair.lower() == "uy":
        return match[0]
    return f"{before}{pair[0]}{tone}{pair[1]}"
