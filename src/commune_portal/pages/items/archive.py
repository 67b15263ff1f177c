"""The archive (lưu trữ): every published item by calendar year and month.

The archive follows the calendar, whatever the profile of the statistics, because its
addresses name calendar months.
"""

from collections.abc import Iterator, Mapping
from itertools import groupby

from commune_portal.content import Profile
from commune_portal.figures import (
    Figure,
    Figures,
    Month,
    Period,
    count,
    month_of,
    month_period,
    parse_period,
)
from commune_portal.pages.frame.page import SitePage
from commune_portal.pages.site import Site, head_of


def archive_pages(site: Site) -> Iterator[SitePage]:
    """Return the list of years, a page for each year and one for each month."""
    months = dict.fromkeys(
        month_of(post.date, Profile.CALENDAR) for post in site.published
    )
    by_year = {
        year: {
            month: _figures(site, month_period(month, Profile.CALENDAR))
            for month in group
        }
        for year, group in groupby(months, lambda month: month.year)
    }
    totals = {
        year: _figures(site, parse_period(str(year), Profile.CALENDAR)).posts.total
        for year in by_year
    }
    head = head_of("Lưu trữ", "Tin bài theo năm và tháng.", "archive")
    context = {"by_year": by_year, "totals": totals}
    yield site.render("luu-tru/index.md", "items/archive.html.j2", head, context)
    for year, figures in by_year.items():
        yield _year_page(site, year, totals[year], figures)
        for month, its in figures.items():
            yield _month_page(site, its, month)


def _figures(site: Site, period: Period) -> Figures:
    return site.figures.get(period) or count(site.portal, period)


def _year_page(
    site: Site, year: int, total: Figure, figures: Mapping[Month, Figures]
) -> SitePage:
    title = f"Lưu trữ năm {year}"
    head = head_of(title, f"Tin bài năm {year}.", "archive", searchable=False)
    context = {"total": total, "figures": figures}
    path = f"luu-tru/{year}/index.md"
    return site.render(path, "items/archive_year.html.j2", head, context)


def _month_page(site: Site, figures: Figures, month: Month) -> SitePage:
    title = f"Tin bài {figures.period.label}"
    head = head_of(title, f"{title}.", "archive", searchable=False)
    path = f"luu-tru/{month.year}/{month.month:02d}/index.md"
    context = {"figure": figures.posts.total, "year": month.year}
    return site.render(path, "items/archive_month.html.j2", head, context)
