"""The list behind every number: what a page prints as a figure, row by row."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from commune_portal.content import EvaluationResult, Post
from commune_portal.figures import Figure, Figures, TaskFigures
from commune_portal.figures.catalogue import POSTS
from commune_portal.pages.frame.head import PageHead
from commune_portal.pages.frame.page import SitePage
from commune_portal.pages.renderer import Renderer
from commune_portal.pages.site import Site
from commune_portal.pages.statistics.figure_lines import figure_lines
from commune_portal.pages.statistics.log_lists import log_groups
from commune_portal.pages.statistics.rows import evidence_row, log_rows
from commune_portal.vietnamese import slugify


@dataclass(frozen=True, slots=True)
class _ListPage:
    """A page of lists below that of a period."""

    slug: str
    name: str
    template: str


_POSTS = _ListPage("tin-bai", "Tin bài", "list_posts")
_LOG = _ListPage("nhat-ky", "Nhật ký tuyên truyền", "list_log")
_PLAN = _ListPage("ke-hoach", "Thực hiện kế hoạch", "list_plan")

_NOT_YET = {
    EvaluationResult.NOT_ACHIEVED: "Chưa đạt",
    EvaluationResult.NOT_DONE: "Chưa có",
}


def evidence_pages(
    site: Site, renderer: Renderer, figures: Figures
) -> Iterator[SitePage]:
    """Return the lists of one period; a number that is zero has none."""
    posts = figures.posts
    if posts.total.entries:
        context: dict[str, Any] = {"figures": posts, "overlap": _overlap(figures)}
        context["selections"] = tuple(_selections(site, figures))
        yield _page(
            site, renderer, figures, _POSTS, {**context, "overlap_id": overlap_id}
        )
    for slug, view in site.counted_sections.items():
        if posts.by_tag[slug].entries:
            context = {"main": posts.by_section[slug], "tagged": posts.by_tag[slug]}
            context["others"] = _posts_of(posts.by_tag[slug], but=slug)
            page = _ListPage(slug, view.title, "list_section")
            yield _page(site, renderer, figures, page, context)
    groups = log_groups(site.portal.commune, figures)
    if groups:
        yield _page(
            site, renderer, figures, _LOG, {"groups": groups, "log_rows": log_rows}
        )
    if figures.plan is not None:
        context = {"plan": figures.plan, "task_id": task_id, "evidence_id": evidence_id}
        context["evidence_row"] = evidence_row
        context["labels"] = site.portal.commune.labels
        context["word"] = partial(
            task_word, is_over=figures.through == figures.period.end
        )
        yield _page(site, renderer, figures, _PLAN, context)


def overlap_id(pair: tuple[str, str]) -> str:
    """Return the id of the list of items that two sections share."""
    return f"chung-{pair[0]}--{pair[1]}"


def task_id(task: TaskFigures) -> str:
    """Return the id of a task's row."""
    return f"nhiem-vu-{slugify(task.task.id)}"


def evidence_id(task: TaskFigures) -> str:
    """Return the id of the list of a task's items and log rows."""
    return f"minh-chung-{slugify(task.task.id)}"


def task_word(task: TaskFigures, *, is_over: bool) -> str:
    """Return the word of the annex; in a running period «chưa», which is no verdict."""
    if task.done or task.is_overridden or is_over:
        return task.result.value
    return _NOT_YET[task.result]


def _page(
    site: Site,
    renderer: Renderer,
    figures: Figures,
    page: _ListPage,
    context: Mapping[str, object],
) -> SitePage:
    period = figures.period
    path, depends = (
        f"thong-ke/{period.slug}/{page.slug}/index.md",
        renderer.dependencies,
    )
    title = f"{page.name} {period.label}"
    summary = f"Danh sách phía sau số liệu {period.label}."
    return renderer.page(
        path,
        f"statistics/{page.template}.html.j2",
        PageHead(title, summary, "listing", is_searchable=False),
        {"period": period, "here": page.name, "posts": site.posts, **context},
        depends.of_page(path, depends.of_period(period)),
    )


def _selections(site: Site, figures: Figures) -> Iterator[tuple[str, str, Figure]]:
    """Yield the lists of items that figures select: their id, heading and figure."""
    for line in figure_lines(site.portal.commune):
        row = line.figure.row
        figure = line.figure.figure(figures)
        if row.rows == POSTS and not row.kept and figure.entries:
            yield line.place.partition("#")[2], line.figure.filled(row.heading), figure


def _overlap(figures: Figures) -> Mapping[tuple[str, str], Figure]:
    pairs = figures.posts.overlap.items()
    return {pair: figure for pair, figure in pairs if figure.entries}


def _posts_of(figure: Figure, *, but: str) -> tuple[Post, ...]:
    """Return the items of the figure whose main section is another one."""
    posts = (entry.source for entry in figure.entries)
    return tuple(p for p in posts if isinstance(p, Post) and p.section != but)
