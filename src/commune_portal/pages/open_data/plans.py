"""du-lieu/ke-hoach.json: every plan with its tasks, targets and results."""

from datetime import date
from typing import Literal

from pydantic import Field

from commune_portal.content import EvaluationResult, Per
from commune_portal.figures import PlanProgress, TaskProgress, month_of
from commune_portal.pages.open_data.published import Published
from commune_portal.pages.site import Site
from commune_portal.pages.statistics.plan_pages import plan_progresses


class PublishedGoal(Published):
    """What a task is to reach."""

    figure: str | None = Field(
        description="Tên số liệu; null là số tin bài, hoạt động ghi mã nhiệm vụ."
    )
    number: int = Field(description="Số cần đạt.")
    per: Per = Field(description="Trong cả năm, mỗi quý hoặc mỗi tháng.")


class PublishedTask(Published):
    """A task of a plan, as far as it is done."""

    id: str
    content: str
    time: str | None
    lead: str | None
    support: str | None
    product: str | None
    forms: tuple[str, ...]
    goal: PublishedGoal | None
    done: bool
    result: EvaluationResult = Field(description="Đạt, Không đạt, Có hoặc Không.")
    computed: EvaluationResult = Field(description="Kết quả chỉ theo số liệu.")
    rule: str = Field(description="Quy tắc đã dùng, hoặc lý do của cán bộ.")
    records: int = Field(description="Số tin bài, dòng nhật ký ghi mã nhiệm vụ.")
    total: int = Field(description="Thực hiện trong cả năm.")
    by_month: dict[str, int] = Field(description="Thực hiện theo tháng đã bắt đầu.")


class PublishedPlan(Published):
    """A year's plan."""

    year: int
    number: str | None
    symbol: str
    day: date | None = Field(alias="date")
    first_day: date = Field(alias="from")
    last_day: date = Field(alias="to")
    through: date = Field(description="Số liệu tính đến ngày này.")
    tasks: tuple[PublishedTask, ...]


class PlansFile(Published):
    """du-lieu/ke-hoach.json."""

    schema_version: Literal[1] = Field(1, alias="schema")
    commune: str
    today: date
    plans: tuple[PublishedPlan, ...]


def published_plans(site: Site) -> PlansFile:
    """Return every plan in its published form, newest first."""
    return PlansFile(
        commune=site.portal.commune.full_name,
        today=site.portal.today,
        plans=tuple(map(_plan, plan_progresses(site))),
    )


def _plan(progress: PlanProgress) -> PublishedPlan:
    period, plan = progress.figures.period, progress.plan
    return PublishedPlan(
        year=plan.year,
        number=plan.number,
        symbol=plan.symbol,
        day=plan.date,
        first_day=period.start,
        last_day=period.end,
        through=progress.figures.through,
        tasks=tuple(map(_task, progress.tasks)),
    )


def _task(progress: TaskProgress) -> PublishedTask:
    state = progress.state
    task = state.task
    return PublishedTask(
        id=task.id,
        content=task.content,
        time=task.time,
        lead=task.lead,
        support=task.support,
        product=task.product,
        forms=task.forms,
        goal=_goal(progress),
        done=state.done,
        result=state.result,
        computed=state.computed,
        rule=state.rule,
        records=len(state.evidence),
        total=progress.whole.value,
        by_month={
            str(month_of(span.period.end, span.period.profile)): span.figure.value
            for span in progress.months
            if span.has_begun
        },
    )


def _goal(progress: TaskProgress) -> PublishedGoal | None:
    if progress.number is None or progress.per is None:
        return None
    target = progress.state.task.target
    return PublishedGoal(
        figure=target.figure if target else None,
        number=progress.number,
        per=progress.per,
    )
