"""The page of each year's plan: its tasks, how far each is done, the evidence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from commune_portal.content import Per
from commune_portal.figures import (
    Month,
    PlanProgress,
    SpanState,
    TaskProgress,
    cite_plan_publicly,
    month_of,
    parse_period,
    plan_progress,
)
from commune_portal.pages.frame.head import PageHead
from commune_portal.pages.frame.page import SitePage
from commune_portal.pages.renderer import Renderer
from commune_portal.pages.site import Site
from commune_portal.pages.statistics.evidence import evidence_id, task_id, task_word
from commune_portal.pages.statistics.figure_lines import FigureLine, figure_lines
from commune_portal.pages.statistics.line_views import Cell, period_url
from commune_portal.vietnamese import number, slugify

_WHOLE = 100
_SPANS = {Per.YEAR: "cả năm", Per.QUARTER: "mỗi quý", Per.MONTH: "mỗi tháng"}
_RECORDS = "tin bài, hoạt động ghi mã nhiệm vụ"


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthCell:
    """A month of a task.

    Attributes:
        month: The reporting month.
        cell: The number with the list behind it; None before the month begins.
        missing: How many are missing, where the target is monthly.

    """

    month: Month
    cell: Cell | None
    missing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskView:
    """A task as the page prints it.

    Attributes:
        progress: How far it is done.
        id: The anchor of its card on the page.
        word: Its result in words.
        counted: What is counted for it, in words.
        goal: «48 cả năm», «10 mỗi tháng»; empty without target and `at_least`.
        actual: What is reached in the year, with the list behind it.
        share: The length of the bar in percent, at most 100; None where there is no
            number to reach.
        sentence: What is done and what is missing, in one sentence.
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
    """Return the progress of every plan, newest first."""
    profile = site.portal.commune.profile
    years = sorted(site.portal.plans, reverse=True)
    found = (
        plan_progress(site.portal, site.counted(parse_period(str(year), profile)))
        for year in years
    )
    return tuple(progress for progress in found if progress is not None)


def plan_pages(site: Site, renderer: Renderer) -> Iterator[SitePage]:
    """Yield `/ke-hoach/` and the page of every year that has a plan."""
    plans = plan_progresses(site)
    full_name = site.portal.commune.full_name
    summary = f"Kế hoạch tuyên truyền cải cách hành chính của {full_name}."
    head = PageHead("Kế hoạch", summary, "plan", is_searchable=False)
    cite = partial(cite_plan_publicly, issuer=f"UBND {full_name}")
    context = {"plans": plans, "cite": cite}
    yield renderer.page("ke-hoach/index.md", "statistics/plans.html.j2", head, context)
    for progress in plans:
        yield _page(site, renderer, progress, cite(progress.plan))


def _page(
    site: Site, renderer: Renderer, progress: PlanProgress, citation: str
) -> SitePage:
    year = progress.figures.period
    lines = {line.name: line for line in figure_lines(site.portal.commune)}
    views = tuple(_view(progress, task, lines) for task in progress.tasks)
    head = PageHead(
        f"Thực hiện kế hoạch tuyên truyền {year.label}",
        f"Nhiệm vụ, chỉ tiêu và kết quả tuyên truyền {year.label} của "
        f"{site.portal.commune.full_name}.",
        "plan",
        day=progress.plan.date,
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
        "labels": site.portal.commune.labels,
        "task_id": task_id,
        "evidence_id": evidence_id,
    }
    path, depends = f"ke-hoach/{year.slug}/index.md", renderer.dependencies
    key = depends.of_page(path, depends.of_period(year))
    return renderer.page(path, "statistics/plan.html.j2", head, context, key)


def _view(
    progress: PlanProgress, task: TaskProgress, lines: Mapping[str, FigureLine]
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
    """Return the percentage of the year's number, or of the current span's."""
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
    """Return how much of the goal is done, and how many are missing."""
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
