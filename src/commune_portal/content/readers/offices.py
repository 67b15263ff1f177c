"""Reading gioi-thieu/: the pages about the commune that the law asks for."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path, PurePosixPath

from commune_portal.content.attachments.naming import near_name
from commune_portal.content.attachments.reader import read_file
from commune_portal.content.blanks import refuse_blanks
from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.front_matter import MarkdownFile, read_markdown
from commune_portal.content.formats.validation import validate
from commune_portal.content.formats.yaml_source import Location, shown
from commune_portal.content.frames import is_page_frame
from commune_portal.content.layout import OFFICES
from commune_portal.content.readers.context import Reading, entries
from commune_portal.content.records.duties import ABOUT, FRESH
from commune_portal.content.records.office import KINDS, OfficeFrontMatter, OfficePage
from commune_portal.content.records.post import CheckedFile
from commune_portal.vietnamese import did_you_mean, fold, nfc, short_day

PICTURES = (".png", ".jpg", ".jpeg", ".webp")
_INDEX = "index.md"
_OWN_KEYS = {key: kind.name for kind in KINDS.values() for key in kind.keys}
_NO_TEXT = re.compile(r"^[^\S\n]*#.*$|[^\w\s]", re.MULTILINE)
_STOPGAP = re.compile(r"(noi dung |trang )?(nay )?(dang|cho|chua)( duoc)? cap nhat")


def read_offices(reading: Reading) -> tuple[OfficePage, ...]:
    """Return every valid page in the order of the vocabulary; mistakes are reported."""
    found: dict[str, OfficePage] = {}
    for entry in entries(reading.root / OFFICES):
        name = nfc(entry.stem if entry.is_file() else entry.name)
        path = f"{OFFICES}/{nfc(entry.name)}"
        if name not in KINDS or (entry.is_file() and entry.suffix != ".md"):
            near = did_you_mean(name, KINDS)
            problem = f"không phải một trang giới thiệu{near}"
            reading.findings.error(path, None, None, problem)
            continue
        if name in found:
            problem = "trang này có cả tệp lẫn thư mục; hãy giữ một"
            reading.findings.error(path, None, None, problem)
        file = entry if entry.is_file() else entry / _INDEX
        page = _read(reading, name, file, tuple(_files(reading, entry, path)))
        if page is not None:
            found[name] = page
    return tuple(found[name] for name in KINDS if name in found)


def _files(reading: Reading, entry: Path, path: str) -> Iterator[CheckedFile]:
    """Yield the files of a page's folder; those that it names are published."""
    for file in entries(entry):
        if file.name == _INDEX:
            continue
        if file.is_dir():
            problem = "thư mục của trang không chứa thư mục khác; hãy để tệp bên ngoài"
            reading.findings.error(f"{path}/{nfc(file.name)}", None, None, problem)
            continue
        name = f"{OFFICES}/{entry.name}/{file.name}"
        limit = reading.commune.max_file_size
        yield read_file(reading.root, name, limit).checked


def _read(
    reading: Reading, name: str, file: Path, files: tuple[CheckedFile, ...]
) -> OfficePage | None:
    path, findings = file.relative_to(reading.root).as_posix(), reading.findings
    if not file.is_file():
        findings.error(path, None, None, "thiếu tệp này")
        return None
    markdown = read_markdown(file, path, findings)
    if markdown is not None and is_page_frame(markdown):
        findings.frame(path)
        return None
    head = validate(OfficeFrontMatter, markdown.head, findings) if markdown else None
    if head is None or markdown is None:
        return None
    refuse_blanks(f"pages/{name}.md", markdown.head, findings)
    _check(reading, name, head, markdown, files)
    _warn(reading, name, head, markdown)
    return OfficePage.model_construct(
        **{key: getattr(head, key) for key in OfficeFrontMatter.model_fields},
        name=name,
        path=path,
        text=markdown.text,
        line=markdown.line,
        files=files,
    )


def _check(
    reading: Reading,
    name: str,
    head: OfficeFrontMatter,
    markdown: MarkdownFile,
    files: tuple[CheckedFile, ...],
) -> None:
    path, findings = markdown.head.path, reading.findings
    for key, owner in _OWN_KEYS.items():
        if key in head.model_fields_set and owner != name:
            problem = f"khóa này chỉ dùng ở trang {OFFICES}/{owner}.md"
            findings.error(path, markdown.head.line((key,)), key, problem)
    if head.updated > reading.today:
        problem = f"{short_day(head.updated)} là ngày chưa đến"
        findings.error(path, markdown.head.line(("updated",)), "updated", problem)
    _check_files(head, markdown, files, findings)


def _check_files(
    head: OfficeFrontMatter,
    markdown: MarkdownFile,
    files: tuple[CheckedFile, ...],
    findings: Findings,
) -> None:
    path = markdown.head.path
    present = {nfc(PurePosixPath(file.path).name): file for file in files}
    for place, name in _named_files(head):
        line, file = markdown.head.line(place), present.get(nfc(name))
        if file is None:
            near = near_name(name, present)
            problem = f"không có tệp «{name}» trong thư mục của trang{near}"
        elif place[-1] == "image" and not name.casefold().endswith(PICTURES):
            problem = f"«{name}» không phải ảnh; nhận {', '.join(PICTURES)}"
        elif file.problem is not None:
            problem = f"«{name}» {file.problem}"
        else:
            if file.note is not None:
                findings.warning(path, line, shown(place), f"«{name}» {file.note}")
            continue
        findings.error(path, line, shown(place), problem)


def _named_files(head: OfficeFrontMatter) -> Iterator[tuple[Location, str]]:
    if head.map is not None:
        yield ("map", "image"), head.map.image
        if head.map.file is not None:
            yield ("map", "file"), head.map.file
    for index, leader in enumerate(head.leaders):
        if leader.image is not None:
            yield ("leaders", index, "image"), leader.image


def _warn(
    reading: Reading, name: str, head: OfficeFrontMatter, markdown: MarkdownFile
) -> None:
    """Warn about required parts that are missing, and of overdue reviews."""
    path, findings = markdown.head.path, reading.findings
    days = head.stale_after or reading.commune.pages.stale_after
    if reading.today - head.updated > timedelta(days=days):
        problem = f"đã quá {days} ngày chưa rà soát, cập nhật; {FRESH} yêu cầu"
        findings.warning(path, markdown.head.line(("updated",)), "updated", problem)
    has_data = any(getattr(head, key) for key in KINDS[name].keys)
    if not has_data and is_empty(markdown.text):
        problem = f"trang «{KINDS[name].title}» còn trống"
        findings.warning(path, markdown.line, None, problem)
    for index, leader in enumerate(head.leaders):
        for key, what in (
            ("biography", "tiểu sử tóm tắt"),
            ("duties", "nhiệm vụ đảm nhiệm"),
        ):
            if not getattr(leader, key):
                line = markdown.head.line(("leaders", index))
                problem = f"thiếu {what} của lãnh đạo; {ABOUT} yêu cầu"
                findings.warning(path, line, f"leaders.{index + 1}.{key}", problem)


def is_empty(text: str) -> bool:
    """Return whether a text has no content: only headings, or «Đang cập nhật…»."""
    words = fold(_NO_TEXT.sub(" ", text))
    return not words or _STOPGAP.fullmatch(words) is not None
