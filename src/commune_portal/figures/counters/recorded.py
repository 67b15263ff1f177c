"""Which figures of the log nobody records: they are unknown, not 0. See ADR 41."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from commune_portal.content import FormGroup, LogRow
from commune_portal.figures.counters.grouping import grouped_by
from commune_portal.figures.figure import NOT_RECORDED, Figure
from commune_portal.figures.records import ActivityFigures, Figures, RadioFigures

_Cell = tuple[str, str]  # a group or the key of a form, and what its rows give


def with_unrecorded(figures: Figures, log: Iterable[LogRow]) -> Figures:
    """Return the figures with those that nobody records marked as such.

    `log` is the log up to the last day counted. How often something took place is
    recorded where the log has a row of its group: who enters meetings would have
    entered a contest. Minutes and people are recorded where a row of the period gives
    them; where the period has no row of the form, where an earlier row gives them.
    """
    rows = tuple(log)
    known = frozenset(cell for row in rows for cell in _cells(row))
    by_group = grouped_by(rows, lambda row: row.form.group)
    radio = figures.radio
    return replace(
        figures,
        radio=RadioFigures(
            items=_times(radio.items, FormGroup.RADIO, known),
            broadcasts=_times(radio.broadcasts, FormGroup.RADIO, known),
            minutes=_given(
                radio.minutes, radio.broadcasts, (FormGroup.RADIO, "minutes"), known
            ),
        ),
        reposts_total=_times(figures.reposts_total, FormGroup.REPOST, known),
        reposts={
            key: _times(figure, FormGroup.REPOST, known)
            for key, figure in figures.reposts.items()
        },
        activities={k: _activity(a, k, known) for k, a in figures.activities.items()},
        guidance=_times(figures.guidance, FormGroup.GUIDANCE, known),
        recorded_since={
            group: min(row.day for row in its) for group, its in by_group.items()
        },
    )


def _cells(row: LogRow) -> Iterator[_Cell]:
    for owner in (str(row.form.group), row.form.key):
        yield owner, "times"
        if row.minutes is not None:
            yield owner, "minutes"
        if row.people is not None:
            yield owner, "people"


def _activity(
    activity: ActivityFigures, key: str, known: frozenset[_Cell]
) -> ActivityFigures:
    times = activity.times
    return ActivityFigures(
        times=_times(times, FormGroup.ACTIVITY, known),
        people=_given(activity.people, times, (key, "people"), known),
        minutes=_given(activity.minutes, times, (key, "minutes"), known),
    )


def _times(figure: Figure, group: FormGroup, known: frozenset[_Cell]) -> Figure:
    return figure if (group, "times") in known else NOT_RECORDED


def _given(
    figure: Figure, times: Figure, cell: _Cell, known: frozenset[_Cell]
) -> Figure:
    is_none_due = not times.entries and cell in known
    return figure if figure.entries or is_none_due else NOT_RECORDED
