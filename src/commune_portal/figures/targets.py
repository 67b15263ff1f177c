"""The progress of each task of a year's plan: by month, what is missing, days left.

What is measured, and when a task is done, is decided in `plans`; here it is split
into the spans of the year. See ADR 6 and 20.
"""

from dataclasses import dataclass
from fractions import Fraction

from commune_portal.content import Per, Plan, Portal
from commune_portal.figures.counting import measures_of
from commune_portal.figures.figure import Figure
from commune_portal.figures.periods import Period
from commune_portal.figures.plan.measures import Measures, measured, spans
from commune_portal.figures.records import Figures, TaskFigures


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanState:
    """A part of the year and what counts for a task in it.

    Attributes:
        period: The month, the quarter or the whole year.
        figure: What was measured; for a task without measure, the records naming it.
        has_begun: Whether its first day is today or earlier.
        is_over: Whether its last day is before today.

    """

    period: Period
    figure: Figure
    has_begun: bool
    is_over: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskProgress:
    """The progress of one task.

    Attributes:
        state: Whether it is done in the year, and why.
        whole: What was measured in the whole year.
        months: The same in each month of the year.
        spans: The same in each span that has a target; empty for a task without
            target and `at_least`.
        number: The target of each span; None for such a task.
        per: The length of the spans; None for such a task.

    """

    state: TaskFigures
    whole: Figure
    months: tuple[SpanState, ...]
    spans: tuple[SpanState, ...] = ()
    number: int | None = None
    per: Per | None = None

    @property
    def short(self) -> tuple[SpanState, ...]:
        """The spans that have begun and have not reached their target."""
        return tuple(s for s in self.spans if s.has_begun and self.missing_in(s))

    @property
    def current(self) -> SpanState | None:
        """The span that includes today; None where there is none."""
        running = (span for span in self.spans if span.has_begun and not span.is_over)
        return next(running, None)

    def missing_in(self, span: SpanState) -> int:
        """Return how many are missing to the target of the span, at least 0."""
        return max(0, (self.number or 0) - span.figure.value)

    @property
    def is_idle(self) -> bool:
        """Whether nothing at all was recorded for it."""
        return not self.state.evidence and not self.whole.entries


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanProgress:
    """A year's plan as it stands on one day.

    Attributes:
        plan: The plan.
        figures: The figures of its year.
        tasks: Its tasks in the order of the plan.
        days: The number of days of the year.
        days_left: How many of them are after today; all before the year begins.

    """

    plan: Plan
    figures: Figures
    tasks: tuple[TaskProgress, ...]
    days: int
    days_left: int

    @property
    def elapsed(self) -> Fraction:
        """The part of the year that is over, from 0 to 1; today counts as over."""
        return Fraction(self.days - self.days_left, self.days)


def plan_progress(portal: Portal, figures: Figures) -> PlanProgress | None:
    """Return the progress of the plan in the year of these figures.

    None where the year has no plan.
    """
    if figures.plan is None:
        return None
    period = figures.period
    days = (period.end - period.start).days + 1
    left = (period.end - portal.today).days
    measures = measures_of(portal)
    return PlanProgress(
        plan=figures.plan.plan,
        figures=figures,
        tasks=tuple(
            _progress(portal, figures, task, measures) for task in figures.plan.tasks
        ),
        days=days,
        days_left=min(days, max(0, left)),
    )


def _progress(
    portal: Portal, figures: Figures, state: TaskFigures, measures: Measures
) -> TaskProgress:
    task = state.task
    measure = task.measure

    def at(period: Period) -> SpanState:
        return SpanState(
            period=period,
            figure=measured(task, period, measures),
            has_begun=period.start <= portal.today,
            is_over=period.end < portal.today,
        )

    year = figures.period
    return TaskProgress(
        state=state,
        whole=measured(task, year, measures),
        months=tuple(map(at, spans(Per.MONTH, year))),
        spans=tuple(map(at, spans(measure.per, year))) if measure else (),
        number=measure.number if measure else None,
        per=measure.per if measure else None,
    )
