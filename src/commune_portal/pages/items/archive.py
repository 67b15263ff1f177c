"""The archive (lưu trữ): every published item by calendar year and month.

The archive follows the calendar, whatever the profile of the statistics, because its
addresses name calendar months. It lists what citizens may read, so its numbers are
those of its lists: items of sections outside the total are among them (ADR 58).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from commune_portal.content import Post, Profile
from commune_portal.figures import (
    Month,
    Period,
    month_of,
    month_period,
    parse_period,
    posts_within,
    published_posts,
)
from commune_portal.pages.frame.head import PageHead
from commune_portal.pages.frame.page import SitePage
from commune_portal.pages.renderer import Renderer
from commune_portal.pages.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The items of a year or month.

    Attributes:
        period: The year or month.
        posts: Every item that is listed, oldest first.
        outside: How many of them are in no official figure.

    """

    period: Period
    posts: tuple[Post, ...]
    outside: int


def archive_pages(site: Site, renderer: Renderer) -> Iterator[SitePage]:
    """Yield the list of years, then the page of each year and of its months."""
    months = dict.fromkeys(
        month_of(post.date, Profile.CALENDAR) for post in site.published
    )
    by_year = {
        year: {m: _shelf(site, month_period(m, Profile.CALENDAR)) for m in group}
        for year, group in groupby(months, lambda month: month.year)
    }
    totals = {
        year: _shelf(site, parse_period(str(year), Profile.CALENDAR))
        for year in by_year
    }
    head = PageHead("Lưu trữ", "Tin bài theo năm và tháng.", "archive")
    context = {"by_year": by_year, "totals": totals}
    path, template = "luu-tru/index.md", "items/archive.html.j2"
    every = [shelf for shelves in by_year.values() for shelf in shelves.values()]
    key = _key(renderer, path, *totals.values(), *every)
    yield renderer.page(path, template, head, context, key)
    for year, shelves in by_year.items():
        yield _year_page(renderer, year, totals[year], shelves)
        for month, shelf in shelves.items():
            yield _month_page(renderer, shelf, month)


def _shelf(site: Site, period: Period) -> Shelf:
    posts = published_posts(site.portal, period)
    outside = len(posts) - len(posts_within(site.portal, posts))
    return Shelf(period=period, posts=posts, outside=outside)


def _key(renderer: Renderer, path: str, *shelves: Shelf) -> str:
    depends = renderer.dependencies
    shown = [(s.period, depends.of_rows(s.posts), s.outside) for s in shelves]
    return depends.of_page(path, shown)


def _year_page(
    renderer: Renderer, year: int, whole: Shelf, shelves: Mapping[Month, Shelf]
) -> SitePage:
    title = f"Lưu trữ năm {year}"
    head = PageHead(title, f"Tin bài năm {year}.", "archive", is_searchable=False)
    context = {"whole": whole, "shelves": shelves}
    path = f"luu-tru/{year}/index.md"
    key = _key(renderer, path, whole, *shelves.values())
    return renderer.page(path, "items/archive_year.html.j2", head, context, key)


def _month_page(renderer: Renderer, shelf: Shelf, month: Month) -> SitePage:
    title = f"Tin bài {shelf.period.label}"
    head = PageHead(title, f"{title}.", "archive", is_searchable=False)
    path = f"luu-tru/{month.year}/{month.month:02d}/index.md"
    context = {"shelf": shelf, "year": month.year}
    key = _key(renderer, path, shelf)
    return renderer.page(path, "items/archive_month.html.j2", head, context, key)
