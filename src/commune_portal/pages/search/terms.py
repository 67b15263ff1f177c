"""The words under which search finds a page, spelt in letters that need no folding.

Pagefind takes marks for ornaments: it files «tiền», «tiên» and «tiến» as one word and
counts only the bare one, so that the parts of the index grow far too big (ADR 34). So a
word with marks goes in twice, bare (`tien`) and with its marks behind (`tienzzaf`); the
letters after `zz` are sorted, which makes `hòa` and `hoà` one word. search.js spells in
the same way what is typed.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

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
# With what stands inside a number or a symbol: 1.001193, 76/NQ-CP, 15/8/2026.
_WORD = re.compile(r"[^\W_]+(?:[./@-][^\W_]+)*")
_PART = re.compile(r"[^\W_]+")


def search_terms(title: str, text: Iterable[str]) -> list[str]:
    """Return every term of a page, each once and sorted, so that the index packs well.

    `text` is the page block by block, its title too.
    """
    terms = {term for word in _words(title) for term in _spelt(word, "zt", "zx")}
    for block in text:
        terms.update(term for word in _words(block) for term in _spelt(word, "", "zz"))
    return sorted(terms)


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


def _joined(word: str) -> str:
    return "".join(_PART.findall(word))


def _spelt(word: str, bare: str, marked: str) -> Iterator[str]:
    """Yield the terms of a word, and of the parts of a number or symbol."""
    for form in dict.fromkeys((_joined(word), *_PART.findall(word))):
        folded, marks = fold(form), marks_of(form)
        yield folded + bare
        if marks:
            yield folded + marked + marks
