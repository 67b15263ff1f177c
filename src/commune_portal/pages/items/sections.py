"""The pages of the sections (chuyên mục), newest item first, twelve to a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypedDict

from commune_portal.content import Post
from commune_portal.figures import Kind, period_of
from commune_portal.pages.frame.head import PageHead
from commune_portal.pages.frame.linked_data import page_data
from commune_portal.pages.frame.page import SitePage
from commune_portal.pages.items.feeds import ATOM
from commune_portal.pages.renderer import Renderer
from commune_portal.pages.site import SectionView, Site

PER_PAGE = 12
_NEAR = 2


class _Place(TypedDict):
    """The items of one page, as its template sees them, and the way to the others."""

    posts: Sequence[Post]
    links: list["PageLink"]
    number: int
    last: int
    first: int
    earlier: str | None
    later: str | None


@dataclass(frozen=True, slots=True)
class PageLink:
    """One place in the row of page numbers; `url` is None for a gap."""

    number: int
    url: str | None


def section_pages(site: Site, renderer: Renderer) -> Iterator[SitePage]:
    """Yield the pages of every section, at least one each."""
    for view in site.sections.values():
        posts = [post for post in site.published if view.slug in post.sections]
        yield from _pages_of(site, renderer, view, pinned_first(posts))


def pinned_first(posts: Sequence[Post]) -> list[Post]:
    """Return the items with the pinned ones first."""
    return sorted(posts, key=lambda post: not post.pinned)


def page_links(base: str, current: int, last: int) -> list[PageLink]:
    """Return links to the first, the last and the nearest pages, with gaps."""
    shown = {1, last, *range(current - _NEAR, current + _NEAR + 1)}
    links: list[PageLink] = []
    for number in sorted(page for page in shown if 1 <= page <= last):
        if links and number - links[-1].number > 1:
            links.append(PageLink(number - 1, None))
        links.append(PageLink(number, _page_url(base, number)))
    return links


def _pages_of(
    site: Site, renderer: Renderer, view: SectionView, posts: Sequence[Post]
) -> Iterator[SitePage]:
    year = period_of(site.portal.today, Kind.YEAR, site.portal.commune.profile)
    figures = site.figures.get(year)
    feed = f"{view.url}{ATOM}"
    head = PageHead(
        view.title,
        f"Tin bài về {view.title} của {site.portal.commune.full_name}.",
        "section",
        is_searchable=False,
        feed=feed,
        changed=max((post.changed_on for post in posts), default=None),
        linked_data=page_data(site.portal.commune, (view.title, view.url)),
    )
    context = {
        "view": view,
        "feed": feed if site.portal.commune.url else None,
        "year": year,
        "figure": figures and figures.posts.by_section.get(view.slug),
        "tagged": figures and figures.posts.by_tag.get(view.slug),
        "total": len(posts),
    }
    depends = renderer.dependencies
    counted = depends.of_period(year) if figures else ""
    for number, its in enumerate(_places(view, posts), 1):
        of_page = head if number == 1 else _further(head, number)
        path = f"{_page_url(view.url, number)}index.md"
        rows, counts = depends.of_rows(its["posts"]), counted if number == 1 else ""
        key = depends.of_page(path, of_page, rows, len(posts), counts)
        template = "items/section.html.j2"
        yield renderer.page(path, template, of_page, {**context, **its}, key)


def _places(view: SectionView, posts: Sequence[Post]) -> Iterator[_Place]:
    """Yield the items of each page, and the way to the others."""
    last = max(1, -(-len(posts) // PER_PAGE))
    for number in range(1, last + 1):
        first = (number - 1) * PER_PAGE
        yield {
            "posts": posts[first : first + PER_PAGE],
            "links": page_links(view.url, number, last),
            "number": number,
            "last": last,
            "first": first + 1,
            "earlier": _page_url(view.url, number - 1) if number > 1 else None,
            "later": _page_url(view.url, number + 1) if number < last else None,
        }


def _further(head: PageHead, number: int) -> PageHead:
    title = f"{head.title} – trang {number}"
    summary = f"{head.description.removesuffix('.')}, trang {number}."
    return replace(head, title=title, description=summary)


def _page_url(base: str, number: int) -> str:
    return base if number == 1 else f"{base}trang-{number}/"
