"""The page of each period with its figures, and the list of all periods."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from commune_portal.figures import (
    Figures,
    Kind,
    Period,
    compare,
    origins_of,
    year_before,
)
from commune_portal.figures.catalogue import (
    ACTIVITIES,
    GUIDANCE,
    POSTS,
    RADIO,
    REPOSTS,
    SECTION,
)
from commune_portal.pages.frame.head import PageHead
from commune_portal.pages.frame.page import Html, SitePage
from commune_portal.pages.renderer import Renderer
from commune_portal.pages.site import Site
from commune_portal.pages.statistics.evidence import evidence_pages, overlap_id
from commune_portal.pages.statistics.figure_lines import FigureLine, figure_lines
from commune_portal.pages.statistics.line_views import (
    Cell,
    LineView,
    line_views,
    period_url,
)
from commune_portal.pages.statistics.linked_data import statistics_data
from commune_portal.pages.statistics.month_table import (
    log_months,
    month_chart,
    month_rows,
    month_totals,
)

# Five boxes: the plan takes the place of the reposts where the period has one.
_STRIP = ("tin_bai.tong", "phat_thanh.tin_bai", "phat_thanh.luot", "huong_dan")
_STRIP_WITHOUT_PLAN = (*_STRIP, "dang_lai.tong")
_DOWNLOADS = (
    ("thong-ke.json", "số liệu của mọi kỳ (JSON)"),
    ("thong-ke.schema.json", "mô tả cấu trúc của thong-ke.json"),
    ("tin-bai.json", "danh sách tin bài (JSON)"),
    ("tin-bai.schema.json", "mô tả cấu trúc của tin-bai.json"),
    ("ke-hoach.json", "kế hoạch, chỉ tiêu và kết quả từng nhiệm vụ (JSON)"),
    ("ke-hoach.schema.json", "mô tả cấu trúc của ke-hoach.json"),
    ("tin-bai.csv", "danh sách tin bài, mở được bằng Excel"),
    ("nhat-ky.csv", "nhật ký tuyên truyền, mở được bằng Excel"),
)


def statistics_pages(site: Site, renderer: Renderer) -> Iterator[SitePage]:
    """Yield `/thong-ke/`, the page of each period, and the lists behind its numbers."""
    yield _index(site, renderer)
    lines = figure_lines(site.portal.commune)
    for figures in site.figures.values():
        yield _period_page(site, renderer, figures, lines)
        yield from evidence_pages(site, renderer, figures)


def _index(site: Site, renderer: Renderer) -> SitePage:
    years: dict[int, dict[Kind, list[Period]]] = {}
    for period in sorted(site.figures, key=lambda p: (-p.year, p.start)):
        years.setdefault(period.year, {}).setdefault(period.kind, []).append(period)
    by_size = {
        year: {kind: its[kind] for kind in Kind if kind in its}
        for year, its in years.items()
    }
    head = PageHead(
        "Thống kê",
        f"Số liệu tin bài và tuyên truyền của {site.portal.commune.full_name}.",
        "statistics",
        day=site.portal.today,
        linked_data=statistics_data(site, (file for file, _ in _DOWNLOADS)),
    )
    context = {"years": by_size, "figures": site.figures, "downloads": _DOWNLOADS}
    return renderer.page(
        "thong-ke/index.md", "statistics/statistics.html.j2", head, context
    )


def _period_page(
    site: Site, renderer: Renderer, figures: Figures, lines: tuple[FigureLine, ...]
) -> SitePage:
    period = figures.period
    path, depends = f"{period_url(period)}index.md", renderer.dependencies
    head = PageHead(
        f"Tin bài và tuyên truyền {period.label}",
        f"Số liệu {period.label} của {site.portal.commune.full_name}.",
        "statistics",
        is_searchable=period.kind is Kind.YEAR,
    )
    make = partial(_period_html, site, renderer, figures, lines, head)
    key = depends.of_page(path, depends.of_period(period))
    return renderer.later(path, head, make, key)


def _period_html(
    site: Site,
    renderer: Renderer,
    figures: Figures,
    lines: tuple[FigureLine, ...],
    head: PageHead,
) -> Html:
    period = figures.period
    compared = compare(site.portal, figures)
    views = {view.line.name: view for view in line_views(compared, period, lines)}
    rows = month_rows(site, figures)
    by_month, log_rows = log_months(site, figures, lines)
    context = {
        "period": period,
        "before": year_before(period),
        "figures": figures,
        "was_counted": compared.is_known,
        "compared": compared,
        "origins": origins_of(site.portal, figures),
        "words": {line.name: line.label for line in lines},
        "base": period_url(period),
        "strip": [
            views[name] for name in (_STRIP if figures.plan else _STRIP_WITHOUT_PLAN)
        ],
        **_tables(views),
        "activities": tuple(_activities(views.values())),
        "rows": rows,
        "totals": month_totals(site, figures),
        "by_month": by_month,
        "log_rows": log_rows,
        "chart": month_chart(site, rows) if len(rows) > 1 else None,
        "overlap_id": overlap_id,
        "other_periods": [p for p in site.figures if p.year == period.year],
    }
    path = f"{period_url(period)}index.md"
    return renderer.html(path, "statistics/period.html.j2", head, context)


def _tables(views: Mapping[str, LineView]) -> Mapping[str, Sequence[LineView]]:
    """Return the rows of the tables: zero is left out except among the tags.

    What nobody records is not zero, so it stays.
    """
    lines = tuple(views.values())
    return {
        "source_lines": [
            view
            for view in lines
            if view.line.figure.rows in (POSTS, SECTION)
            and not view.line.figure.row.is_by_month
        ],
        "log_lines": [
            view
            for view in lines
            if view.line.figure.rows in (RADIO, REPOSTS, GUIDANCE)
            and (view.is_used or view.is_missed)
        ],
        "compared_lines": [view for view in lines if view.is_used or view.was_used],
    }


def _activities(views: Iterable[LineView]) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    """Yield the activities that took place: how often, for how many, how long."""
    its = (view for view in views if view.line.figure.rows == ACTIVITIES)
    for form, run in groupby(its, key=lambda view: view.line.figure.form):
        first, *others = run
        if first.is_used:
            yield form, tuple(view.now for view in (first, *others))
