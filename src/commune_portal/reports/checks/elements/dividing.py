"""A Word file divided into the document itself and its annexes."""

import re
from collections.abc import Sequence

from commune_portal.reports.checks.elements.parts import Annex
from commune_portal.reports.checks.reading.lines import Line

COUNTRY = "cong hoa xa hoi chu nghia viet nam"
AUTHORITY = re.compile(r"(TM|KT|TL|TUQ|Q)\s*\.")
_ATTACHED = re.compile(r"\(?\s*kem theo\b")
_ANNEX = re.compile(r"phu luc( [0-9ivx]+)?")


def divided_lines(
    lines: Sequence[Line],
) -> tuple[tuple[Line, ...], tuple[Annex, ...]]:
    """Return the lines of the document itself, and its annexes.

    An annex begins after the ending, with a section, a label or a Quốc hiệu.
    """
    end = _end_of_main(lines)
    return tuple(lines[:end]), _annexes(lines[end:])


def _end_of_main(lines: Sequence[Line]) -> int:
    """Return the index of the first line of an annex."""
    endings = [
        place
        for place, line in enumerate(lines)
        if line.folded.startswith("noi nhan") or AUTHORITY.match(line.text)
    ]
    if not endings:
        return len(lines)
    first = lines[endings[0]]
    for place in range(endings[0], len(lines)):
        line = lines[place]
        begins = _ANNEX.fullmatch(line.folded) or _ATTACHED.match(line.folded)
        again = line.folded == COUNTRY
        if line.text and (line.section > first.section or begins or again):
            return place
    return len(lines)


def _annexes(lines: Sequence[Line]) -> tuple[Annex, ...]:
    """Return the annexes, each of one section or from one label to the next."""
    groups: list[list[Line]] = []
    for line in lines:
        labelled = _ANNEX.fullmatch(line.folded) is not None
        is_new = not groups or line.section > groups[-1][-1].section
        if is_new or (labelled and any(other.text for other in groups[-1])):
            groups.append([])
        groups[-1].append(line)
    return tuple(
        Annex(
            lines=tuple(group),
            attached=next((x for x in group if _ATTACHED.match(x.folded)), None),
        )
        for group in groups
        if any(line.text for line in group)
    )
