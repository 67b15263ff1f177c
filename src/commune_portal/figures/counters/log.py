"""Counting log rows: broadcasts, reposts, activities. See ADR 4, rules 3 and 7."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import TypeVar

from commune_portal.content import Commune, FormGroup, LogRow
from commune_portal.figures.counters.grouping import grouped_by
from commune_portal.figures.figure import Figure, total
from commune_portal.figures.records import ActivityFigures, RadioFigures

T = TypeVar("T")


def count_radio(rows: Sequence[LogRow]) -> RadioFigures:
    """Return the items on the radio, how often they were broadcast, and the minutes."""
    first_of_subject: dict[Hashable, LogRow] = {}
    for row in rows:
        if row.times > 0:
            first_of_subject.setdefault(_radio_subject(row), row)
    return RadioFigures(
        items=total(first_of_subject.values(), lambda _: 1),
        broadcasts=count_times(rows),
        minutes=total(rows, attrgetter("minutes"), qualified=True),
    )


def count_times(rows: Iterable[LogRow]) -> Figure:
    """Return how often it took place: the sum of «số lượt», 1 for an empty cell."""
    return total(rows, attrgetter("times"))


def count_activity(rows: Sequence[LogRow]) -> ActivityFigures:
    """Return how often an activity took place, for how many people, how long."""
    return ActivityFigures(
        times=count_times(rows),
        people=total(rows, attrgetter("people"), qualified=True),
        minutes=total(rows, attrgetter("minutes")),
    )


def by_spelling(activity: ActivityFigures) -> Mapping[str, ActivityFigures]:
    """Return the activity by the words with which the log names its form.

    «tọa đàm» and «sinh hoạt chuyên đề» are one form: their figures add up to it.
    See ADR 41.
    """
    sources = (entry.source for entry in activity.times.entries)
    rows = (row for row in sources if isinstance(row, LogRow))
    grouped = grouped_by(rows, attrgetter("form_words"))
    if len(grouped) == 1:
        return dict.fromkeys(grouped, activity)
    return {words: count_activity(its) for words, its in grouped.items()}


def by_form(
    commune: Commune,
    group: FormGroup,
    rows: Iterable[LogRow],
    measure: Callable[[Sequence[LogRow]], T],
) -> Mapping[str, T]:
    """Return the measure of each form of the group, by its key, used or not."""
    grouped = grouped_by(rows, lambda row: row.form.key)
    forms = (form for form in commune.all_forms if form.group is group)
    return {form.key: measure(grouped[form.key]) for form in forms}


def _radio_subject(row: LogRow) -> Hashable:
    """Return what was broadcast: the item, or else the words without case."""
    if row.post is not None:
        return ("item", row.post)
    return ("content", " ".join((row.content or "").casefold().split()))
