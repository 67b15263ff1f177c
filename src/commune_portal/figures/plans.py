"""Which tasks of the plan are done, by which rule, in which word. See ADR 6 and 20."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from commune_portal.content import (
    Commune,
    EvaluationResult,
    LogRow,
    Per,
    Plan,
    Post,
    Target,
    Task,
)
from commune_portal.content.vocabulary import Vocabulary
from commune_portal.figures.names import named_figures
from commune_portal.figures.periods import Period, month_period, months_in
from commune_portal.figures.records import Figures, PlanFigures, TaskFigures
from commune_portal.vietnamese import number

Evidence = Post | LogRow

_NOTICE_BOARDS = 2  # khẩu hiệu, pa nô: «tuyên truyền trực quan»
_WORDS = {
    (False, True): EvaluationResult.ACHIEVED,
    (False, False): EvaluationResult.NOT_ACHIEVED,
    (True, True): EvaluationResult.DONE,
    (True, False): EvaluationResult.NOT_DONE,
}


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
    visual = _visual_tasks(plan, commune)
    return PlanFigures(
        plan=plan,
        tasks=tuple(
            _task_figures(
                task,
                tuple(by_task[task.id]),
                measured(task.target) if task.target else None,
                is_visual=task.id in visual,
            )
            for task in plan.tasks
        ),
    )


def _visual_tasks(plan: Plan, commune: Commune) -> frozenset[str]:
    """Return the tasks whose forms are all notice boards: these answer Có or Không."""
    kinds = Vocabulary((form.names, form.kind) for form in commune.all_forms)
    return frozenset(
        task.id
        for task in plan.tasks
        if task.forms and all(kinds.get(form) == _NOTICE_BOARDS for form in task.forms)
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
    task: Task,
    evidence: tuple[Evidence, ...],
    actual: int | None,
    *,
    is_visual: bool,
) -> TaskFigures:
    if task.target is not None:
        found = (actual or 0) >= task.target.number
        span = "trong kỳ" if task.target.per is Per.YEAR else "trong mỗi tháng"
        rule = f"đạt chỉ tiêu {number(task.target.number)} {span}"
    else:
        found = bool(evidence)
        rule = "có ít nhất một tin bài hoặc hoạt động ghi mã nhiệm vụ"
    computed = _WORDS[is_visual, found]
    if task.evaluation is not None:
        rule = f"do cán bộ đánh giá: {task.evaluation.reason}"
    result = task.evaluation.result if task.evaluation else computed
    return TaskFigures(
        task=task,
        done=result.is_done,
        result=result,
        computed=computed,
        rule=rule,
        evidence=evidence,
        actual=actual,
    )
