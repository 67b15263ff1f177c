"""Letters, order, slugs, days and numbers of Vietnamese text."""

import unicodedata
from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commune_portal.vietnamese import (
    collation_key,
    day_in_vietnam,
    decimal,
    document_number,
    fold,
    long_day,
    nearest,
    number,
    number_in_words,
    short_day,
    slugify,
    weekday,
)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Đường làng", "duong-lang"),
        ("Chuyển đổi số", "chuyen-doi-so"),
        ("“Ngày thứ Sáu không hẹn”", "ngay-thu-sau-khong-hen"),
        ("Quý III/2026: 100%", "quy-iii-2026-100"),
        ("…", ""),
    ],
)
def test_slug(text, slug):
    """A slug is ASCII, đ becomes d, and nothing else is lost."""
    assert slug == slugify(text)


@given(st.text())
def test_slug_properties(text):
    """A slug is its own slug, is ASCII, and does not depend on the Unicode form."""
    slug = slugify(text)

    assert slug == slugify(slug)
    assert slug.isascii()
    assert fold(unicodedata.normalize("NFD", text)) == fold(
        unicodedata.normalize("NFC", text)
    )


def test_order():
    """The dictionary's order: letters before tones, Áo before Ăn, Đất after Dân."""
    words = ["Em", "Đất", "Ân", "Dân", "Ăn", "Áo", "An", "Ma", "mà", "mả", "mã", "má"]

    assert [
        "An",
        "Áo",
        "Ăn",
        "Ân",
        "Dân",
        "Đất",
        "Em",
        "Ma",
        "mà",
        "mả",
        "mã",
        "má",
    ] == sorted(words, key=collation_key)


@pytest.mark.parametrize(
    ("day", "short", "long"),
    [
        (date(2023, 6, 5), "05/6/2023", "ngày 05 tháng 6 năm 2023"),
        (date(2023, 2, 5), "05/02/2023", "ngày 05 tháng 02 năm 2023"),
        (date(2023, 10, 15), "15/10/2023", "ngày 15 tháng 10 năm 2023"),
    ],
)
def test_days(day, short, long):
    """The day has two digits, the month only in January and February."""
    assert (short, long) == (short_day(day), long_day(day))


def test_weekday():
    """The week begins with thứ Hai and ends with Chủ nhật."""
    assert ("Thứ Hai", "Chủ nhật") == (
        weekday(date(2026, 11, 16)),
        weekday(date(2026, 11, 22)),
    )


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (Fraction(100), "100"),
        (Fraction(1, 3), "0,3"),
        (Fraction(2, 3), "0,7"),
        (Fraction(29, 2), "14,5"),
        (Fraction(-1, 100), "0"),
        (Fraction(-5, 2), "-2,5"),
        (Fraction(30001, 2), "15.000,5"),
        (Fraction(5, 100), "0,1"),
    ],
)
def test_decimals(value, printed):
    """Decimals have a comma, are rounded half up, and lose noughts at the end."""
    assert printed == decimal(value)


def test_numbers():
    """Thousands have a point; documents below ten a nought."""
    assert ("999", "1.500", "1.234.567") == (number(999), number(1500), number(1234567))
    assert ("05", "192", "05a") == tuple(map(document_number, ("5", "192", "05a")))


def test_nearest():
    """The nearest word is found without marks; a strange one finds none."""
    assert "Chuyển đổi số" == nearest("chuyen doi xo", ["CCHC", "Chuyển đổi số"])
    assert nearest("bóng đá", ["CCHC", "Chuyển đổi số"]) is None


def test_nearest_among_many():
    """Of very many names, those with the same beginning are compared first."""
    names = [f"2025-{n % 12 + 1:02d}-tin-{n}" for n in range(50_000)]
    names.append("2026-11-05-hoi-nghi")

    assert "2026-11-05-hoi-nghi" == nearest("2026-11-05-hoi-ngi", names)


def test_nearest_of_a_long_word():
    """A word of any length is compared by its beginning only."""
    assert nearest("a" * 1_000_000, ["b" * 1_000_000]) is None


def test_the_day_in_vietnam():
    """17:30 in Greenwich is already the next day in Vietnam."""
    assert date(2024, 6, 14) == day_in_vietnam(
        datetime(2024, 6, 14, 16, 30, tzinfo=UTC)
    )
    assert date(2024, 6, 15) == day_in_vietnam(
        datetime(2024, 6, 14, 17, 30, tzinfo=UTC)
    )


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "không"),
        (4, "bốn"),
        (5, "năm"),
        (10, "mười"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (55, "năm mươi lăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (111, "một trăm mười một"),
        (1000, "một nghìn"),
        (1005, "một nghìn không trăm linh năm"),
        (1015, "một nghìn không trăm mười lăm"),
        (21_000, "hai mươi mốt nghìn"),
        (253_000, "hai trăm năm mươi ba nghìn"),
        (1_000_005, "một triệu không trăm linh năm"),
        (
            2_031_404,
            "hai triệu không trăm ba mươi mốt nghìn bốn trăm linh bốn",
        ),
        (1_000_000_000, "một tỷ"),
        (5_000_000_024, "năm tỷ không trăm hai mươi tư"),
        (1_000_000_000_000, "một nghìn tỷ"),
    ],
)
def test_number_in_words(value, words):
    """A number is read aloud with mốt, tư, lăm and linh in their places."""
    assert words == number_in_words(value)


@given(st.integers(0, 10**15))
def test_numbers_in_words_can_be_read_back(value):
    """An independent reader, which knows only the words, finds the same number."""
    assert value == _read_aloud(number_in_words(value).split())


def _read_aloud(words):
    """Return the number: digits wait for the word that says what they count."""
    digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
    read = {word: value for value, word in enumerate(digits)}
    read |= {"mốt": 1, "tư": 4, "lăm": 5}
    if "tỷ" in words:
        place = len(words) - 1 - words[::-1].index("tỷ")
        return _read_aloud(words[:place]) * 10**9 + _read_aloud(words[place + 1 :])
    total = group = waiting = 0
    for word in words:
        match word:
            case "triệu" | "nghìn":
                total += (group + waiting) * (10**6 if word == "triệu" else 1000)
                group = waiting = 0
            case "trăm" | "mươi":
                group += waiting * (100 if word == "trăm" else 10)
                waiting = 0
            case "mười":
                group += 10
            case "linh":
                pass
            case _:
                waiting = read[word]
    return total + group + waiting


def test_a_number_below_zero_has_no_words():
    """No sum of money is read for a debt."""
    with pytest.raises(ValueError, match="below 0"):
        number_in_words(-1)
