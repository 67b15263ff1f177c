"""The months of a period by section: the rows of a table, and the same as a chart."""

from collections.abc import Sequence
from dataclasses import dataclass

from commune_portal.figures import (
    Figure,
    Figures,
    Month,
    Period,
    month_period,
    months_in,
)
from commune_portal.figures.catalogue import RADIO, REPOSTS
from commune_portal.pages.site import Site
from commune_portal.pages.statistics.chart import Chart, stacked_bars
from commune_portal.pages.statistics.figure_lines import FigureLine
from commune_portal.pages.statistics.line_views import Cell, period_url


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A month of the table: a cell for each section, and their sum."""

    label: str
    short: str
    cells: tuple[Cell, ...]
    total: Cell


@dataclass(frozen=True, slots=True)
class LogMonth:
    """A month, or the whole period, with a cell for each figure of the log."""

    label: str
    cells: tuple[Cell, ...]


def month_rows(site: Site, figures: Figures) -> list[MonthRow]:
    """Return the months of the period that have begun."""
    return [
        _month_row(site, figures, month, period)
        for month, period in _begun_months(figures).items()
    ]


def _begun_months(figures: Figures) -> dict[Month, Period]:
    profile = figures.period.profile
    periods = {m: month_period(m, profile) for m in months_in(figures.period)}
    return {m: each for m, each in periods.items() if each.start <= figures.through}


def _short_label(month: Period, figures: Figures) -> str:
    return month.label.removesuffix(f" năm {figures.period.year}")


def _month_row(site: Site, figures: Figures, month: Month, period: Period) -> MonthRow:
    its = site.figures.get(period)
    url = period_url(period)
    return MonthRow(
        label=_short_label(period, figures),
        short=f"T{month.month}",
        cells=tuple(
            Cell(
                its.posts.by_section[slug] if its else Figure(),
                f"{url}{slug}/#chuyen-muc",
            )
            for slug in site.counted_sections
        ),
        total=Cell(figures.posts.by_month[str(month)], f"{url}tin-bai/#tong"),
    )


def month_totals(site: Site, figures: Figures) -> list[Cell]:
    """Return the row below the months."""
    url = period_url(figures.period)
    return [
        *(
            Cell(figures.posts.by_section[slug], f"{url}{slug}/#chuyen-muc")
            for slug in site.counted_sections
        ),
        Cell(figures.posts.total, f"{url}tin-bai/#tong"),
    ]


def log_months(
    site: Site, figures: Figures, lines: Sequence[FigureLine]
) -> tuple[list[FigureLine], list[LogMonth]]:
    """Return the figures of the log that stand by month, and their months.

    The last row is the period itself. Both are empty where nothing was recorded, or
    where the period is a month.
    """
    used = [
        line
        for line in lines
        if line.figure.row.is_by_month
        and line.figure.rows in (RADIO, REPOSTS)
        and line.figure.figure(figures).entries
    ]
    months = _begun_months(figures)
    if not used or len(months) == 1:
        return [], []
    rows = [(_short_label(month, figures), month) for month in months.values()]
    rows.append(("Cộng", figures.period))
    return used, [_log_row(site, used, label, period) for label, period in rows]


def _log_row(
    site: Site, lines: Sequence[FigureLine], label: str, period: Period
) -> LogMonth:
    its = site.counted(period)
    url = period_url(period)
    cells = tuple(Cell(line.figure.figure(its), f"{url}{line.place}") for line in lines)
    return LogMonth(label, cells)


def month_chart(site: Site, rows: list[MonthRow]) -> Chart:
    """Return the chart of the rows."""
    columns = [(row.short, [cell.figure.value for cell in row.cells]) for row in rows]
    return stacked_bars(
        columns, [view.colour for view in site.counted_sections.values()]
    )
