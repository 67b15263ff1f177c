"""The page of each period with its figures, and the list of all periods."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from commune_portal.figures import (
    Comparison,
    Comparisons,
    Figure,
    Figures,
    Kind,
    Month,
    Period,
    compare,
    month_period,
    months_in,
    year_before,
)
from commune_portal.pages.chart import Chart, stacked_bars
from commune_portal.pages.evidence import evidence_pages, overlap_id
from commune_portal.pages.figure_lines import FigureLine, figure_lines
from commune_portal.pages.page import SitePage
from commune_portal.pages.site import Site, head_of
from commune_portal.vietnamese import decimal, number

# Five boxes: the plan takes the place of the reposts where the year has one.
_STRIP = ("tin_bai.tong", "phat_thanh.tin_bai", "phat_thanh.luot", "huong_dan")
_STRIP_WITHOUT_PLAN = (*_STRIP, "dang_lai.tong")
_SOURCES = ("tin_bai.tu_viet", "tin_bai.khai_thac")
_DOWNLOADS = (
    ("thong-ke.json", "số liệu của mọi kỳ (JSON)"),
    ("thong-ke.schema.json", "mô tả cấu trúc của thong-ke.json"),
    ("tin-bai.json", "danh sách tin, bài (JSON)"),
    ("tin-bai.schema.json", "mô tả cấu trúc của tin-bai.json"),
    ("tin-bai.csv", "danh sách tin, bài, mở được bằng Excel"),
    ("nhat-ky.csv", "nhật ký tuyên truyền, mở được bằng Excel"),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of a page and the list behind it, relative to the root."""

    figure: Figure
    href: str


@dataclass(frozen=True, slots=True)
class LineView:
    """A figure in words, beside that of the year before."""

    line: FigureLine
    now: Cell
    before: Cell
    change: str
    against: str

    @property
    def is_used(self) -> bool:
        """Whether anything was counted in the period."""
        return bool(self.now.figure.entries)

    @property
    def was_used(self) -> bool:
        """Whether anything was counted a year before."""
        return bool(self.before.figure.entries)


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A month of the table: a cell for each section, and their sum."""

    label: str
    short: str
    cells: tuple[Cell, ...]
    total: Cell


def statistics_pages(site: Site) -> Iterator[SitePage]:
    """Return `/thong-ke/`, every period's page, and the lists behind its numbers."""
    yield _index(site)
    lines = figure_lines(site.portal.commune)
    for figures in site.figures.values():
        yield _period_page(site, figures, lines)
        yield from evidence_pages(site, figures)


def period_url(period: Period) -> str:
    """Return the address of the period's page, relative to the root."""
    return f"thong-ke/{period.slug}/"


def _index(site: Site) -> SitePage:
    years: dict[int, dict[Kind, list[Period]]] = {}
    for period in sorted(site.figures, key=lambda p: (-p.year, p.start)):
        years.setdefault(period.year, {}).setdefault(period.kind, []).append(period)
    by_size = {
        year: {kind: its[kind] for kind in Kind if kind in its}
        for year, its in years.items()
    }
    head = head_of(
        "Thống kê",
        f"Số liệu tin, bài và tuyên truyền của {site.portal.commune.full_name}.",
        "statistics",
    )
    context = {"years": by_size, "figures": site.figures, "downloads": _DOWNLOADS}
    return site.render("thong-ke/index.md", "statistics.html.j2", head, context)


def line_views(
    site: Site, figures: Figures, lines: Iterable[FigureLine]
) -> tuple[LineView, ...]:
    """Return the figures in words, each with the list behind it."""
    compared = compare(site.portal, figures)
    return tuple(_view(compared, figures.period, line) for line in lines)


