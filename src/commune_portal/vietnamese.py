"""The rules of Vietnamese text: forms of characters, order, slugs, days and numbers.

Days and numbers follow Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3.c and II.4.b:
the day has two digits, the month only for January and February.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction
from functools import lru_cache

# Characters of old code pages that look right on paper and break search and counting,
# and the character that was meant.
LEGACY_LETTERS = {
    "\u01a2": "Ư",
    "\u01a3": "ư",
    "\u00b8": ",",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\u00ad": "",
}

VIETNAM = timezone(timedelta(hours=7))
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng
_WEEKDAYS = (
    "Thứ Hai",
    "Thứ Ba",
    "Thứ Tư",
    "Thứ Năm",
    "Thứ Sáu",
    "Thứ Bảy",
    "Chủ nhật",
)
_LAST_PADDED_MONTH = 2
_MOST_COMPARED = 2_000
_SAME_START = len("2026-11")  # items begin with their day
_LONGEST = 200  # characters of a name that are compared


def nfc(text: str) -> str:
    """Return the text with every character in its precomposed form (NFC)."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Return the text in lower case without marks, đ as d, words one space apart."""
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFD", text.casefold())
        if not unicodedata.combining(letter)
    )
    return " ".join(bare.replace("đ", "d").split())


@lru_cache(maxsize=10_000)
def slugify(text: str, separator: str = "-") -> str:
    """Return an ASCII name for URLs and keys; idempotent, empty if nothing is left."""
    return re.sub(r"[^a-z0-9]+", separator, fold(text)).strip(separator)


def upper_first(text: str) -> str:
    """Return the text with its first character in upper case."""
    return text[:1].upper() + text[1:]


def collation_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Return a key that sorts as a Vietnamese dictionary: letters, then tones."""
    letters: list[int] = []
    tones: list[int] = []
    for letter in nfc(text.casefold()):
        parts = unicodedata.normalize("NFD", letter)
        tone = next((mark for mark in parts if mark in _TONES), "")
        base = nfc("".join(mark for mark in parts if mark not in _TONES))
        place = _ALPHABET.find(base)
        letters.append(ord(base[0]) if place < 0 else 0x10000 + place)
        tones.append(_TONES.find(tone) + 1 if tone else 0)
    return tuple(letters), tuple(tones), text


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that was probably meant; None if none is near.

    Of thousands of candidates, those with the same beginning are compared first, and
    no more than `_MOST_COMPARED`, so that a large site cannot make a typo slow.
    """
    known = [*candidates]
    if len(known) > _MOST_COMPARED:
        start = word[:_SAME_START]
        known.sort(key=lambda candidate: not candidate.startswith(start))
        del known[_MOST_COMPARED:]
    by_folded = {fold(candidate[:_LONGEST]): candidate for candidate in known}
    wanted = fold(word[:_LONGEST])
    matches = difflib.get_close_matches(wanted, by_folded, n=1, cutoff=0.6)
    return by_folded[matches[0]] if matches else None


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """Return the clause that offers the nearest candidate; empty if none is near."""
    near = nearest(word, candidates)
    return suggest(near) if near else ""


def suggest(candidate: str) -> str:
    """Return the clause that ends a message by offering the candidate."""
    return f"; có phải ý bạn là «{candidate}»?"


def short_day(day: date) -> str:
    """Return the day in digits: 05/02/2023, 05/6/2023, 05/10/2023."""
    return f"{day.day:02d}/{_month(day)}/{day.year}"


def long_day(day: date) -> str:
    """Return the day in words: ngày 05 tháng 6 năm 2023."""
    return f"ngày {day.day:02d} tháng {_month(day)} năm {day.year}"


def _month(day: date) -> str:
    padded = day.month <= _LAST_PADDED_MONTH
    return f"{day.month:02d}" if padded else str(day.month)


def weekday(day: date) -> str:
    """Return the name of the day of the week."""
    return _WEEKDAYS[day.weekday()]


def number(value: int) -> str:
    """Return a whole number with a point between thousands: 1.500."""
    return f"{value:,}".replace(",", ".")


def decimal(value: Fraction, places: int = 1) -> str:
    """Return a number with a decimal comma, rounded half up, no trailing zero."""
    scale = 10**places
    rounded = int(abs(value) * scale + Fraction(1, 2))
    whole, rest = divmod(rounded, scale)
    sign = "-" if value < 0 and rounded else ""
    digits = f"{rest:0{places}d}".rstrip("0")
    return sign + number(whole) + (f",{digits}" if digits else "")


def document_number(value: str) -> str:
    """Return the number of a document with a leading zero below ten: 05."""
    return value.zfill(2) if value.isdigit() else value


def day_in_vietnam(moment: datetime) -> date:
    """Return the day in Vietnam's calendar (UTC+7) at an aware moment."""
    return moment.astimezone(VIETNAM).date()


def number_in_words(value: int) -> str:
    """Return a whole number from 0 on as it is read: hai mươi mốt nghìn.

    Within a longer number an empty hundred is read («một nghìn không trăm linh năm»),
    a group of three zeros is not. Raises ValueError for a number below 0.
    """
    if value < 0:
        raise ValueError("a number below 0 has no words")
    above, below = divmod(value, _BILLION)
    if not above:
        return _below_a_billion(below, is_inside=False) or _DIGITS[0]
    words = f"{number_in_words(above)} tỷ"
    return f"{words} {_below_a_billion(below, is_inside=True)}".strip()


_BILLION, _THOUSAND, _HUNDRED, _TEN = 10**9, 1000, 100, 10
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_UNITS_AFTER_TEN = {5: "lăm"}
_UNITS_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}


def _below_a_billion(value: int, *, is_inside: bool) -> str:
    """Return the words of millions, thousands and units; nothing for zero."""
    words: list[str] = []
    for size, name in ((_THOUSAND**2, "triệu"), (_THOUSAND, "nghìn"), (1, "")):
        group = value // size % _THOUSAND
        if group:
            words += [_group_in_words(group, is_inside=is_inside), name]
            is_inside = True
    return " ".join(filter(None, words))


def _group_in_words(group: int, *, is_inside: bool) -> str:
    """Return the words of a number below a thousand."""
    hundreds, rest = divmod(group, _HUNDRED)
    tens, units = divmod(rest, _TEN)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or is_inside else []
    if not tens:
        lone = [_DIGITS[units]] if units else []
        words += ["linh", *lone] if words and units else lone
        return " ".join(words)
    if tens == 1:
        words.append("mười")
        read = _UNITS_AFTER_TEN
    else:
        words += [_DIGITS[tens], "mươi"]
        read = _UNITS_AFTER_TENS
    if units:
        words.append(read.get(units, _DIGITS[units]))
    return " ".join(words)
