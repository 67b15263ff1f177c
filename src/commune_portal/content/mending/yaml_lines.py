"""Slips in lines of YAML whose meaning is certain, in a text that cannot be read.

Text that can be read is never touched.
"""

import re
from collections.abc import Mapping

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.yaml_mistakes import explain_yaml
from commune_portal.content.formats.yaml_source import read_yaml
from commune_portal.content.shapes.indentation import plain_flow

COLON = "giá trị cần đặt trong dấu ngoặc kép"
SPACES = "dấu Tab hoặc dấu cách lạ ở đầu dòng, sau khóa"
_AFTER_KEY = re.compile(r"^(\s*(?:- +)?[a-z_]+:)[ \t\u00a0]*[\t\u00a0][ \t\u00a0]*")
_INDENTATION = re.compile(r"^[ \t\u00a0]+")
_WIDTHS = (2, 4, 8)
_PAIR = re.compile(r"^( *(?:- +)?[a-z_]+: +)([^\"'\[{&*!|>#,?-].*?)\s*$")
_NEVER_PLAIN = ("@", "%", "`")

Lines = tuple[str, ...]


def mended_colons(lines: Lines) -> Lines:
    """Return the lines, values with a colon quoted up to the first other mistake."""
    while _read(lines) is None:
        number = _stop(lines)
        quoted = _quoted(lines[number - 1])
        better = (*lines[: number - 1], quoted, *lines[number:])
        if better == lines or (_read(better) is None and _stop(better) <= number):
            return lines
        lines = better
    return lines


def mended_spaces(lines: Lines) -> Lines:
    """Return the lines with plain spaces, where the depth of each is certain.

    It is where tabs of every usual width, two to eight, give the same values or do not
    give any.
    """
    if _read(lines) is not None or not any(map(_has_other_spaces, lines)):
        return lines
    found: list[tuple[Lines, object]] = []
    for width in _WIDTHS:
        spaced = tuple(_spaced(line, width) for line in lines)
        values = _read(mended_colons(spaced))
        if values is not None:
            found.append((spaced, values))
    is_certain = found and all(values == found[0][1] for _, values in found)
    return found[0][0] if is_certain else lines


def _read(lines: Lines) -> Mapping[str, object] | None:
    """Return the values; None where anything is wrong with the text."""
    findings = Findings("")
    located = read_yaml("\n".join(lines), "", 1, findings)
    return None if located is None or findings.errors else located.data


def _stop(lines: Lines) -> int:
    """Return the line on which the parser stopped, from 1."""
    line, _, _ = explain_yaml("\n".join(lines))
    return min(line, len(lines))


def _quoted(line: str) -> str:
    """Return the line with its value in quotes, where that is what it means."""
    pair = _PAIR.match(line)
    if pair is None or " #" in pair[2]:
        return line
    value = pair[2]
    if ": " not in value and not value.endswith(":") and value[0] not in _NEVER_PLAIN:
        return line
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'{pair[1]}"{escaped}"'


def _has_other_spaces(line: str) -> bool:
    return _spaced(line, 1) != line


def _spaced(line: str, width: int) -> str:
    indentation = _INDENTATION.match(line)
    if indentation:
        plain = indentation[0].replace("\u00a0", " ").replace("\t", " " * width)
        line = plain + line[indentation.end() :]
    return plain_flow(_AFTER_KEY.sub(r"\1 ", line))
