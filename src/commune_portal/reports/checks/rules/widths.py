"""The widths of the lines of text that a rule below is measured against."""

from commune_portal.reports.checks.reading.lines import Line
from commune_portal.reports.ooxml.metrics import wrapped_widths

_POINTS = 20  # twips in a point


def line_widths(line: Line) -> tuple[float, ...]:
    """Return the widths in twips of the nearest and of the longest line of a text.

    The decree measures a rule against «dòng chữ» and does not say which, where the
    text goes over several lines; people take the one right above it.
    """
    looks = line.looks
    if not looks:
        return ()
    room = line.room - line.form.left - line.form.right
    text = line.text
    first = looks[0]
    wrapped = wrapped_widths(text, first.size * _POINTS, room, bold=first.bold)
    return (wrapped[-1], max(wrapped), min(line.width, line.room))
