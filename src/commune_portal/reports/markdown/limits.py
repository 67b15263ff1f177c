"""What a report cannot print: pictures, a table within a sentence, too much at once.

How much one paragraph, list or table may hold: more would take minutes, as
the rules of Markdown try each «[» against all that follow, and each level of a list
against all within it.
"""

import re
from collections.abc import Iterator

from commune_portal.vietnamese import number

TOO_DEEP = "danh sách lồng quá nhiều cấp"
LONGEST = 50_000  # characters of a paragraph or list: twenty pages
MOST_BRACKETS = 500  # of a paragraph, or of a row of a table
MOST_COLUMNS = 63  # Word opens no table with more
MOST_ROWS = 3_000  # of a table: a hundred pages
_TOO_LONG = f"đoạn dài quá {number(LONGEST)} ký tự; hãy tách đoạn bằng dòng trống"
_BRACKETS = f"quá {MOST_BRACKETS} dấu [ trong một đoạn"
_TOO_WIDE = f"bảng quá {MOST_COLUMNS} cột, Word không mở được"
_TOO_MANY_ROWS = f"bảng quá {number(MOST_ROWS)} dòng; hãy tách bảng hoặc chọn bớt dòng"
_WITHIN = "bảng nằm trong câu; hãy viết thành một dòng riêng, cách ra bằng dòng trống"
_NO_PICTURES = (
    "báo cáo không in ảnh; hãy bỏ ảnh này, đăng ảnh ở tin bài hoặc chèn vào bản Word"
)
_PICTURE = re.compile(r"(?<!\\)!\[[^\[\]]*\][(\[]|<img\b", re.IGNORECASE)
_DEEP_LIST = re.compile(r"\s*(?:(?:[-*+]|\d+\.)\s+){20}")
_DEEP_STRESS = re.compile(r"\*{300}")
_RULE = re.compile(r"[\s|:-]*-[\s|:-]*")  # the line below the heading of a table


def too_much(text: str) -> tuple[int, str] | None:
    """Return the line, counted from 0, and the problem of the first excess."""
    lines = text.split("\n")
    for place, line in enumerate(lines):
        if _DEEP_LIST.match(line):
            return place, TOO_DEEP
        if _DEEP_STRESS.search(line):
            return place, "quá nhiều dấu * liền nhau"
        if _PICTURE.search(line):
            return place, _NO_PICTURES
    for first, block in _paragraphs(lines):
        is_table = len(block) > 1 and bool(_RULE.fullmatch(block[1]))
        if any(map(_is_within_sentence, block, block[1:])):
            return first, _WITHIN
        problem = _of_table(block) if is_table else _of_text("\n".join(block))
        if problem:
            return first, problem
    return None


def _paragraphs(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines between blank ones with the place of the first."""
    block: list[str] = []
    for place, line in enumerate([*lines, ""]):
        if line.strip():
            block.append(line)
        elif block:
            yield place - len(block), block
            block = []


def _is_within_sentence(heading: str, rule: str) -> bool:
    """Return whether words stand before the first column of a table."""
    is_heading = "|" in heading and not heading.lstrip().startswith("|")
    return is_heading and rule.startswith("|") and bool(_RULE.fullmatch(rule))


def _of_text(text: str) -> str:
    if len(text) > LONGEST:
        return _TOO_LONG
    return _BRACKETS if text.count("[") > MOST_BRACKETS else ""


def _of_table(lines: list[str]) -> str:
    heading, _, *rows = lines
    if heading.strip().strip("|").count("|") - heading.count("\\|") >= MOST_COLUMNS:
        return _TOO_WIDE
    if len(rows) > MOST_ROWS:
        return _TOO_MANY_ROWS
    return next(filter(None, map(_of_text, lines)), "")
