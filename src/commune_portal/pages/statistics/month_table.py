"""The months of a period by section: the rows of a table, and the same as a chart."""

from dataclasses import dataclass

from commune_portal.figures import (
    Figure,
    Figures,
    Month,
    Period,
    month_period,
    months_in,
)
from commune_portal.pages.site import Site
from commune_portal.pages.statistics.chart import Chart, stacked_bars
from commune_portal.pages.statistics.line_views import Cell, period_url


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A month of the table: a cell for each section, and their sum."""

    label: str
    short: str
    cells: tuple[Cell, ...]
    total: Cell


def month_rows(site: Site, figures: Figures) -> list[MonthRow]:
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


def month_totals(site: Site, figures: Figures) -> list[Cell]:
    """Return the row below the months."""
    url = period_url(figures.period)
    return [
        *(
            Cell(figures.posts.by_section[slug], f"{url}{slug}/#chuyen-muc")
            for slug in site.sections
        ),
        Cell(figures.posts.total, f"{url}tin-bai/#tong"),
    ]


def month_chart(site: Site, rows: list[MonthRow]) -> Chart:
    """Return the chart of the rows."""
    columns = [(row.short, [cell.figure.value for cell in row.cells]) for row in rows]
    return stacked_bars(columns, [view.colour for view in site.sections.values()])
