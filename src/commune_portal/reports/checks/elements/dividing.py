"""A Word file divided into the document itself, its annexes and the copy's ending."""

import re
from collections.abc import Sequence

from commune_portal.reports.checks.elements.parts import Annex
from commune_portal.reports.checks.elements.symbols import COPIES
from commune_portal.reports.checks.reading.lines import Line

COUNTRY = "cong hoa xa hoi chu nghia viet nam"
AUTHORITY = re.compile(r"(TM|KT|TL|TUQ|Q)\s*\.")
RECEIVED = re.compile(r"noi nhan ?:?")
ATTACHED = re.compile(r"\(?\s*kem theo\b")
ANNEX = re.compile(r"phu luc( [0-9ivx]{1,5})?")


def divided_lines(
    lines: Sequence[Line],
) -> tuple[tuple[Line, ...], tuple[Annex, ...], tuple[Line, ...]]:
    """Return the lines of the document itself, its annexes, the ending of a copy.

    An annex begins after the ending, with a section, a label or a Quốc hiệu; a copy
    on paper repeats the copying agency, its number and its ending below (Mẫu 3.1).
    """
    copied = _copied(lines)
    rest = lines[: copied[0].index] if copied else lines
    end = _end_of_main(rest)
    return tuple(rest[:end]), _annexes(rest[end:]), copied


def _copied(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines from the head of a copy: its table, or its agency above."""
    endings = [line.index for line in lines if RECEIVED.fullmatch(line.folded)]
    for line in lines:
        if line.folded in COPIES and endings and line.index > endings[0]:
            start = line.index
            while start > endings[0] + 1 and _belongs(lines[start - 1], line):
                start -= 1
            return tuple(lines[start:])
    return ()


def _belongs(above: Line, line: Line) -> bool:
    """Return whether the line above is in the head of the copy."""
    if line.table is not None:
        return (above.table, above.row) == (line.table, line.row)
    return above.table is None and above.text == above.text.upper() != ""


def _end_of_main(lines: Sequence[Line]) -> int:
    """Return the index of the first line of an annex."""
    first = next(
        (
            line
            for line in lines
            if RECEIVED.fullmatch(line.folded) or AUTHORITY.match(line.text)
        ),
        None,
    )
    if first is None:
        return len(lines)
    for place in range(first.index, len(lines)):
        line = lines[place]
        begins = ANNEX.fullmatch(line.folded) or ATTACHED.match(line.folded)
        again = line.folded == COUNTRY
        if line.text and (line.section > first.section or begins or again):
            return _row_start(lines, place)
    return len(lines)


def _row_start(lines: Sequence[Line], place: int) -> int:
    """Return where the row of a table begins, whose right cell begins an annex."""
    line = lines[place]
    while place and _is_of_one_row(lines[place - 1], line):
        place -= 1
    return place


def _is_of_one_row(above: Line, line: Line) -> bool:
    in_table = line.table is not None and above.table == line.table
    return in_table or above.paragraph == line.paragraph


def _annexes(lines: Sequence[Line]) -> tuple[Annex, ...]:
    """Return the annexes, each of one section or from one label to the next."""
    groups: list[list[Line]] = []
    has_text = False
    for line in lines:
        labelled = ANNEX.fullmatch(line.folded) is not None
        is_new = not groups or line.section > groups[-1][-1].section
        if is_new or (labelled and has_text):
            groups.append([])
            has_text = False
        groups[-1].append(line)
        has_text = has_text or bool(line.text)
    return tuple(annex_of(group) for group in groups if any(x.text for x in group))


def annex_of(lines: Sequence[Line]) -> Annex:
    """Return the lines as an annex."""
    attached = next((line for line in lines if ATTACHED.match(line.folded)), None)
    return Annex(lines=tuple(lines), attached=attached)
