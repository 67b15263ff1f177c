"""Signs of Markdown that make its parser read a text over and over.

Each «[» is followed to its «]», each «<» of a tag to its «>»: thousands that are never
closed take minutes. What is summed here is the distance that the parser goes.
"""

import re
from collections.abc import Iterator
from itertools import islice

from commune_portal.content.limits.records import LIMITS

_BRACKET = re.compile(r"[\[\]]")
_BLANK = re.compile(r"\n[ \t]*\n")
_TAG = re.compile(r"<[a-zA-Z/!?]|>")
_HEADING = re.compile(r"^(?:#|[=-]+ *$)", re.MULTILINE)
_OPENED, _CLOSED = "<!--", "-->"

Problem = tuple[int, str]


def text_problem(text: str) -> Problem | None:
    """Return the line of the text, from 1, and why Markdown must not read it.

    None where it may.
    """
    found = _headings(text) or _notes(text) or _brackets(text) or _tags(text)
    if found is None:
        return None
    at, problem = found
    return text.count("\n", 0, at) + 1, problem


def _headings(text: str) -> Problem | None:
    many = next(islice(_HEADING.finditer(text), LIMITS.headings, None), None)
    if many is None:
        return None
    return many.start(), f"có quá {LIMITS.headings} tiêu đề; hãy chia thành nhiều bài"


def _notes(text: str) -> Problem | None:
    """Judge the comments that are never closed: each is looked for to the end."""
    closed = text.rfind(_CLOSED) + 1
    if text.count(_OPENED, closed) <= LIMITS.open_notes:
        return None
    problem = f"từ đây có nhiều chú thích {_OPENED} chưa đóng; hãy thêm {_CLOSED}"
    return text.find(_OPENED, closed), problem


def _brackets(text: str) -> Problem | None:
    far = 0
    for begin, end in _paragraphs(text):
        opened: list[int] = []
        for sign in _BRACKET.finditer(text, begin, end):
            if sign[0] == "[":
                opened.append(sign.start())
            elif opened:
                far += sign.start() - opened.pop()
        far += sum(end - at for at in opened)
        if far > LIMITS.open_signs:
            problem = "đoạn này có quá nhiều dấu [ chưa đóng; hãy xóa bớt"
            return (opened or [begin])[0], problem
    return None


def _tags(text: str) -> Problem | None:
    far, opened = 0, list[int]()
    for sign in _TAG.finditer(f"{text}>"):
        if sign[0] != ">":
            opened.append(sign.start())
            continue
        far += sum(sign.start() - at for at in opened)
        if far > LIMITS.open_signs:
            problem = "từ đây có quá nhiều thẻ < chưa đóng; hãy thêm > hoặc xóa bớt"
            return (opened or [0])[0], problem
        opened.clear()
    return None


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each piece between two blank lines begins and ends."""
    begin = 0
    for blank in _BLANK.finditer(text):
        yield begin, blank.start()
        begin = blank.end()
    yield begin, len(text)
