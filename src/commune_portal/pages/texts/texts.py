"""The texts of items, procedures and office pages: Markdown in, safe HTML out."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape, unescape
from urllib.parse import unquote

from commune_portal.content import Portal, Post, Procedure
from commune_portal.content.records.procedure import BLOCKS
from commune_portal.errors import ContentError, ContentWarning
from commune_portal.memo import NO_SPEED, Speed
from commune_portal.pages.frame.addresses import procedure_url
from commune_portal.pages.frame.pictures import WHOLE, item_pictures, picture_html
from commune_portal.pages.texts.links import ROOT, ContentMap, InternalLink, content_map
from commune_portal.pages.texts.own import OwnText, own_texts
from commune_portal.pages.texts.source import Notes, TextSource
from commune_portal.vietnamese import nfc

_TAG = re.compile(r'<(a|img)((?: [a-z]+="[^"]*")*)>')
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class PageText:
    """The text of a page as safe HTML.

    Attributes:
        path: Its file, relative to content/.
        html: Safe HTML; its links to this site begin with `links.ROOT`, see `at`.
        links: Its links to this site.
        pictures: The files of the pictures in it, relative to content/.
        warnings: What was removed from it, and what an editor should check.
        errors: The mistakes in it, besides broken links.

    """

    path: str
    html: str
    links: tuple[InternalLink, ...] = ()
    pictures: tuple[str, ...] = ()
    warnings: tuple[ContentWarning, ...] = ()
    errors: tuple[ContentError, ...] = ()

    def at(self, root: str) -> str:
        """Return the HTML with links that begin with `root`, the root of the site.

        A page gives its relative path to the root, a feed the address of the site.
        """
        return self.html.replace(ROOT, root)


def page_texts(portal: Portal, speed: Speed = NO_SPEED) -> Mapping[str, PageText]:
    """Return the texts of items, procedures and office pages, by file in content/.

    Withdrawn items have none. Nothing is raised: mistakes stand in each PageText.
    """
    sources = {source.path: source for source in _sources(portal)}
    own = own_texts(sources, speed)
    reader = _TextReader(content_map(portal), portal.root.as_posix())
    return {path: reader.text(source, own[path]) for path, source in sources.items()}


def text_of_item(portal: Portal, post: Post) -> PageText:
    """Return the text of one item, which is not withdrawn; raises nothing either."""
    source = _of_item(post)
    own = own_texts({source.path: source}, NO_SPEED)
    reader = _TextReader(content_map(portal), portal.root.as_posix())
    return reader.text(source, own[source.path])


def _sources(portal: Portal) -> Iterator[TextSource]:
    for post in portal.posts:
        if post.withdrawn is None:
            yield _of_item(post)
    for procedure in portal.procedures:
        yield _of_procedure(procedure)
    for page in portal.offices:
        yield TextSource(page.path, page.url, ((page.line, page.text),))


def _of_item(post: Post) -> TextSource:
    parts = ((post.line, post.text),)
    return TextSource(post.path, post.url, parts, item_pictures(post))


def _of_procedure(procedure: Procedure) -> TextSource:
    blocks = [procedure.blocks[name] for name in BLOCKS if name in procedure.blocks]
    parts = [
        (block.line - 1, f"## {block.heading}\n{block.text}")
        for block in blocks
        if block.text.strip()
    ]
    return TextSource(procedure.path, procedure_url(procedure.code), tuple(parts))


@dataclass(frozen=True, slots=True)
class _TextReader:
    """Gives texts what they do not know of themselves: where links and pictures are."""

    places: ContentMap
    root: str

    def text(self, source: TextSource, own: OwnText) -> PageText:
        shown = f"{self.root}/{source.path}"
        if own.html is None:
            problem = "danh sách lồng quá nhiều cấp"
            error = ContentError(shown, source.first_line, None, problem)
            return PageText(source.path, "", errors=(error,))
        if own.stuck is not None:
            problem = "đoạn này có quá nhiều dấu [, *, _ hoặc #; hãy tách đoạn, bỏ bớt"
            line = source.line_of(re.escape(own.stuck))
            error = ContentError(shown, line, None, problem)
            return PageText(source.path, "", errors=(error,))
        found = _OneText(self.places, Notes(source, shown))
        for part, lines in own.removed:
            found.notes.warn_of_removed(part, lines)
        safe = _TAG.sub(found.tag, own.html)
        found.notes.check_anchors(safe)
        return PageText(
            source.path,
            safe,
            tuple(found.links),
            tuple(found.pictures),
            tuple(found.notes.warnings),
        )


@dataclass(frozen=True, slots=True)
class _OneText:
    """The links and pictures of one text, collected while its tags are rewritten."""

    places: ContentMap
    notes: Notes
    links: list[InternalLink] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)

    def tag(self, match: re.Match[str]) -> str:
        given = {name: unescape(value) for name, value in _ATTRIBUTE.findall(match[2])}
        if match[1] == "img":
            return self._picture(given)
        if "href" not in given:
            return match[0]
        given["href"] = self._target(given["href"])
        if given["href"].startswith(("http:", "https:")):
            given["rel"] = "noopener external"
        return _tag_of("a", given)

    def _picture(self, given: dict[str, str]) -> str:
        written = given.get("src")
        if written is None:
            return ""
        words = given.get("alt", "").strip()
        if _ELSEWHERE.match(written):
            problem = "ảnh ở trang khác không hiện được; hãy chép về đặt cạnh tin bài"
            self.notes.warn(re.escape(written), "ảnh", problem)
            link = {"href": self._target(written), "rel": "noopener external"}
            return f"{_tag_of('a', link)}{escape(words or 'Xem ảnh')}</a>"
        if not words:
            problem = f"«{written}» cần mô tả ảnh cho người không nhìn thấy"
            self.notes.warn(re.escape(written), "ảnh", problem)
        source = self.notes.source
        place = posixpath.join(posixpath.dirname(source.path), unquote(written))
        path = nfc(posixpath.normpath(place))
        if path in source.pictures:
            self.pictures.append(path)
            return picture_html(source.pictures[path], words, ROOT, WHOLE)
        return _tag_of("img", {**given, "src": self._target(written)})

    def _target(self, written: str) -> str:
        source = self.notes.source
        try:
            target = self.places.target(source.path, source.url, written)
        except ValueError:
            problem = f"«{written}» không phải địa chỉ"
            self.notes.warn(re.escape(written), "liên kết", problem)
            return "#"
        if target.address is not None:
            link = InternalLink(target.address, written, source, self.notes.shown)
            self.links.append(link)
        return target.href


def _tag_of(name: str, attributes: Mapping[str, str]) -> str:
    listed = (f' {key}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{''.join(listed)}>"
