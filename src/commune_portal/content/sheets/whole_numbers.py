"""Whole numbers as officials write them, and the message for a wrong one."""

import re

_WHOLE = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+")
_MOST_DIGITS = 9
_NEGATIVE = re.compile(r"[-–−]\s*[0-9].*")
_WITH_UNIT = re.compile(r"([0-9][0-9.]*)\s*(?:[^\W\d_]|['’′])[^0-9]*")
_HOURS = re.compile(r"[0-9]\s*(?:giờ|tiếng|h)(?!\w)", re.IGNORECASE)
_OF_ONE = re.compile(
    r"([0-9]+)\s*(?:[^\W\d_]+|['’′])?\s*(?:/|mỗi|một)\s*(?:1\s*)?"
    r"(lượt|lần|buổi|cuộc|người)",
    re.IGNORECASE,
)
_TIMES = 2  # of the example
_EMPTY = re.compile(r"[-–—−xX]+")
_WITH_WORDS = re.compile(r"([^\W\d_][^0-9]*?)\s*([0-9][0-9.]*)")


def parse_whole(text: str) -> int:
    """Return the number, written as 1500 or 1.500.

    A point stands between thousands only: 0.500 is no number. Raises ValueError, which
    says what to write.
    """
    if is_whole(text):
        digits = text.replace(".", "")
        if len(digits) <= _MOST_DIGITS:
            return int(digits)
        raise ValueError(f"số quá lớn; nhiều nhất {_MOST_DIGITS} chữ số")
    if _EMPTY.fullmatch(text):
        raise ValueError(f"«{text}» không phải số; không có số thì để trống")
    of_one = _OF_ONE.fullmatch(text)
    if of_one:
        one, times = int(of_one[1]), f"{_TIMES} {of_one[2].lower()}"
        raise ValueError(
            f"«{text}»: hãy ghi tổng số của cả dòng, ví dụ {times} thì ghi "
            f"{one * _TIMES}"
        )
    if _NEGATIVE.fullmatch(text):
        raise ValueError(f"«{text}» là số âm")
    if _HOURS.search(text):
        raise ValueError(f"«{text}»: chỉ ghi số; giờ thì đổi ra phút, ví dụ 90")
    with_unit, with_words = _WITH_UNIT.fullmatch(text), _WITH_WORDS.fullmatch(text)
    if with_unit and is_whole(with_unit[1]):
        raise ValueError(f"«{text}»: chỉ ghi số, không ghi đơn vị: {with_unit[1]}")
    if with_words and is_whole(with_words[2]):
        raise ValueError(
            f"«{text}»: chỉ ghi số {with_words[2]}; chữ «{with_words[1]}» ghi ở cột "
            "«định tính»"
        )
    raise ValueError(f"«{text}» không phải số nguyên, ví dụ 1500 hoặc 1.500")


def is_whole(text: str) -> bool:
    """Return whether the text is a whole number as an official writes it."""
    return _WHOLE.fullmatch(text) is not None
