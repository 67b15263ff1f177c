"""What is measured for a task of the plan, and in which spans. See ADR 6 and 20."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from commune_portal.content import Commune, LogRow, Per, Post, Task
from commune_portal.figures.figure import Entry, Figure
from commune_portal.figures.named_figures import NamedFigure
from commune_portal.figures.periods import (
    Kind,
    Period,
    month_period,
    months_in,
    parse_period,
    period_of,
    unmoved,
)
from commune_portal.figures.records import Figures

Evidence = Post | LogRow
EvidenceOf = Callable[[Period], Iterable[Evidence]]
FiguresOf = Callable[[Period], Figures]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """The source of the figures and records of any period.

    Attributes:
        figures: Returns the figures of communication.
        evidence: Returns the items and log rows that are counted.
        commune: The commune of the plan.
        named: The figures that targets can name.

    """

    figures: FiguresOf
    evidence: EvidenceOf
    commune: Commune
    named: Mapping[str, NamedFigure]


def measured(task: Task, period: Period, measures: Measures) -> Figure:
    """Return what is measured for the task in a period.

    It is its target's figure, or else the items and log rows that name the task.
    """
    if task.target is not None:
        return measures.named[task.target.figure].figure(measures.figures(period))
    rows = measures.evidence(period)
    return Figure(tuple(Entry(row) for row in rows if row.task == task.id))


def spans(per: Per, period: Period) -> tuple[Period, ...]:
    """Return the spans of the period that each have to reach a target.

    A quarter that ends after the period is cut at the period's end; of a free range
    every month and quarter is cut at both ends, so that no day outside it is measured
    (ADR 20 and 48). Days that a report adds before the period are in no month or
    quarter of their own.
    """
    if per is Per.YEAR:
        return (period,)
    period = unmoved(period)
    months = months_in(period)
    if per is Per.MONTH:
        wholes = [month_period(month, period.profile) for month in months]
    else:
        ends = (month.end(period.profile) for month in months)
        quarters = (period_of(end, Kind.QUARTER, period.profile) for end in ends)
        wholes = list(dict.fromkeys(quarters))
    return tuple(_within(whole, period) for whole in wholes)


def _within(whole: Period, period: Period) -> Period:
    is_free = period.kind is Kind.RANGE
    start = max(whole.start, period.start) if is_free else whole.start
    end = min(whole.end, period.end)
    if (start, end) == (whole.start, whole.end):
        return whole
    return parse_period(f"{start}..{end}", period.profile)
