"""The page of each year's plan: tasks, what is reached and missing, the proofs."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from commune_portal.content import Per
from commune_portal.figures import (
    Month,
    PlanProgress,
    SpanState,
    TaskProgress,
    cite_plan,
    month_of,
    parse_period,
    plan_progress,
)
from commune_portal.pages.frame.page import SitePage
from commune_portal.pages.site import Site, head_of
from commune_portal.pages.statistics.evidence import evidence_id, task_id, task_word
from commune_portal.pages.statistics.figure_lines import FigureLine, figure_lines
from commune_portal.pages.statistics.line_views import Cell, period_url
from commune_portal.vietnamese import number, slugify

_WHOLE = 100
_SPANS = {Per.YEAR: "cả năm", Per.QUARTER: "mỗi quý", Per.MONTH: "mỗi tháng"}
_RECORDS = "tin bài, hoạt động ghi mã nhiệm vụ"


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthCell:
    """A month of a task: its number with the list behind it; None before it begins.

    Attributes:
        month: The reporting month.
        cell: The number.
        missing: How many are missing, where the number is to be reached each month.

    """

    month: Month
    cell: Cell | None
    missing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskView:
    """A task as the page prints it.

    Attributes:
        progress: How far it is.
        id: The place of its card on the page.
        word: The word of its result.
        counted: What is counted for it, in words.
        goal: «48 cả năm», «10 mỗi tháng»; empty without target and `at_least`.
        actual: What is reached in the year, with the list behind it.
        share: The bar's length: what is reached of the number, at most 100; None
            where there is no number of the year.
        sentence: What is reached and what is missing, in one sentence.
        months: The months of the year.

    """

    progress: TaskProgress
    id: str
    word: str
    counted: str
    goal: str
    actual: Cell
    share: int | None
    sentence: str
    months: tuple[MonthCell, ...]


def plan_progresses(site: Site) -> tuple[PlanProgress, ...]:
    """Return every plan in the course of its year, newest first."""
    profile = site.portal.commune.profile
    years = sorted(site.portal.plans, reverse=True)
    found = (
        plan_progress(site.portal, site.counted(parse_period(str(year), profile)))
        for year in years
    )
    return tuple(progress for progress in found if progress is not None)


def plan_pages(site: Site) -> Iterator[SitePage]:
    """Return `/ke-hoach/` and the page of every year that has a plan."""
    plans = plan_progresses(site)
    full_name = site.portal.commune.full_name
    summary = f"Kế hoạch tuyên truyền cải cách hành chính của {full_name}."
    head = head_of("Kế hoạch", summary, "plan", searchable=False)
    cite = partial(cite_plan, issuer=f"UBND {full_name}")
    context = {"plans": plans, "cite": cite}
    yield site.render("ke-hoach/index.md", "statistics/plans.html.j2", head, context)
    for progress in plans:
        yield _page(site, progress, cite(progress.plan))


def _page(site: Site, progress: PlanProgress, citation: str) -> SitePage:
    year = progress.figures.period
    lines = {line.name: line for line in figure_lines(site.portal.commune)}
    views = tuple(_view(progress, task, lines) for task in progress.tasks)
    head = head_of(
        f"Thực hiện kế hoạch tuyên truyền {year.label}",
        f"Nhiệm vụ, chỉ tiêu và kết quả tuyên truyền {year.label} của "
        f"{site.portal.commune.full_name}.",
        "plan",
        day=day.isoformat() if (day := progress.plan.date) else None,
    )
    context = {
        "progress": progress,
        "figures": progress.figures,
        "plan": progress.figures.plan,
        "period": year,
        "citation": citation,
        "elapsed": int(progress.elapsed * _WHOLE),
        "views": views,
        "measured": [view for view in views if view.progress.number is not None],
        "idle": [view for view in views if view.progress.is_idle],
        "proofs": f"{period_url(year)}ke-hoach/",
        "task_id": task_id,
        "evidence_id": evidence_id,
    }
    return site.render(
        f"ke-hoach/{year.slug}/index.md", "statistics/plan.html.j2", head, context
    )


def _view(
    progress: PlanProgress, task: TaskProgress, lines: dict[str, FigureLine]
) -> TaskView:
    target = task.state.task.target
    figures = progress.figures
    place = lines[target.figure].place if target else f"ke-hoach/#{_proofs(task)}"
    counted = lines[target.figure].label if target else _RECORDS
    is_over = progress.figures.through == figures.period.end
    return TaskView(
        progress=task,
        id=f"nv-{slugify(task.state.task.id)}",
        word=task_word(task.state, is_over=is_over),
        counted=counted,
        goal=f"{number(task.number)} {_SPANS[task.per]}"
        if task.number and task.per
        else "",
        actual=Cell(task.whole, period_url(figures.period) + place),
        share=_share(task),
        sentence=_sentence(task),
        months=tuple(_month(task, span, place) for span in task.months),
    )


def _proofs(task: TaskProgress) -> str:
    return evidence_id(task.state)


def _share(task: TaskProgress) -> int | None:
    """Return the length of the bar: of the year's number, or of the running span's."""
    span = task.spans[0] if task.per is Per.YEAR else task.current
    if span is None or not task.number:
        return None
    return min(_WHOLE, _WHOLE * span.figure.value // task.number)


def _month(task: TaskProgress, span: SpanState, place: str) -> MonthCell:
    monthly = task.per is Per.MONTH
    return MonthCell(
        month=month_of(span.period.end, span.period.profile),
        cell=Cell(span.figure, period_url(span.period) + place)
        if span.has_begun
        else None,
        missing=task.missing_in(span) if monthly and span.has_begun else 0,
    )


def _sentence(task: TaskProgress) -> str:
    """Return what is reached of the goal, and how many are missing."""
    if not task.number or task.per is None:
        return ""
    if task.per is Per.YEAR:
        missing = task.missing_in(task.spans[0])
        state = f"còn thiếu {number(missing)}" if missing else "đã đạt chỉ tiêu"
        return f"đã thực hiện {task.whole}/{number(task.number)}, {state}."
    begun = [span for span in task.spans if span.has_begun]
    reached_spans = len(begun) - len(task.short)
    unit = "tháng" if task.per is Per.MONTH else "quý"
    parts = [
        f"{reached_spans}/{len(begun)} {unit} đã bắt đầu đạt {task.number} trở lên"
    ]
    if task.current:
        its = task.current
        missing = task.missing_in(its)
        state = f"còn thiếu {number(missing)}" if missing else "đã đạt"
        parts.append(f"{its.period.label}: {its.figure}/{number(task.number)}, {state}")
    return f"{'; '.join(parts)}."
