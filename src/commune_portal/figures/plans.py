"""Which tasks of the plan are done, by which rule, in which words. See ADR 6 and 20."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from commune_portal.content import (
    Commune,
    EvaluationResult,
    LogRow,
    Per,
    Plan,
    Post,
    Task,
)
from commune_portal.content.formats.vocabulary import Vocabulary
from commune_portal.figures.figure import Entry, Figure
from commune_portal.figures.named_figures import NamedFigure
from commune_portal.figures.periods import (
    Kind,
    Period,
    month_period,
    months_in,
    parse_period,
    period_of,
)
from commune_portal.figures.records import Figures, PlanFigures, TaskFigures
from commune_portal.vietnamese import number

Evidence = Post | LogRow
EvidenceOf = Callable[[Period], Iterable[Evidence]]
FiguresOf = Callable[[Period], Figures]

_NOTICE_BOARDS = 2  # khẩu hiệu, pa nô: «tuyên truyền trực quan»
_WORDS = {
    (False, True): EvaluationResult.ACHIEVED,
    (False, False): EvaluationResult.NOT_ACHIEVED,
    (True, True): EvaluationResult.DONE,
    (True, False): EvaluationResult.NOT_DONE,
}
_EACH = {
    Per.YEAR: "trong kỳ",
    Per.QUARTER: "trong mỗi quý",
    Per.MONTH: "trong mỗi tháng",
}
_RECORDS = "tin bài hoặc hoạt động ghi mã nhiệm vụ"


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


def plan_figures(plan: Plan, figures: Figures, measures: Measures) -> PlanFigures:
    """Return the state of every task in the period of `figures`.

    A task is done by the official's evaluation where there is one, else by reaching
    its target, else by as many records as it asks for, else by one item or log row
    that names it.
    """
    by_task: Mapping[str, list[Evidence]] = defaultdict(list)
    for row in measures.evidence(figures.period):
        if row.task is not None:
            by_task[row.task].append(row)
    visual = _visual_tasks(plan, measures.commune)
    return PlanFigures(
        plan=plan,
        tasks=tuple(
            _task_figures(
                task,
                tuple(by_task[task.id]),
                _actual(task, figures, measures),
                is_visual=task.id in visual,
            )
            for task in plan.tasks
        ),
    )


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

    A quarter that ends after the period is cut at the period's end. Days that a
    report adds before the period are in no month or quarter of their own.
    """
    if per is Per.YEAR:
        return (period,)
    period = parse_period(period.id, period.profile)
    months = months_in(period)
    if per is Per.MONTH:
        return tuple(month_period(month, period.profile) for month in months)
    ends = (month.end(period.profile) for month in months)
    quarters = (period_of(end, Kind.QUARTER, period.profile) for end in ends)
    return tuple(_within(quarter, period) for quarter in dict.fromkeys(quarters))


def _within(quarter: Period, period: Period) -> Period:
    if quarter.end <= period.end:
        return quarter
    return parse_period(f"{quarter.start}..{period.end}", period.profile)


def _visual_tasks(plan: Plan, commune: Commune) -> frozenset[str]:
    """Return the tasks of notice boards only, whose result is Có or Không."""
    kinds = Vocabulary((form.names, form.kind) for form in commune.all_forms)
    return frozenset(
        task.id
        for task in plan.tasks
        if task.forms and all(kinds.get(form) == _NOTICE_BOARDS for form in task.forms)
    )


def _actual(task: Task, figures: Figures, measures: Measures) -> int | None:
    """Return the lowest value that the task has in any span that has begun.

    None where it has neither target nor `at_least`.
    """
    measure = task.target or task.at_least
    if measure is None:
        return None
    values = (
        measured(task, span, measures).value
        for span in spans(measure.per, figures.period)
        if span.start <= figures.through
    )
    return min(values, default=0)


def rule_of(task: Task) -> str:
    """Return the rule by which the figures decide, in Vietnamese."""
    if task.target is not None:
        span = _EACH[task.target.per]
        return f"đạt chỉ tiêu {number(task.target.number)} {span}"
    if task.at_least is not None:
        span = _EACH[task.at_least.per]
        return f"có ít nhất {number(task.at_least.number)} {_RECORDS} {span}"
    return f"có ít nhất một {_RECORDS}"


def _task_figures(
    task: Task,
    evidence: tuple[Evidence, ...],
    actual: int | None,
    *,
    is_visual: bool,
) -> TaskFigures:
    measure = task.target or task.at_least
    found = (actual or 0) >= measure.number if measure else bool(evidence)
    computed = _WORDS[is_visual, found]
    judged = task.evaluation
    result = judged.result if judged else computed
    return TaskFigures(
        task=task,
        done=result.is_done,
        result=result,
        computed=computed,
        rule=f"do cán bộ đánh giá: {judged.reason}" if judged else rule_of(task),
        evidence=evidence,
        actual=actual,
    )
