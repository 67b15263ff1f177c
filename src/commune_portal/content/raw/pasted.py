"""What a text pasted from Word becomes in Markdown without being meant so.

An item has no code: what is indented is a paragraph. A list needs a blank line above.
"""

import re
from collections.abc import Iterator, Sequence

_FENCED = re.compile(r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1|\Z)", re.DOTALL | re.MULTILINE)
_NOTE = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_BULLET = re.compile(r" {0,3}[•●▪◦■‣]\s*(\S.*)")
_ITEM = re.compile(r"(?:[-*+]|\d{1,2}\.)\s+\S")
# What goes on in indented lines: lists, footnotes, definitions, boxes, HTML.
_HOLDER = re.compile(r" {0,3}(?:[-*+]\s|\d+\.\s|\[\^|:\s|!!!|\?\?\?|<)")
# Only behind a line that begins with a word is a list certain to be lost.
_WORDS = re.compile(r"(?!\d+\.\s|\*\s)[\w«“(*]")
_MOST_SHOWN = 60
_CODE = (
    "đoạn thụt vào bốn dấu cách hiện thành khung chữ của máy; hãy bỏ các dấu cách ở "
    "đầu dòng: {}"
)
_SIGN = "dòng bắt đầu bằng dấu • không thành danh sách; hãy viết: - {}"
_JOINED = (
    "danh sách viết liền dưới một dòng chữ nên hiện thành một đoạn; hãy thêm một dòng "
    "trống ở trên dòng: {}"
)


def pasted_slips(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line, from 1, and the problem of the first slip of each kind."""
    told: set[str] = set()
    for number, kind, words in _slips(_without_code(text).split("\n")):
        if kind not in told:
            told.add(kind)
            yield number, kind.format(_short(words))


def _without_code(text: str) -> str:
    """Return the text with fenced code and notes as blank lines."""
    for pattern in (_FENCED, _NOTE):
        text = pattern.sub(lambda found: "\n" * found[0].count("\n"), text)
    return text


def _slips(lines: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Yield line, kind and words of each slip.

    A block begins where it is not indented; what it holds belongs to it.
    """
    block, above = "", ""
    for number, line in enumerate(lines, 1):
        words = line.strip()
        is_indented = line.startswith(("    ", "\t"))
        if is_indented and words:
            if not above and not _HOLDER.match(block):
                yield number, _CODE, words
        elif bullet := _BULLET.match(line):
            yield number, _SIGN, bullet[1]
        elif _ITEM.match(line) and block == above and _WORDS.match(above):
            yield number, _JOINED, words
        if words and not is_indented and not (above and _HOLDER.match(block)):
            block = line.rstrip()
        above = line.rstrip()


def _short(words: str) -> str:
    return words if len(words) <= _MOST_SHOWN else f"{words[:_MOST_SHOWN].rstrip()}…"
