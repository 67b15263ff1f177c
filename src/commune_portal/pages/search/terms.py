"""The terms under which search finds a page, spelled in ASCII.

A word with marks is indexed twice, bare (`tien`) and followed by its marks
(`tienzzaf`); the letters after `zz` are sorted, which makes `hòa` and `hoà` one word.
search.js spells queries in the same way (ADR 34).
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from commune_portal.vietnamese import fold

_MARKS = {
    "\u0300": "f",
    "\u0301": "s",
    "\u0303": "x",
    "\u0309": "r",
    "\u0323": "j",
    "\u0302": "a",
    "\u0306": "w",
    "\u031b": "o",
    "đ": "d",
}
_ANY_OTHER_MARK = "q"
# Including the signs inside a number or a symbol: 1.001193, 76/NQ-CP, 15/8/2026.
_WORD = re.compile(r"[^\W_]+(?:[./@-][^\W_]+)*")
_PART = re.compile(r"[^\W_]+")


_MOST_WORDS = 2**16  # kept with their spelling, about 20 MB


def search_terms(title: str, text: Iterable[str]) -> list[str]:
    """Return every term of a page, each once and sorted.

    `text` is the page block by block, its title too.
    """
    terms = {term for word in _words(title) for term in _terms(word, "zt", "zx")}
    words = set(_words("\n".join(text)))
    return sorted(terms.union(*(_terms(word, "", "zz") for word in words)))


def marks_of(word: str) -> str:
    """Return the marks of a word as sorted letters; empty for a word without any."""
    letters = unicodedata.normalize("NFD", word.lower())
    known = (
        _MARKS.get(letter, _ANY_OTHER_MARK)
        for letter in letters
        if letter == "đ" or unicodedata.combining(letter)
    )
    return "".join(sorted(known))


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text))


@lru_cache(_MOST_WORDS)
def _terms(word: str, bare: str, marked: str) -> tuple[str, ...]:
    """Return the terms of a word, and of the parts of a number or symbol.

    `bare` follows a term without marks; `marked` stands before the marks of another.
    """
    terms: list[str] = []
    parts = _PART.findall(word)
    for form in dict.fromkeys(("".join(parts), *parts)):
        folded, marks = fold(form), marks_of(form)
        terms.append(folded + bare)
        if marks:
            terms.append(folded + marked + marks)
    return tuple(terms)
