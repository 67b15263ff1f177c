"""Recognising TCVN3 (ABC) and VNI, and converting it. See ADR 62.

A word is evidence where it is no Vietnamese as it stands and a Vietnamese syllable as
the code page reads it; words that read in both ways are none. Half a sentence in
Unicode is never converted: any letter that only Unicode has keeps its line as it is.
"""

import re
from collections.abc import Callable, Mapping
from enum import Enum
from types import MappingProxyType

from commune_portal.content.legacy.syllables import is_syllable
from commune_portal.content.legacy.tables import from_tcvn3, from_vni

_WORD = re.compile(r"[A-Za-z\u00a1-\u00ff]+")
_UNICODE = re.compile("[\u0100-\u024f\u1e00-\u1eff]")
_KEY = re.compile(r"^[\s-]*[a-z_]+:")
_QUOTES = "«»"
_ENOUGH = 2
# Beside a letter no other text has these signs.
_SIGN = re.compile("^®(?=.)|(?<=[A-Za-z])[¸¶¹¨¼½¾®©ª¬«»µ\u00ad]")
_FORMULA = re.compile("µ?[A-Za-z·×÷]+")  # 5 µm, 3 N·m
_OPERATORS = ("×", "÷")
_VNI_PAIR = re.compile("[aeouyôö][ùøûõâáàåãäêéèúüë]", re.IGNORECASE)  # ï: «laïc»
_ABBREVIATION = re.compile(r"[A-Z]*[§¡¢£¤¥¦][A-Z]+|[A-Z]+[§¡¢£¤¥¦]")  # H§ND


class CodePage(Enum):
    """A code page before Unicode, by the name that editors know."""

    TCVN3 = "TCVN3 (ABC)"
    VNI = "VNI"


_READ: Mapping[CodePage, Callable[[str], str]] = MappingProxyType(
    {CodePage.TCVN3: from_tcvn3, CodePage.VNI: from_vni}
)


def converted(text: str) -> str | None:
    """Return the text in Unicode, line by line; None where no line is to be converted.

    A line that mixes Unicode with a code page stays as it is.
    """
    lines = text.split("\n")
    pages = code_pages(text)
    for index, page in pages.items():
        lines[index] = _decoded(lines[index], page)
    return "\n".join(lines) if pages else None


def code_pages(text: str) -> Mapping[int, CodePage]:
    """Return the code page of each line that is in one, by its index from 0."""
    if text.isascii():
        return {}
    lines = text.split("\n")
    found = {
        index: page
        for index, line in enumerate(lines)
        if (page := _code_page(line)) is not None
    }
    if any(map(_is_unicode, lines)):
        return found
    page = next(iter(found.values()), None) or _code_page(text)
    if page is None:
        return found
    others = {i: page for i, line in enumerate(lines) if _score(line, page) > 0}
    return dict(sorted({**others, **found}.items()))


def _code_page(text: str) -> CodePage | None:
    """Return the code page that explains most of the words, if it explains enough."""
    if text.isascii() or _is_unicode(text):
        return None
    scores = {page: _score(text, page) for page in CodePage}
    best = max(scores, key=lambda page: scores[page])
    return best if scores[best] >= _ENOUGH else None


def _is_unicode(text: str) -> bool:
    return _UNICODE.search(text) is not None


def _words(text: str) -> list[str]:
    """Return the different words with more than ASCII in them."""
    found = (word.strip(_QUOTES) for word in _WORD.findall(text))
    return sorted({word for word in found if not word.isascii()})


def _score(text: str, page: CodePage) -> int:
    """Return how much the words say for the page; one word is enough among others."""
    score = sum(_evidence(word, page) for word in _words(text))
    if score == 1 and page is CodePage.TCVN3:
        words = _WORD.findall(_KEY.sub("", text))
        score += len(words) > 1 and all(is_syllable(from_tcvn3(w)) for w in words)
    return score


def _evidence(word: str, page: CodePage) -> int:
    """Return how much a word says for the page; below 0 it contradicts it."""
    if is_syllable(word):
        return 0 if is_syllable(_READ[page](word)) else -_ENOUGH
    if page is CodePage.TCVN3 and _ABBREVIATION.fullmatch(word):
        return 1
    is_sign = re.search("[A-Za-z]", word) is None and not _SIGN.search(word)
    if is_sign or _FORMULA.fullmatch(word):
        return 0
    if not is_syllable(_READ[page](word)):
        return -1
    sign = _SIGN if page is CodePage.TCVN3 else _VNI_PAIR
    return _ENOUGH if sign.search(word) else 1


def _decoded(line: str, page: CodePage) -> str:
    if page is CodePage.VNI:
        return from_vni(line)
    meant = _WORD.sub(lambda found: _decoded_word(found[0]), line)
    return meant.upper() if _is_capital(line) else meant


def _decoded_word(word: str) -> str:
    if word in _OPERATORS:
        return word
    meant = from_tcvn3(word)
    return meant.upper() if _is_capital(word) else meant


def _is_capital(typed: str) -> bool:
    """Return whether the text was typed in capitals: in .VnTimeH, which has marks."""
    letters = [each for each in typed if each.isascii() and each.isalpha()]
    return len(letters) > 1 and all(map(str.isupper, letters))
