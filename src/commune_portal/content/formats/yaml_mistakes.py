"""Explaining to an editor why a YAML text cannot be parsed."""

import re
from collections.abc import Sequence

import yaml

from commune_portal.content.shapes.indentation import right_level
from commune_portal.content.shapes.lines import write

QUOTED = "trong dấu ngoặc kép"
_PLAIN_COLON = re.compile(r"(\s*+-?\s*+)([^\s:#\"'][^:]*):\s++(.*\S)\s*")
# What the parser notices only some lines further down. Our keys are plain words.
_SLIPS = (
    (
        re.compile(r"\s*(?:- +)?([a-z_]+):\s+([\"'])(?:(?!\2).)*"),
        "dấu ngoặc kép mở mà không đóng",
    ),
    (
        re.compile(r"\s*(?:- +)?([a-z_]+):[^\s/].*"),
        "thiếu dấu cách sau dấu hai chấm",
    ),
    (re.compile(r"([a-z_]+)(?:[ \t]+[^:]*)?"), "thiếu dấu hai chấm sau khóa"),
)
_OPENED = (
    ("quoted scalar", "dấu ngoặc kép mở mà không đóng"),
    ("flow", "dấu [ hoặc { mở mà không đóng"),
)
_SPECIAL = ("cannot start any token", "alias", "anchor")

# Line from 1, key, problem.
Mistake = tuple[int, str | None, str]


def explain_yaml(text: str) -> Mistake:
    """Return where in the text the mistake is, and what to do about it.

    PyYAML's own parser is used, because libyaml words its errors differently.
    """
    try:
        yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        return _marked(error, text.split("\n"))
    except (yaml.YAMLError, RecursionError, ValueError, OverflowError):
        pass
    return 1, None, "không đọc được; hãy xem lại các dấu của YAML"


def unusable_value(text: str) -> int | None:
    """Return the line of the first value that YAML takes for a day or a number.

    A program that reads such values ends without a word at 2026-02-30, which is none.
    None where all are right, and where the text is no YAML.
    """
    loader = yaml.SafeLoader("")
    try:
        events = [*yaml.parse(text, Loader=yaml.BaseLoader)]
    except yaml.YAMLError:
        return None
    for event in (each for each in events if isinstance(each, yaml.ScalarEvent)):
        given = yaml.ScalarNode, event.value, event.implicit
        try:
            tag = event.tag or loader.resolve(*given)  # type: ignore[no-untyped-call]  # of PyYAML
            loader.construct_object(yaml.ScalarNode(tag, event.value))
        except yaml.YAMLError:
            continue  # a tag that only the program knows
        except (ValueError, KeyError, AttributeError):
            mark = event.start_mark
            return mark.line + 1 if mark else 1
    return None


def _marked(error: yaml.MarkedYAMLError, lines: list[str]) -> Mistake:
    mark = error.problem_mark or error.context_mark
    index = min(mark.line if mark else 0, len(lines) - 1)
    line, number = lines[index], index + 1
    problem, context = error.problem or "", error.context or ""
    start = error.context_mark.line + 1 if error.context_mark else number
    level = None if "flow" in context else right_level(lines[:number])
    if level and not _is_quoted(line):
        return number, None, f"dòng thụt vào không thẳng với dòng trên{write(level)}"
    if "mapping values are not allowed" in problem:
        return number, *_unquoted_colon(line)
    if "'\\t'" in problem or line.startswith("\t"):
        return number, None, "có dấu Tab; hãy thụt dòng bằng dấu cách"
    if opened := next((told for word, told in _OPENED if word in context), None):
        return start, None, opened
    if any(word in f"{context} {problem}" for word in _SPECIAL):
        key = line.partition(":")[0].strip() or None
        advice = f"giá trị bắt đầu bằng ký tự đặc biệt; hãy đặt {QUOTED}"
        return number, key, advice
    return _slip(lines[:number]) or (
        number,
        None,
        "không đọc được; hãy xem lại cách thụt dòng",
    )


def _is_quoted(line: str) -> bool:
    """Return whether a quote within the line may be what the parser stopped at."""
    return line.count('"') % 2 == 1 or "\t" in line


def _slip(lines: Sequence[str]) -> Mistake | None:
    """Return the first slip in the lines up to the one where the parser stopped."""
    for number, line in enumerate(lines, 1):
        for slip, problem in _SLIPS:
            if match := slip.fullmatch(line):
                return number, match[1], problem
    return None


def _unquoted_colon(line: str) -> tuple[str | None, str]:
    advice = f"có dấu hai chấm trong giá trị; hãy đặt {QUOTED}"
    match = _PLAIN_COLON.fullmatch(line)
    if match is None:
        return None, advice
    key, value = match[2].strip(), match[3].replace('"', '\\"')
    return key, f'{advice}: {key}: "{value}"'
