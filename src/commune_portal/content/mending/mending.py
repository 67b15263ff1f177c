"""Mending one file. See ADR 64."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import PurePosixPath

from commune_portal.content.formats.front_matter import head_span, with_short_fences
from commune_portal.content.formats.text import MARKDOWN
from commune_portal.content.mending.encodings import UTF8, decoded
from commune_portal.content.mending.letters import LETTERS
from commune_portal.content.mending.records import Mend, Mended
from commune_portal.content.mending.yaml_lines import (
    COLON,
    SPACES,
    Lines,
    mended_colons,
    mended_spaces,
)

_ENDINGS = (".md", ".yml", ".yaml", ".csv")
_END_OF_LINE = re.compile("\r\n|\r|\n")
_BOM = "\ufeff"
_TABLE = ".csv"  # Excel reads UTF-8 only with a BOM
_YAML_STEPS = {SPACES: mended_spaces, COLON: mended_colons}


def mended(name: str, data: bytes) -> Mended:
    """Return the file of that name after every mend that cannot be wrong.

    A file that is no text of ours, or has no fault of these kinds, comes back as it is,
    byte for byte; mending twice is mending once. Ends of lines stay as they are.
    """
    unchanged = Mended(name, data)
    right_name = _right_name(name)
    read = decoded(data) if right_name else None
    if right_name is None or read is None or not data:
        return unchanged
    text, encoding = read
    bom = _BOM if text.startswith(_BOM) else ""
    given = text.removeprefix(_BOM)
    lines, mends = _steps(tuple(_END_OF_LINE.split(given)), right_name)
    if encoding != UTF8:
        bom = _BOM if right_name.endswith(_TABLE) else ""
        mends = [Mend(0, "bảng mã của tệp", encoding, UTF8), *mends]
    if name != right_name:
        mends = [Mend(0, "đuôi của tên tệp", name, right_name), *mends]
    ends = _END_OF_LINE.findall(given)
    whole = "".join(a + b for a, b in zip_longest(lines, ends, fillvalue=""))
    return (
        Mended(right_name, f"{bom}{whole}".encode(), tuple(mends))
        if mends
        else (unchanged)
    )


def _right_name(name: str) -> str | None:
    path = PurePosixPath(name)
    small = path.suffix.lower()
    return f"{path.stem}{small}" if small in _ENDINGS else None


def _steps(lines: Lines, name: str) -> tuple[Lines, list[Mend]]:
    """Return the lines after all steps, which are repeated until nothing changes."""
    mends: list[Mend] = []
    while found := [*_one_round(lines, name)]:
        for cause, better in found:
            mends += _differences(cause, lines, better)
            lines = better
    return lines, mends


def _one_round(lines: Lines, name: str) -> Iterator[tuple[str, Lines]]:
    """Yield the lines after each step that changes them, and its cause."""
    for cause, letters in LETTERS.items():
        better = tuple(letters("\n".join(lines)).split("\n"))
        if better != lines:
            yield cause, better
            lines = better
    short = with_short_fences(lines) if name.endswith(MARKDOWN) else lines
    if short != lines:
        yield "dấu --- đã thành gạch dài", short
        lines = short
    first, last = _yaml_span(lines, name)
    for cause, step in _YAML_STEPS.items():
        better = (*lines[:first], *step(lines[first:last]), *lines[last:])
        if better != lines:
            yield cause, better
            lines = better


def _yaml_span(lines: Sequence[str], name: str) -> tuple[int, int]:
    if name.endswith(MARKDOWN):
        return head_span(lines) or (0, 0)
    return (0, 0) if name.endswith(_TABLE) else (0, len(lines))


def _differences(cause: str, lines: Lines, better: Lines) -> Iterator[Mend]:
    for number, (before, after) in enumerate(zip(lines, better, strict=True), 1):
        if before != after:
            yield Mend(number, cause, before, after)
