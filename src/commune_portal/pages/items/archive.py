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
    month_of,
    month_period,
    parse_period,
)
from commune_portal.pages.frame.head import PageHead
from commune_portal.pages.frame.page import SitePage
from commune_portal.pages.renderer import Renderer
from commune_portal.pages.site import Site


def archive_pages(site: Site, renderer: Renderer) -> Iterator[SitePage]:
    """Yield the list of years, then the page of each year and of its months."""
    months = dict.fromkeys(
        month_of(post.date, Profile.CALENDAR) for post in site.published
    )
    by_year = {
        year: {
            month: site.counted(month_period(month, Profile.CALENDAR))
            for month in group
        }
        for year, group in groupby(months, lambda month: month.year)
    }
    totals = {
        year: site.counted(parse_period(str(year), Profile.CALENDAR)).posts.total
        for year in by_year
    }
    head = PageHead("Lưu trữ", "Tin bài theo năm và tháng.", "archive")
    context = {"by_year": by_year, "totals": totals}
    yield renderer.page("luu-tru/index.md", "items/archive.html.j2", head, context)
    for year, figures in by_year.items():
        yield _year_page(renderer, year, totals[year], figures)
        for month, its in figures.items():
            yield _month_page(renderer, its, month)


def _year_page(
    renderer: Renderer, year: int, total: Figure, figures: Mapping[Month, Figures]
) -> SitePage:
    title = f"Lưu trữ năm {year}"
    head = PageHead(title, f"Tin bài năm {year}.", "archive", is_searchable=False)
    context = {"total": total, "figures": figures}
    path = f"luu-tru/{year}/index.md"
    return renderer.page(path, "items/archive_year.html.j2", head, context)


def _month_page(renderer: Renderer, figures: Figures, month: Month) -> SitePage:
    title = f"Tin bài {figures.period.label}"
    head = PageHead(title, f"{title}.", "archive", is_searchable=False)
    path = f"luu-tru/{month.year}/{month.month:02d}/index.md"
    context = {"figure": figures.posts.total, "year": month.year}
    return renderer.page(path, "items/archive_month.html.j2", head, context)
