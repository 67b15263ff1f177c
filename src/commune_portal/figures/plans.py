"""Which tasks of the plan are done, by which rule, in which words. See ADR 6 and 20."""

from collections import defaultdict
from collections.abc import Mapping

from commune_portal.content import (
    Commune,
    EvaluationResult,
    Form,
    Per,
    Plan,
    Task,
)
from commune_portal.content.vocabularies.form_spellings import FormVocabulary
from commune_portal.figures.plan.measures import Evidence, Measures, measured, spans
from commune_portal.figures.plan.standing import standing_of
from commune_portal.figures.records import (
    Figures,
    PlanFigures,
    TaskFigures,
    TaskStanding,
)
from commune_portal.vietnamese import number

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
                standing_of(
                    task, plan, figures.period.profile, figures.through, measures
                ),
                is_visual=task.id in visual,
            )
            for task in plan.tasks
        ),
    )


def _visual_tasks(plan: Plan, commune: Commune) -> frozenset[str]:
    """Return the tasks of notice boards only, whose result is Có or Không."""
    forms = FormVocabulary(commune.all_forms)
    return frozenset(
        task.id
        for task in plan.tasks
        if task.forms and all(_is_on_a_board(forms.get(name)) for name in task.forms)
    )


def _is_on_a_board(found: tuple[Form, str] | None) -> bool:
    return found is not None and found[0].kind == _NOTICE_BOARDS


def _actual(task: Task, figures: Figures, measures: Measures) -> int | None:
    """Return the lowest value that the task has in any span that has begun.

    None where it has neither target nor `at_least`.
    """
    measure = task.measure
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
    standing: TaskStanding,
    *,
    is_visual: bool,
) -> TaskFigures:
    measure = task.measure
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
        standing=standing,
    )
