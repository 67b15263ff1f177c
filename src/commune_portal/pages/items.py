"""The page of each item, published, withdrawn or still to come."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from commune_portal.content import Post
from commune_portal.pages.html_blocks import html_block
from commune_portal.pages.page import SitePage, markdown_page, root_of
from commune_portal.pages.procedure_view import named_procedures
from commune_portal.pages.site import Site, head_of

_RELATED = 3


def item_pages(site: Site) -> Iterator[SitePage]:
    """Return the pages of all published items with their files, and the tombstones."""
    related = _related(site)
    for post in site.published:
        yield _item_page(site, post, related[post.id])
        yield from _files(site, post)
    for post in site.posts.values():
        if post.withdrawn is not None:
            yield _tombstone(site, post)


def preview_pages(site: Site) -> Iterator[SitePage]:
    """Return what only an editor sees: drafts, items of coming days, and their list."""
    return (replace(page, is_preview=True) for page in _pages_of_hidden(site))


def page_path(post: Post) -> str:
    """Return the path of the item's page, beside which its pictures still lie."""
    name = "/index.md" if _is_folder(post) else ".md"
    return f"tin-bai/{post.year}/{post.slug}{name}"


def file_url(post: Post, file: str) -> str:
    """Return the address of a file that the item names, relative to the root."""
    return posixpath.normpath(posixpath.join(_folder_url(post), file))


def _pages_of_hidden(site: Site) -> Iterator[SitePage]:
    today = site.portal.today
    hidden = [
        post
        for post in site.portal.posts
        if post.withdrawn is None and not post.is_published(today)
    ]
    for post in hidden:
        mark = "Bản nháp" if post.draft else "Chưa đến ngày đăng"
        yield _item_page(site, post, (), mark)
        yield from _files(site, post)
    head = head_of("Tin bài chưa đăng", "Chỉ thấy khi xem thử.", "draft")
    yield site.render(
        "chua-dang/index.md", "pending.html.j2", head, {"posts": hidden[::-1]}
    )


def _is_folder(post: Post) -> bool:
    return PurePosixPath(post.path).name == "index.md"


def _folder_url(post: Post) -> str:
    return (
        f"tin-bai/{post.year}/{post.slug}"
        if _is_folder(post)
        else f"tin-bai/{post.year}"
    )


def _item_page(
    site: Site, post: Post, related: tuple[Post, ...], mark: str = ""
) -> SitePage:
    context = {
        "post": post,
        "root": root_of(post.url),
        "file_url": file_url,
        "procedures": named_procedures(site, post),
    }
    templates = site.templates
    above = templates.get_template("item_head.html.j2").render(context, mark=mark)
    below = templates.get_template("item_foot.html.j2").render(context, related=related)
    head = head_of(
        post.title,
        post.description or post.title,
        "draft" if mark else "item",
        item=_item_facts(site, post),
    )
    text = post.text.strip("\n")
    body = f"{html_block(above)}\n{text}\n\n{html_block(below)}"
    return markdown_page(page_path(post), site.front_matter(head), body)


def _item_facts(site: Site, post: Post) -> dict[str, Any]:
    return {
        "day": post.date.isoformat(),
        "section": site.sections[post.section].title,
        "image": file_url(post, post.image) if post.image else None,
        "image_alt": post.image_alt,
    }


def _tombstone(site: Site, post: Post) -> SitePage:
    head = head_of(
        "Tin bài đã được gỡ",
        "Tin bài này không còn trên trang thông tin điện tử.",
        "tombstone",
        searchable=False,
    )
    return site.render(page_path(post), "tombstone.html.j2", head, {"post": post})


def _files(site: Site, post: Post) -> Iterator[SitePage]:
    folder = posixpath.dirname(post.path)
    for file in post.files:
        name = posixpath.relpath(file, folder)
        yield SitePage(
            f"{_folder_url(post)}/{name}", copy_of=str(site.portal.root / file)
        )


def _related(site: Site) -> Mapping[str, tuple[Post, ...]]:
    """Return for each item the ones just before it in its section, else just after."""
    related: dict[str, tuple[Post, ...]] = {}
    for slug in site.sections:
        own = [post for post in site.published if post.section == slug]
        for place, post in enumerate(own):
            older = own[place + 1 : place + 1 + _RELATED]
            newer = own[max(0, place - _RELATED + len(older)) : place]
            related[post.id] = (*newer, *older)
    return related
