"""The page of each item, published, withdrawn or still to come."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from commune_portal.content import Post
from commune_portal.pages.frame.head import ItemFacts, PageHead
from commune_portal.pages.frame.page import Html, HtmlPage, PageKind, SitePage
from commune_portal.pages.items.cards import card_address
from commune_portal.pages.items.files import item_files, kind_and_size
from commune_portal.pages.items.linked_data import item_data
from commune_portal.pages.items.paths import file_url, page_path
from commune_portal.pages.items.related import RelatedItems, related_items
from commune_portal.pages.items.sharing import is_news, sharing_of
from commune_portal.pages.procedures.view import named_procedures
from commune_portal.pages.renderer import Renderer
from commune_portal.pages.site import Site


def item_pages(site: Site, renderer: Renderer) -> Iterator[SitePage]:
    """Yield the page and files of each published item, and the tombstones."""
    related = related_items(site.published)
    for post in site.published:
        yield _item_page(site, renderer, post, related[post.id], "")
        yield from item_files(site, post)
    for post in site.posts.values():
        if post.withdrawn is not None:
            yield _tombstone(renderer, post)


def preview_pages(site: Site, renderer: Renderer) -> Iterator[SitePage]:
    """Yield what only an editor sees: drafts, items of coming days, and their list."""
    for page in _pages_of_hidden(site, renderer):
        yield replace(page, is_preview=True)


def _pages_of_hidden(site: Site, renderer: Renderer) -> Iterator[SitePage]:
    today = site.portal.today
    hidden = [
        post
        for post in site.portal.posts
        if post.withdrawn is None and not post.is_published(today)
    ]
    for post in hidden:
        yield _item_page(site, renderer, post, RelatedItems(), _mark(site, post))
        yield from item_files(site, post)
    head = PageHead("Tin bài chưa đăng", "Chỉ thấy khi xem thử.", "draft")
    yield renderer.page(
        "chua-dang/index.md", "items/pending.html.j2", head, {"posts": hidden[::-1]}
    )


def page_of_item(site: Site, renderer: Renderer, post: Post) -> HtmlPage:
    """Return the page of one item without a key, a preview where it is hidden."""
    mark = _mark(site, post)
    related = RelatedItems() if mark else related_items(site.published)[post.id]
    make = partial(_item_html, site, renderer, post, related, mark)
    kind: PageKind = "draft" if mark else "item"
    return HtmlPage(page_path(post), make, kind, is_preview=bool(mark))


def _mark(site: Site, post: Post) -> str:
    """Return what is said of an item that citizens do not see; empty for another."""
    if post.is_published(site.portal.today):
        return ""
    return "Bản nháp" if post.draft else "Chưa đến ngày đăng"


def _item_page(
    site: Site, renderer: Renderer, post: Post, related: RelatedItems, mark: str
) -> SitePage:
    path, depends = page_path(post), renderer.dependencies
    key = depends.of_page(
        path,
        mark,
        depends.of_item(post),
        depends.of_rows((related.older, related.newer, *related.related)),
        [(each.code, each.name) for each in named_procedures(site, post)],
        is_news(site, post),
    )
    make = partial(_item_html, site, renderer, post, related, mark)
    kind: PageKind = "draft" if mark else "item"
    return HtmlPage(path, make, kind, post.changed_on, key)


def _item_html(
    site: Site, renderer: Renderer, post: Post, related: RelatedItems, mark: str
) -> Html:
    context = {
        "post": post,
        "file_url": file_url,
        "attachments": [(a, kind_and_size(post, a.file)) for a in post.attachments],
        "procedures": named_procedures(site, post),
        "beside": related,
        "sharing": None if mark else sharing_of(site, post),
        "site_name": site.portal.commune.title,
        "agency": site.portal.commune.agency,
        "responsible": site.portal.commune.responsible,
        "mark": mark,
    }
    head = PageHead(
        post.title,
        post.description or post.title,
        "draft" if mark else "item",
        item=_item_facts(site, post),
        linked_data=None if mark else item_data(site, post),
    )
    around = ("items/head.html.j2", "items/foot.html.j2")
    text = site.texts[post.path]
    return renderer.html_of_text(page_path(post), around, head, text, context)


def _item_facts(site: Site, post: Post) -> ItemFacts:
    return ItemFacts(
        day=post.date,
        changed=post.changed_on,
        section=site.sections[post.section].title,
        creator="; ".join(post.authors) or None,
        source=post.source.name if post.source else None,
        subjects="; ".join((*_section_titles(site, post), *post.keywords)),
        image=card_address(post),
        image_alt=post.image_alt,
    )


def _section_titles(site: Site, post: Post) -> Iterator[str]:
    return (site.sections[slug].title for slug in post.sections)


def _tombstone(renderer: Renderer, post: Post) -> SitePage:
    head = PageHead(
        "Tin bài đã được gỡ",
        "Tin bài này không còn trên trang thông tin điện tử.",
        "tombstone",
        is_searchable=False,
    )
    return renderer.page(
        page_path(post), "items/tombstone.html.j2", head, {"post": post}
    )
