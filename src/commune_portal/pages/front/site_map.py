"""The site map for readers: every kind of page with links to its lists."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from commune_portal.figures import Kind
from commune_portal.pages.documents.pages import document_choices
from commune_portal.pages.frame.addresses import PROCEDURES
from commune_portal.pages.frame.head import PageHead
from commune_portal.pages.frame.page import SitePage, url_of
from commune_portal.pages.frame.search_facts import FOR_EDITORS
from commune_portal.pages.front.fixed import FixedPage
from commune_portal.pages.front.office_pages import office_entries
from commune_portal.pages.items.feeds import ATOM, JSON_FEED
from commune_portal.pages.renderer import Renderer
from commune_portal.pages.report_pages.list import newest_first
from commune_portal.pages.site import Site
from commune_portal.vietnamese import slugify

TITLE = "Sơ đồ trang"
_ABOUT = "gioi-thieu/"
_HEADING = re.compile(r"^# +(.*\S)", re.MULTILINE)
_DATA = {
    "thống kê": "thong-ke",
    "tin bài": "tin-bai",
    "kế hoạch": "ke-hoach",
    "thủ tục": "thu-tuc",
    "văn bản": "van-ban",
}

Link = tuple[str, str]  # what it is called, and its address from the root


@dataclass(frozen=True, slots=True)
class Branch:
    """A heading of the map, itself a link, and the links below it."""

    title: str
    url: str
    links: tuple[Link, ...] = ()


def site_map(site: Site, renderer: Renderer, fixed: Iterable[FixedPage]) -> SitePage:
    """Return `/so-do/`, which lists generated pages and the pages in `fixed`."""
    by_hand = {url_of(page.path): _title(page) for page in fixed}
    summary = f"Các trang của {site.portal.commune.title}, theo mục."
    head = PageHead(TITLE, summary, "map", is_searchable=False)
    groups = [
        ("Tin tức", _news(site)),
        ("Thủ tục, văn bản", _law(site)),
        ("Kế hoạch, báo cáo", _accounts(site)),
        (f"Về {site.portal.commune.kind}", _about(site, by_hand)),
        ("Tiện ích", _tools(site, by_hand)),
    ]
    context = {"groups": [(name, list(branches)) for name, branches in groups]}
    return renderer.page("so-do/index.md", "front/site_map.html.j2", head, context)


def _title(page: FixedPage) -> str:
    """Return what MkDocs calls the page: its title, else its first heading."""
    heading = _HEADING.search(page.body)
    return str(page.meta.get("title", heading[1] if heading else page.path))


def _news(site: Site) -> Iterator[Branch]:
    for view in site.sections.values():
        yield Branch(view.title, view.url)
    years = sorted({post.date.year for post in site.published}, reverse=True)
    links = tuple((f"Năm {year}", f"luu-tru/{year}/") for year in years)
    yield Branch("Lưu trữ", "luu-tru/", links)


def _law(site: Site) -> Iterator[Branch]:
    today = site.portal.today
    current = (p for p in site.portal.procedures if not p.has_ended(today))
    fields = dict.fromkeys(procedure.field for procedure in current)
    yield Branch(
        "Danh mục thủ tục hành chính",
        PROCEDURES,
        tuple((field, f"{PROCEDURES}#linh-vuc-{slugify(field)}") for field in fields),
    )
    choices = document_choices(site)["Loại văn bản"]
    links = tuple((choice.title, choice.url) for choice in choices)
    yield Branch("Văn bản", "van-ban/", links)


def _accounts(site: Site) -> Iterator[Branch]:
    plans = sorted(site.portal.plans, reverse=True)
    yield Branch(
        "Kế hoạch", "ke-hoach/", tuple((f"Năm {y}", f"ke-hoach/{y}/") for y in plans)
    )
    years = [period for period in site.figures if period.kind is Kind.YEAR]
    latest = sorted(years, key=lambda period: period.start, reverse=True)
    links = tuple((f"Năm {p.year}", f"thong-ke/{p.slug}/") for p in latest)
    yield Branch("Thống kê", "thong-ke/", links)
    published = newest_first(report for report in site.reports if report.is_published)
    yield Branch("Báo cáo", "bao-cao/", tuple((r.title, r.url) for r in published))


def _about(site: Site, by_hand: Mapping[str, str]) -> Iterator[Branch]:
    entries = tuple((entry.heading, entry.url) for entry in office_entries(site))
    if _ABOUT in by_hand:
        yield Branch(by_hand[_ABOUT], _ABOUT, entries)
    else:
        yield from (Branch(title, url) for title, url in entries)
    has_handbook = FOR_EDITORS in by_hand
    for url, title in by_hand.items():
        is_chapter = has_handbook and url.startswith(FOR_EDITORS)
        if url not in ("", _ABOUT) and not is_chapter:
            yield Branch(title, url)


def _tools(site: Site, by_hand: Mapping[str, str]) -> Iterator[Branch]:
    yield Branch("Tìm kiếm", "tim-kiem/")
    if site.portal.commune.url:
        yield Branch("Bản tin RSS", ATOM, (("JSON Feed", JSON_FEED),))
    for title, name in _DATA.items():
        yield Branch(f"Dữ liệu mở: {title} (JSON)", f"du-lieu/{name}.json")
    if FOR_EDITORS in by_hand:
        yield Branch("Hướng dẫn cho người biên tập", FOR_EDITORS)
