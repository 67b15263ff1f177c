"""Which tasks of the plan are done, and by which rule. See ADR 6."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from commune_portal.content import Commune, LogRow, Per, Plan, Post, Target, Task
from commune_portal.figures.names import named_figures
from commune_portal.figures.periods import Period, month_period, months_in
from commune_portal.figures.records import Figures, PlanFigures, TaskFigures
from commune_portal.vietnamese import number

Evidence = Post | LogRow


def plan_figures(
    plan: Plan,
    figures: Figures,
    evidence: Iterable[Evidence],
    measure: Callable[[Period], Figures],
    commune: Commune,
) -> PlanFigures:
    """Return the state of every task in the period of `figures`.

    A task is done by the official's evaluation where there is one, else by reaching
    its target, else by one item or log row that names it. `evidence` holds the items
    and log rows of the period; `measure` returns the figures of another period, for
    targets per month.
    """
    by_task: Mapping[str, list[Evidence]] = defaultdict(list)
    for row in evidence:
        if row.task is not None:
            by_task[row.task].append(row)
    measured = partial(_actual, figures, measure, commune)
    return PlanFigures(
        plan=plan,
        tasks=tuple(
            _task_figures(
                task,
                tuple(by_task[task.id]),
                measured(task.target) if task.target else None,
            )
            for task in plan.tasks
        ),
    )


def _actual(
    figures: Figures,
    measure: Callable[[Period], Figures],
    commune: Commune,
    target: Target,
) -> int:
    """Return what the target's figure has reached: in the poorest month if per month.

    Months that have not begun yet say nothing.
    """
    if target.per is Per.YEAR:
        return named_figures(figures, commune)[target.figure].value
    profile = figures.period.profile
    months = (month_period(month, profile) for month in months_in(figures.period))
    values = (
        named_figures(measure(month), commune)[target.figure].value
        for month in months
        if month.start <= figures.through
    )
    return min(values, default=0)


def _task_figures(
    task: Task, evidence: tuple[Evidence, ...], actual: int | None
) -> TaskFigures:
    if task.evaluation is not None:
        done = task.evaluation.result.is_done
        rule = f"do cán bộ đánh giá: {task.evaluation.reason}"
    elif task.target is not None:
        done = (actual or 0) >= task.target.number
        span = "trong kỳ" if task.target.per is Per.YEAR else "trong mỗi tháng"
        rule = f"đạt chỉ tiêu {number(task.target.number)} {span}"
    else:
        done = bool(evidence)
        rule = "có ít nhất một tin bài hoặc hoạt động ghi mã nhiệm vụ"
    return TaskFigures(
        task=task, done=done, rule=rule, evidence=evidence, actual=actual
    )
