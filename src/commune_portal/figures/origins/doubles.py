"""Days that are counted twice: typed for the commune itself and counted by its portal.

See ADR 47. Two lines of one unit are compared while their file is read.
"""

from collections.abc import Iterator
from datetime import date

from commune_portal.content import EarlierFigure, LogRow, Portal
from commune_portal.content.formats.vocabulary import name_key
from commune_portal.errors import ContentError, line_place
from commune_portal.figures.counting import measures_of
from commune_portal.figures.periods import parse_period
from commune_portal.vietnamese import number, short_day

_EARLIEST = date(2000, 1, 1)  # periods begin with 20xx


def double_counts(portal: Portal) -> Iterator[ContentError]:
    """Yield a mistake for each typed figure of days that the portal counted itself.

    Only the commune itself has such days: under its own name, that of today or of the
    days typed. A predecessor is another origin and needs a name of its own.
    """
    measures = measures_of(portal)
    for typed in portal.earlier:
        if not _is_own(portal, typed) or typed.end < _EARLIEST:
            continue
        start = max(typed.start, _EARLIEST)
        days = parse_period(f"{start}..{typed.end}", portal.commune.profile)
        counted = measures.named[typed.figure].figure(measures.figures(days))
        if counted.entries:
            source = counted.entries[0].source
            shown = portal.shown(source.path)
            is_row = isinstance(source, LogRow)
            first = line_place(shown, source.line) if is_row else shown
            problem = (
                f"«{typed.figure}» của {typed.unit} từ ngày {short_day(typed.start)} "
                f"đến ngày {short_day(typed.end)} trùng ngày với "
                f"{number(len(counted.entries))} dòng mà trang đã đếm, đầu tiên là "
                f"{first}; hãy sửa lại ngày, hoặc ghi tên "
                "đơn vị cũ nếu là đơn vị khác"
            )
            place = portal.shown(typed.path), typed.line
            yield ContentError(*place, "số liệu", problem)


def _is_own(portal: Portal, typed: EarlierFigure) -> bool:
    days = (typed.start, typed.end, portal.today)
    names = {name_key(portal.commune.as_of(day).full_name) for day in days}
    return name_key(typed.unit) in names
