"""Items for another portal, such as the province's: text, facts and files of each.

The other portal need not know the paths of this site: links to an item's own files lead
to its folder, all others are absolute addresses (ADR 37).
"""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Literal
from urllib.parse import quote, unquote, urljoin

from pydantic import Field, TypeAdapter

from commune_portal.content import Post
from commune_portal.errors import ContentError
from commune_portal.pages.frame.page import SitePage, TextPage
from commune_portal.pages.frame.pictures import share_picture
from commune_portal.pages.items.files import item_files
from commune_portal.pages.items.paths import file_url
from commune_portal.pages.open_data.data import (
    json_text,
    schema_file,
)
from commune_portal.pages.open_data.published import (
    Published,
    PublishedCommune,
    PublishedSource,
)
from commune_portal.pages.open_data.statistics import published_commune
from commune_portal.pages.site import Site
from commune_portal.pages.texts.links import ROOT
from commune_portal.vietnamese import nfc

INDEX = "danh-sach.json"
_TEXT, _FACTS, _FILES = "noi-dung.html", "tin-bai.json", "tep"
_PLACE = re.compile(f'{ROOT}([^"#?\\s,]*)')
# The earliest time of a ZIP file: the same items give the same bytes.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_NO_ADDRESS = "xuất tin bài cần địa chỉ của trang, ví dụ https://anbinh.example/"


class ExportedSection(Published):
    """A section that contains the item."""

    slug: str
    title: str


class ExportedPicture(Published):
    """The picture that represents the item."""

    file: str = Field(description="Tệp trong thư mục của tin bài.")
    width: int
    height: int
    alt: str | None
    caption: str | None


class ExportedAttachment(Published):
    """A file that is offered with the item."""

    title: str
    file: str = Field(description="Tệp trong thư mục của tin bài.")


class ExportedCorrection(Published):
    """A correction that is shown with the item."""

    day: date = Field(alias="date")
    note: str


class ExportedPost(Published):
    """One item, as tin-bai.json beside its text."""

    schema_version: Literal[1] = Field(1, alias="schema")
    id: str = Field(description="Không đổi, kể cả khi tin bài được đính chính.")
    folder: str = Field(description="Thư mục của tin bài trong gói.")
    url: str = Field(description="Địa chỉ đầy đủ của tin bài.")
    title: str
    day: date = Field(alias="date", description="Ngày đăng.")
    changed: date = Field(description="Ngày đính chính cuối, hoặc ngày đăng.")
    sections: tuple[ExportedSection, ...] = Field(description="Chuyên mục chính trước.")
    description: str | None
    authors: tuple[str, ...]
    source: PublishedSource | None
    keywords: tuple[str, ...]
    text: str = Field(description="Tệp nội dung, một đoạn HTML sạch.")
    picture: ExportedPicture | None
    attachments: tuple[ExportedAttachment, ...]
    corrections: tuple[ExportedCorrection, ...]
    files: tuple[str, ...] = Field(description="Mọi ảnh và tệp trong thư mục.")


class WithdrawnPost(Published):
    """An item that was taken off; the other side should take it off too."""

    id: str
    url: str
    day: date = Field(alias="date", description="Ngày gỡ.")
    reason: str


class ExportFile(Published):
    """danh-sach.json: what the export holds."""

    schema_version: Literal[1] = Field(1, alias="schema")
    commune: PublishedCommune
    since: date = Field(description="Tin bài đăng, đính chính hoặc gỡ từ ngày này.")
    today: date
    posts: tuple[ExportedPost, ...]
    withdrawn: tuple[WithdrawnPost, ...]


_EXPORT_FILE = TypeAdapter[object](ExportFile)


def exported(site: Site, since: date) -> Iterator[SitePage]:
    """Yield the files of the export: items new, corrected or withdrawn since that day.

    Raises ContentError where portal.yml has no `url`.
    """
    if site.portal.commune.url is None:
        place = (site.portal.root / "portal.yml").as_posix()
        raise ContentError(place, None, "url", _NO_ADDRESS)
    root = f"{site.portal.commune.url.rstrip('/')}/"
    posts: list[ExportedPost] = []
    for post in site.published:
        if post.changed_on >= since:
            files = {nfc(page.path): page for page in item_files(site, post)}
            facts = _facts(site, post, root, files)
            posts.append(facts)
            yield TextPage(f"{facts.folder}{_FACTS}", json_text(facts))
            text = _text(site, post, root, files)
            yield TextPage(f"{facts.folder}{_TEXT}", text)
            for page, name in zip(files.values(), facts.files, strict=True):
                yield replace(page, path=f"{facts.folder}{name}")
    index = ExportFile(
        commune=published_commune(site.portal.commune),
        since=since,
        today=site.portal.today,
        posts=tuple(posts),
        withdrawn=tuple(_withdrawn(site, since, root)),
    )
    yield TextPage(INDEX, json_text(index))
    name = INDEX.removesuffix(".json")
    yield schema_file(name, _EXPORT_FILE, "serialization")


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return the files (path, bytes) as one ZIP; the same files give the same bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in sorted(files):
            entry = zipfile.ZipInfo(path, _NO_TIME)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _facts(
    site: Site, post: Post, root: str, files: Mapping[str, SitePage]
) -> ExportedPost:
    picture, source = share_picture(post), post.source
    views = [site.sections[slug] for slug in post.sections]
    return ExportedPost(
        id=post.id,
        folder=f"{post.year}/{post.slug}/",
        url=urljoin(root, post.url),
        title=post.title,
        day=post.date,
        changed=post.changed_on,
        sections=tuple(ExportedSection(slug=v.slug, title=v.title) for v in views),
        description=post.description,
        authors=post.authors,
        source=PublishedSource(name=source.name, url=source.url) if source else None,
        keywords=post.keywords,
        text=_TEXT,
        picture=ExportedPicture(
            file=_name(post, picture.address),
            width=picture.width,
            height=picture.height,
            alt=post.image_alt,
            caption=post.image_caption,
        )
        if picture
        else None,
        attachments=tuple(
            ExportedAttachment(title=a.title, file=_name(post, file_url(post, a.file)))
            for a in post.attachments
        ),
        corrections=tuple(
            ExportedCorrection(day=c.date, note=c.note) for c in post.corrections
        ),
        files=tuple(_name(post, path) for path in files),
    )


def _text(site: Site, post: Post, root: str, files: Mapping[str, SitePage]) -> str:
    """Return the text with links that work in the folder of the export."""

    def lead(match: re.Match[str]) -> str:
        address = nfc(unquote(match[1]))
        if address in files:
            return quote(_name(post, address))
        return f"{root}{match[1]}"

    return _PLACE.sub(lead, site.texts[post.path].html).strip() + "\n"


def _withdrawn(site: Site, since: date, root: str) -> Iterator[WithdrawnPost]:
    for post in site.portal.posts:
        if post.withdrawn is not None and post.withdrawn.date >= since:
            yield WithdrawnPost(
                id=post.id,
                url=urljoin(root, post.url),
                day=post.withdrawn.date,
                reason=post.withdrawn.reason,
            )


def _name(post: Post, address: str) -> str:
    """Return the path of a file in the folder of the item."""
    return f"{_FILES}/{nfc(address).removeprefix(post.url)}"
