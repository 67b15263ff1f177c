"""One item: what its own text and files say, on whatever day and beside whatever else.

So it can be kept as long as they stay the same; `posts` judges the rest in every run.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Self
from urllib.parse import urlsplit

from commune_portal.content.attachments.reader import FolderFile
from commune_portal.content.author_names import (
    address_mistake,
    address_problem,
    public_names,
)
from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.front_matter import MarkdownFile, split_required
from commune_portal.content.formats.text import read_raw, text_of
from commune_portal.content.formats.validation import validate
from commune_portal.content.formats.vocabulary import Vocabulary
from commune_portal.content.raw.pasted import pasted_slips
from commune_portal.content.readers.post_files import check_files
from commune_portal.content.readers.post_places import PostPlace
from commune_portal.content.records.post import FrontMatter, Post
from commune_portal.errors import ContentError, ContentWarning
from commune_portal.memo import digest
from commune_portal.vietnamese import slugify

_NAME_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})-")
_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)|\]:\s*<?([^\s>]+)")
# Markdown descends into lists without asking how deep, and then gives up.
_DEEP_LIST = re.compile(r"\s{200}|\s*(?:[-*+] +|> ?|\d+[.)] +){50}")
_Finding = ContentError | ContentWarning
_DATE, _WITHDRAWN, _TASK = ("date",), ("withdrawn", "date"), ("task",)


@dataclass(frozen=True, slots=True)
class KnownSections:
    """The sections by what tags may call them; certain unless portal.yml is broken."""

    sections: Vocabulary[str]
    are_certain: bool


@dataclass(frozen=True, slots=True)
class OwnPost:
    """An item as its own files tell it.

    Attributes:
        source: The digest of the bytes that were read; empty where there were none.
        post: The item; None where it cannot be published.
        first: What was found up to the check of its days, paths relative to content/.
        later: What was found after it.
        date_line: The line of its day.
        withdrawn_line: The line of the day of its withdrawal.
        task_line: The line of its task.

    """

    source: str
    post: Post | None = None
    first: tuple[_Finding, ...] = ()
    later: tuple[_Finding, ...] = ()
    date_line: int = 1
    withdrawn_line: int = 1
    task_line: int = 1

    @property
    def is_valid(self) -> bool:
        """Whether no mistake was found in it."""
        found = (*self.first, *self.later)
        return not any(isinstance(each, ContentError) for each in found)

    def known_by(self, digest: str) -> Self:
        """Return it with the digest of all that the item was read from."""
        if self.post is None:
            return self
        return replace(self, post=self.post.model_copy(update={"digest": digest}))


def read_own(
    place: PostPlace, files: Mapping[str, FolderFile], known: KnownSections
) -> OwnPost:
    """Return the item at the place; `files` are those of its folder, by path in NFC."""
    first = Findings("")
    raw = read_raw(place.file, place.path, first)
    text = None if raw is None else text_of(raw, place.path, first)
    source = "" if raw is None else digest(raw)
    markdown = None if text is None else split_required(text, place.path, first)
    if markdown is None:
        return OwnPost(source, None, first.all)
    _name_lone_tags(markdown, known.sections)
    head = validate(FrontMatter, markdown.head, first)
    slugs = _section_slugs(head, markdown, known, first)
    if head is None:
        return OwnPost(source, None, first.all)
    check_files(head, markdown, place, files, first)
    if not slugify(place.id):
        problem = "tên tệp cần có chữ cái hoặc chữ số"
        first.error(place.path, None, None, problem)
        return OwnPost(source, None, first.all)
    post = _post(head, markdown, place, slugs or (), files)
    later = Findings("")
    _check(post, markdown, later)
    line = markdown.head.line
    lines = (line(_DATE), line(_WITHDRAWN), line(_TASK))
    return OwnPost(source, post, first.all, later.all, *lines)


def _section_slugs(
    head: FrontMatter | None,
    markdown: MarkdownFile,
    known: KnownSections,
    findings: Findings,
) -> tuple[str, ...] | None:
    """Return the slugs of the tags, each once, also of an item with other mistakes.

    None where a tag is unknown, which is reported unless portal.yml is to blame.
    """
    slugs: list[str] = []
    unknown = False
    path, sections = markdown.head.path, known.sections
    for index, tag in enumerate(head.tags if head else _tags(markdown)):
        line = markdown.head.line(("tags", index))
        slug = sections.get(tag)
        if slug is None:
            unknown = True
            problem = _unknown_tag(tag, sections)
            if known.are_certain:
                findings.error(path, line, "tags", problem)
        elif slug in slugs:
            problem = f"«{tag}» là chuyên mục đã ghi trước đó"
            findings.warning(path, line, "tags", problem)
        else:
            slugs.append(slug)
    return None if unknown else tuple(slugs)


def _name_lone_tags(markdown: MarkdownFile, sections: Vocabulary[str]) -> None:
    """Put the right names for tags that are no list: they are offered as one."""
    tags = markdown.head.data.get("tags")
    if isinstance(tags, str) and not tags.startswith("-"):
        markdown.head.data["tags"] = _right_tags(tags, sections)


def _unknown_tag(tag: str, sections: Vocabulary[str]) -> str:
    if ";" in tag:
        right = _right_tags(tag, sections)
        return f"«{tag}»: hãy ngăn các mục bằng dấu phẩy: [{right}]"
    return f"«{tag}» không phải chuyên mục{sections.suggestion(tag)}"


def _right_tags(tags: str, sections: Vocabulary[str]) -> str:
    """Return the tags one comma apart, the nearest section for an unknown one."""
    words = filter(None, map(str.strip, re.split("[;,]", tags)))
    return ", ".join(
        word if sections.get(word) else sections.nearest(word) or word for word in words
    )


def _tags(markdown: MarkdownFile) -> Iterator[str]:
    """Yield the tags of an item with mistakes, as far as they are tags."""
    tags = markdown.head.data.get("tags")
    if isinstance(tags, list):
        yield from (tag for tag in tags if isinstance(tag, str) and tag)


def _post(
    head: FrontMatter,
    markdown: MarkdownFile,
    place: PostPlace,
    slugs: tuple[str, ...],
    files: Mapping[str, FolderFile],
) -> Post:
    given = {name: getattr(head, name) for name in FrontMatter.model_fields}
    return Post.model_construct(
        **{**given, "authors": public_names(head.authors)},
        id=place.id,
        slug=slugify(place.id),
        year=place.year,
        path=place.path,
        sections=slugs,
        text=markdown.text,
        line=markdown.line,
        files=place.files,
        sizes=place.sizes,
        pictures=tuple(file.picture for file in files.values() if file.picture),
        checked=tuple(file.checked for file in files.values()),
        written_authors=head.authors,
    )


def _check(post: Post, markdown: MarkdownFile, findings: Findings) -> None:
    line = markdown.head.line
    _check_name(post, line(_DATE), findings)
    _check_authors(post, markdown, findings)
    if not post.text.strip():
        findings.warning(post.path, None, None, "tin bài chưa có nội dung")
    if post.image and not post.image_alt:
        problem = "cần mô tả ảnh cho người không nhìn thấy"
        findings.warning(post.path, line(("image",)), "image_alt", problem)
    _check_lines(post, findings)
    for number, problem in pasted_slips(post.text):
        findings.warning(post.path, post.line + number - 1, None, problem)


def _check_authors(post: Post, markdown: MarkdownFile, findings: Findings) -> None:
    for index, author in enumerate(post.written_authors):
        spot = markdown.head.line(("authors", index))
        mistake = address_mistake(author)
        problem = address_problem(author)
        if mistake is not None:
            findings.error(post.path, spot, "authors", mistake)
        elif problem is not None:
            findings.warning(post.path, spot, "authors", problem)


def _check_name(post: Post, line: int, findings: Findings) -> None:
    match = _NAME_DAY.match(post.id)
    if match and match[1] != post.date.isoformat():
        problem = f"ngày đăng khác ngày {match[1]} trong tên tệp"
        findings.warning(post.path, line, "date", problem)
    elif post.year != str(post.date.year):
        problem = f"ngày đăng không thuộc năm {post.year} của thư mục"
        findings.warning(post.path, line, "date", problem)


def _check_lines(post: Post, findings: Findings) -> None:
    for number, text in enumerate(post.text.split("\n"), post.line):
        if _DEEP_LIST.match(text):
            problem = "danh sách lồng quá nhiều cấp"
            findings.error(post.path, number, None, problem)
            return
        for match in _LINK.finditer(text):
            target = match[1] or match[2]
            try:
                urlsplit(target)
            except ValueError:
                problem = f"«{target}» không phải một địa chỉ đúng"
                findings.error(post.path, number, "liên kết", problem)