def _period_page(
    site: Site, figures: Figures, lines: tuple[FigureLine, ...]
) -> SitePage:
    period = figures.period
    views = {view.line.name: view for view in line_views(site, figures, lines)}
    rows = _month_rows(site, figures)
    head = head_of(
        f"Tin, bài và tuyên truyền {period.label}",
        f"Số liệu {period.label} của {site.portal.commune.full_name}.",
        "statistics",
        searchable=period.kind is Kind.YEAR,
    )
    context = {
        "period": period,
        "before": year_before(period),
        "figures": figures,
        "was_counted": year_before(period) in site.figures,
        "base": period_url(period),
        "strip": [
            views[name] for name in (_STRIP if figures.plan else _STRIP_WITHOUT_PLAN)
        ],
        **_tables(views),
        "rows": rows,
        "totals": _totals(site, figures),
        "chart": _chart(site, rows) if len(rows) > 1 else None,
        "overlap_id": overlap_id,
        "other_periods": [p for p in site.figures if p.year == period.year],
    }
    path = f"{period_url(period)}index.md"
    return site.render(path, "period.html.j2", head, context)


def _tables(views: Mapping[str, LineView]) -> Mapping[str, list[LineView]]:
    """Return the rows of the tables: nought is left out except among the tags."""
    of_posts = ("tin_bai.", "theo_the.")
    tags = ("tin_bai.tu_viet", "tin_bai.khai_thac", "theo_the.")
    lines = views.items()
    return {
        "source_lines": [v for name, v in lines if name.startswith(tags)],
        "log_lines": [
            v for name, v in lines if not name.startswith(of_posts) and v.is_used
        ],
        "compared_lines": [v for v in views.values() if v.is_used or v.was_used],
    }


def _view(compared: Comparisons, period: Period, line: FigureLine) -> LineView:
    comparison = compared.by_name[line.name]
    before = compared.before.period
    return LineView(
        line=line,
        now=Cell(comparison.current, period_url(period) + line.place),
        before=Cell(comparison.base, period_url(before) + line.place),
        change=change_in_words(comparison),
        against=_against(comparison, before),
    )


def change_in_words(comparison: Comparison) -> str:
    """Return «tăng 18 (14,5%)»; with a base of 0 nothing can be compared."""
    percent = comparison.percent
    if percent is None:
        return "không so sánh được"
    if percent == 0:
        return "không đổi"
    word = "tăng" if percent > 0 else "giảm"
    size = number(abs(comparison.difference))
    return f"{word} {size} ({decimal(abs(percent))}%)"


def _against(comparison: Comparison, before: Period) -> str:
    """Return the change as a sentence of its own: «tăng 18 (14,5%) so với năm 2025»."""
    joint = "với" if comparison.percent is None else "so với"
    return f"{change_in_words(comparison)} {joint} {before.label}"


def _month_rows(site: Site, figures: Figures) -> list[MonthRow]:
    """Return the months of the period that have begun."""
    profile = figures.period.profile
    periods = {m: month_period(m, profile) for m in months_in(figures.period)}
    return [
        _month_row(site, figures, month, period)
        for month, period in periods.items()
        if period.start <= figures.through
    ]


def _month_row(site: Site, figures: Figures, month: Month, period: Period) -> MonthRow:
    its = site.figures.get(period)
    url = period_url(period)
    return MonthRow(
        label=period.label.removesuffix(f" năm {figures.period.year}"),
        short=f"T{month.month}",
        cells=tuple(
            Cell(
                its.posts.by_section[slug] if its else Figure(),
                f"{url}{slug}/#chuyen-muc",
            )
            for slug in site.sections
        ),
        total=Cell(figures.posts.by_month[str(month)], f"{url}tin-bai/#tong"),
    )


def _totals(site: Site, figures: Figures) -> list[Cell]:
    url = period_url(figures.period)
    return [
        *(
            Cell(figures.posts.by_section[slug], f"{url}{slug}/#chuyen-muc")
            for slug in site.sections
        ),
        Cell(figures.posts.total, f"{url}tin-bai/#tong"),
    ]


def _chart(site: Site, rows: list[MonthRow]) -> Chart:
    columns = [(row.short, [cell.figure.value for cell in row.cells]) for row in rows]
    return stacked_bars(columns, [view.colour for view in site.sections.values()])
