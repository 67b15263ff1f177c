"""The page of each item, published, withdrawn or still to come."""

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import PurePosixPath
from typing import Any

from commune_portal.content import Post, is_picture
from commune_portal.pages.frame.html_blocks import html_block
from commune_portal.pages.frame.page import CopiedFile, SitePage, markdown_page, root_of
from commune_portal.pages.frame.pictures import picture_pages
from commune_portal.pages.items.cards import card_address
from commune_portal.pages.items.linked_data import item_data
from commune_portal.pages.items.paths import file_url, folder_url, page_path
from commune_portal.pages.items.related import Company, companies
from commune_portal.pages.items.sharing import sharing_of
from commune_portal.pages.procedures.view import named_procedures
from commune_portal.pages.site import Site, head_of
from commune_portal.vietnamese import decimal, nfc, number

_KILO = 1024


def item_pages(site: Site) -> Iterator[SitePage]:
    """Return the pages of all published items with their files, and the tombstones."""
    company = companies(site.published)
    for post in site.published:
        yield _item_page(site, post, company[post.id])
        yield from item_files(site, post)
    for post in site.posts.values():
        if post.withdrawn is not None:
            yield _tombstone(site, post)


def preview_pages(site: Site) -> Iterator[SitePage]:
    """Return what only an editor sees: drafts, items of coming days, and their list."""
    return (replace(page, is_preview=True) for page in _pages_of_hidden(site))


def _pages_of_hidden(site: Site) -> Iterator[SitePage]:
    today = site.portal.today
    hidden = [
        post
        for post in site.portal.posts
        if post.withdrawn is None and not post.is_published(today)
    ]
    for post in hidden:
        mark = "Bản nháp" if post.draft else "Chưa đến ngày đăng"
        yield _item_page(site, post, Company(), mark)
        yield from item_files(site, post)
    head = head_of("Tin bài chưa đăng", "Chỉ thấy khi xem thử.", "draft")
    yield site.render(
        "chua-dang/index.md", "items/pending.html.j2", head, {"posts": hidden[::-1]}
    )


def _item_page(site: Site, post: Post, company: Company, mark: str = "") -> SitePage:
    context = {
        "post": post,
        "root": root_of(post.url),
        "file_url": file_url,
        "attachments": [(a, _kind_and_size(post, a.file)) for a in post.attachments],
        "procedures": named_procedures(site, post),
        "company": company,
        "sharing": None if mark else sharing_of(site, post),
        "site_name": site.portal.commune.title,
        "agency": site.portal.commune.agency,
        "responsible": site.portal.commune.responsible,
        "mark": mark,
    }
    above, below = (
        site.templates.get_template(name).render(context)
        for name in ("items/head.html.j2", "items/foot.html.j2")
    )
    head = head_of(
        post.title,
        post.description or post.title,
        "draft" if mark else "item",
        item=_item_facts(site, post),
        linked_data=None if mark else item_data(site, post),
    )
    text = site.texts[post.path].at(root_of(post.url))
    body = html_block(f"{above}{text}\n{below}")
    return markdown_page(page_path(post), site.front_matter(head), body)


def _item_facts(site: Site, post: Post) -> dict[str, Any]:
    return {
        "day": post.date.isoformat(),
        "changed": post.changed_on.isoformat(),
        "section": site.sections[post.section].title,
        "creator": "; ".join(post.authors) or None,
        "source": post.source.name if post.source else None,
        "subjects": "; ".join((*_section_titles(site, post), *post.keywords)),
        "image": card_address(post),
        "image_alt": post.image_alt,
    }


def _section_titles(site: Site, post: Post) -> Iterator[str]:
    return (site.sections[slug].title for slug in post.sections)


def _tombstone(site: Site, post: Post) -> SitePage:
    head = head_of(
        "Tin bài đã được gỡ",
        "Tin bài này không còn trên trang thông tin điện tử.",
        "tombstone",
        searchable=False,
    )
    return site.render(page_path(post), "items/tombstone.html.j2", head, {"post": post})


def item_files(site: Site, post: Post) -> Iterator[SitePage]:
    """Return the pictures and attachments of the item, below its address."""
    folder = posixpath.dirname(post.path)
    text = site.texts[post.path]
    linked = [each.address for each in text.wanted]
    yield from picture_pages(site.portal, post, text.pictures, linked)
    for file in post.files:
        if is_picture(file):
            continue
        name = posixpath.relpath(file, folder)
        yield CopiedFile(f"{folder_url(post)}/{name}", str(site.portal.root / file))


def _kind_and_size(post: Post, file: str) -> str:
    """Return what a reader is told before a file comes: «PDF, 240 KB».

    A picture is written anew without what its camera noted, so it has another size.
    """
    sizes = {nfc(path): size for path, size in zip(post.files, post.sizes, strict=True)}
    size = sizes[nfc(posixpath.normpath(f"{posixpath.dirname(post.path)}/{file}"))]
    kind = PurePosixPath(file).suffix[1:].upper()
    parts = (kind, "" if is_picture(file) else size_in_words(size))
    return ", ".join(filter(None, parts))


def size_in_words(size: int) -> str:
    """Return a size as Windows tells it: 240 KB, 1,5 MB; never less than 1 KB."""
    kilobytes = -(-size // _KILO) or 1
    if kilobytes < _KILO:
        return f"{number(kilobytes)} KB"
    return f"{decimal(Fraction(size, _KILO**2))} MB"
