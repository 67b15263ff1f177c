"""Reading tin-bai/: every item, typed, and everything that is wrong with it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from urllib.parse import urlsplit

from commune_portal.content.attachments.reader import FolderFile, read_files
from commune_portal.content.author_names import (
    address_mistake,
    address_problem,
    public_names,
)
from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.front_matter import MarkdownFile, read_markdown
from commune_portal.content.formats.validation import validate
from commune_portal.content.formats.vocabulary import Vocabulary
from commune_portal.content.raw.pasted import pasted_slips
from commune_portal.content.readers.context import Reading
from commune_portal.content.readers.post_files import check_files
from commune_portal.content.readers.post_places import PostPlace
from commune_portal.content.records.plan import task_problem
from commune_portal.content.records.post import FrontMatter, Post
from commune_portal.vietnamese import short_day, slugify

_FIRST_YEAR, _LAST_YEAR = 2000, 2099
_NAME_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})-")
_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)|\]:\s*<?([^\s>]+)")
# Markdown descends into lists without asking how deep, and then gives up.
_DEEP_LIST = re.compile(r"\s{200}|\s*(?:[-*+] +|> ?|\d+[.)] +){50}")


def read_posts(reading: Reading, places: Iterable[PostPlace]) -> tuple[Post, ...]:
    """Return every valid item by day and path; mistakes are reported."""
    findings = reading.findings
    sections = Vocabulary((s.names, s.slug) for s in reading.commune.sections)
    posts: list[Post] = []
    for place in places:
        markdown = read_markdown(place.file, place.path, findings)
        if markdown is None:
            continue
        _name_lone_tags(markdown, sections)
        head = validate(FrontMatter, markdown.head, findings)
        slugs = _section_slugs(head, markdown, sections, reading)
        if head is None:
            continue
        limit = reading.commune.max_file_size
        files = read_files(reading.root, place.files, limit)
        check_files(head, markdown, place, files, findings)
        if not slugify(place.id):
            problem = "tên tệp cần có chữ cái hoặc chữ số"
            findings.error(place.path, None, None, problem)
            continue
        post = _post(head, markdown, place, slugs or (), files)
        _check(post, markdown, reading)
        posts += [post] if slugs else []
    posts.sort(key=lambda post: (post.date, post.path))
    _check_together(posts, findings)
    return tuple(posts)


def _section_slugs(
    head: FrontMatter | None,
    markdown: MarkdownFile,
    sections: Vocabulary[str],
    reading: Reading,
) -> tuple[str, ...] | None:
    """Return the slugs of the tags, each once, also of an item with other mistakes.

    None where a tag is unknown, which is reported unless portal.yml is to blame.
    """
    slugs: list[str] = []
    unknown = False
    path, findings = markdown.head.path, reading.findings
    for index, tag in enumerate(head.tags if head else _tags(markdown)):
        line = markdown.head.line(("tags", index))
        slug = sections.get(tag)
        if slug is None:
            unknown = True
            problem = _unknown_tag(tag, sections)
            if reading.settings.knows_sections:
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


def _check(post: Post, markdown: MarkdownFile, reading: Reading) -> None:
    line, findings = markdown.head.line, reading.findings
    _check_days(post, markdown, reading)
    _check_name(post, line(("date",)), findings)
    _check_authors(post, markdown, findings)
    if not post.text.strip():
        findings.warning(post.path, None, None, "tin bài chưa có nội dung")
    if post.image and not post.image_alt:
        problem = "cần mô tả ảnh cho người không nhìn thấy"
        findings.warning(post.path, line(("image",)), "image_alt", problem)
    if post.task:
        mistake = task_problem(post.task, post.date, reading.plans, reading.profiles)
        if mistake:
            findings.error(post.path, line(("task",)), "task", mistake)
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


def _check_days(post: Post, markdown: MarkdownFile, reading: Reading) -> None:
    """Report days that the portal cannot have seen: it would count them wrongly."""
    line, findings, today = markdown.head.line, reading.findings, reading.today
    if post.date > today:
        findings.warning(
            post.path,
            line(("date",)),
            "date",
            f"{short_day(post.date)} ở sau hôm nay ({short_day(today)}); "
            "tin bài chưa đăng và chưa được tính",
        )
    if post.withdrawn is not None and post.withdrawn.date > today:
        problem = (
            f"ngày gỡ {short_day(post.withdrawn.date)} ở sau hôm nay "
            f"({short_day(today)}); chỉ ghi withdrawn khi đã gỡ"
        )
        spot = line(("withdrawn", "date"))
        findings.error(post.path, spot, "withdrawn.date", problem)
    if not _FIRST_YEAR <= post.date.year <= _LAST_YEAR:
        problem = f"năm phải từ {_FIRST_YEAR} đến {_LAST_YEAR}"
        findings.error(post.path, line(("date",)), "date", problem)


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


def _check_together(posts: list[Post], findings: Findings) -> None:
    by_slug: dict[str, Post] = {}
    by_title: dict[tuple[date, str], Post] = {}
    for post in sorted(posts, key=lambda post: post.path):
        first = by_slug.setdefault(post.slug, post)
        if first is not post:
            problem = f"trùng địa chỉ với {first.path}; hãy đổi tên tệp"
            findings.error(post.path, None, None, problem)
        same = by_title.setdefault((post.date, " ".join(post.title.split())), post)
        if same is not post:
            problem = f"trùng tiêu đề và ngày đăng với {same.path}"
            findings.warning(post.path, None, "title", problem)
