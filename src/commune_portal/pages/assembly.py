"""The whole site: every generated page, the fixed ones, and the navigation."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from commune_portal.content import Docs, Portal
from commune_portal.errors import ContentError, ContentErrors, ContentWarning
from commune_portal.memo import NO_MEMO, NO_SPEED, Memo, Speed
from commune_portal.pages.documents.pages import document_pages
from commune_portal.pages.frame.page import SitePage, url_of
from commune_portal.pages.frame.report_view import ReportView
from commune_portal.pages.front.fixed import FixedPage, fixed_pages
from commune_portal.pages.front.home_blocks import notice_mistakes
from commune_portal.pages.front.navigation import NavEntry
from commune_portal.pages.front.office_pages import files_of_office, office_pages
from commune_portal.pages.front.site_map import site_map
from commune_portal.pages.items.archive import archive_pages
from commune_portal.pages.items.cards import card_files
from commune_portal.pages.items.feeds import feed_files, robots_file
from commune_portal.pages.items.files import files_of_item
from commune_portal.pages.items.items import item_pages, preview_pages
from commune_portal.pages.items.sections import section_pages
from commune_portal.pages.open_data.data import data_files
from commune_portal.pages.procedures.pages import procedure_pages
from commune_portal.pages.renderer import Renderer, renderer_of
from commune_portal.pages.report_pages.list import report_list
from commune_portal.pages.report_pages.pages import (
    published_report_pages,
    report_preview_pages,
)
from commune_portal.pages.search.page import search_page
from commune_portal.pages.site import Site, site_of
from commune_portal.pages.statistics.pages import statistics_pages
from commune_portal.pages.statistics.plan_pages import plan_pages
from commune_portal.pages.texts.files import TextFiles, refused_addresses
from commune_portal.pages.texts.links import link_mistakes
from commune_portal.vietnamese import nfc


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeSite:
    """Everything that a generator needs.

    Attributes:
        name: The name of the site.
        url: Its address; None where portal.yml gives none.
        news: The group of the navigation that portal.yml decides.
        generated: The pages and files made from content/, previews too.
        fixed: The fixed pages by their path in docs/.
        docs: The folders from which they come.
        warnings: What an editor should check in docs/ and in the texts of items and
            procedures.

    """

    name: str
    url: str | None
    news: NavEntry
    generated: tuple[SitePage, ...]
    fixed: Mapping[str, FixedPage]
    docs: Docs
    warnings: tuple[ContentWarning, ...] = ()


def whole_site(
    portal: Portal,
    docs: Docs,
    reports: Iterable[ReportView] = (),
    speed: Speed = NO_SPEED,
) -> WholeSite:
    """Return the site of the portal, its reports and the fixed pages in `docs`.

    Raises ContentErrors with every mistake in the fixed pages, else every address that
    two pages share, else every mistake and broken link in items and procedures.
    """
    site = site_of(portal, reports, speed)
    renderer = renderer_of(site)
    fixed = fixed_pages(site, docs)
    previews = (*preview_pages(site, renderer), *report_preview_pages(site, renderer))
    listed = site_map(site, renderer, fixed)
    own = generated_pages(site, renderer, speed.memo)
    generated = (*own, listed, *previews)
    _refuse_clashes(generated, docs.files)
    beside = tuple(text_files(site))
    _refuse_mistakes(site, generated, docs.files, beside)
    return WholeSite(
        name=portal.commune.title,
        url=portal.commune.url,
        news=_news(site),
        generated=generated,
        fixed={page.path: page for page in fixed},
        docs=docs,
        warnings=(
            *docs.warnings,
            *chain.from_iterable(t.warnings for t in site.texts.values()),
            *chain.from_iterable(files.warnings() for files in beside),
        ),
    )


def text_files(site: Site) -> Iterator[TextFiles]:
    """Yield the files beside each item that is not withdrawn, and beside each page."""
    for post in site.portal.posts:
        if post.withdrawn is None:
            yield files_of_item(site, post)
    for page in site.portal.offices:
        yield files_of_office(site, page)


def _news(site: Site) -> NavEntry:
    sections = [{v.title: f"{v.url}index.md"} for v in site.sections.values()]
    return {"Tin tức": [*sections, {"Lưu trữ": "luu-tru/index.md"}]}


def generated_pages(
    site: Site, renderer: Renderer, memo: Memo = NO_MEMO
) -> Iterator[SitePage]:
    """Yield every page and file that is made from content/ for citizens."""
    return chain(
        item_pages(site, renderer),
        card_files(site),
        section_pages(site, renderer),
        archive_pages(site, renderer),
        statistics_pages(site, renderer),
        plan_pages(site, renderer),
        procedure_pages(site, renderer),
        document_pages(site, renderer),
        office_pages(site, renderer),
        (report_list(site, renderer),),
        published_report_pages(site, renderer),
        (search_page(site, renderer),),
        data_files(site, renderer.dependencies, memo),
        feed_files(site, renderer.dependencies, memo),
        (robots_file(site),),
    )


def _refuse_clashes(generated: Iterable[SitePage], fixed: Iterable[str]) -> None:
    """Refuse two files with the same address: the later would replace the earlier."""
    addresses: dict[str, str] = {}
    errors: list[ContentError] = []
    for page in generated:
        address = _address(page.path)
        if address in addresses:
            problem = f"hai trang cùng địa chỉ /{address}; hãy đổi slug của chuyên mục"
            errors.append(ContentError("portal.yml", None, "sections", problem))
        addresses[address] = page.path
    for path in fixed:
        if _address(path) in addresses:
            problem = (
                f"địa chỉ /{_address(path)} là của trang được tạo từ content/; "
                "hãy đổi tên tệp này"
            )
            errors.append(ContentError(f"docs/{path}", None, None, problem))
    if errors:
        raise ContentErrors(errors)


def _refuse_mistakes(
    site: Site,
    generated: Iterable[SitePage],
    fixed: Iterable[str],
    beside: Iterable[TextFiles],
) -> None:
    """Refuse mistakes in texts, and links of texts and notice that lead nowhere."""
    published = {_address(path) for path in fixed}
    published |= {_address(page.path) for page in generated if not page.is_preview}
    previews = {_address(page.path) for page in generated if page.is_preview}
    hidden = {p.path for p in site.portal.posts if p.id not in site.posts}
    errors = [*notice_mistakes(site.portal, published)]
    refused = refused_addresses(beside)
    for path, text in site.texts.items():
        there = (published, previews) if path in hidden else (published,)
        errors += [*text.errors, *link_mistakes(text.links, there, refused)]
    if errors:
        raise ContentErrors(errors)


def _address(path: str) -> str:
    return nfc(url_of(path) if path.endswith(".md") else path)
