"""Whether the files that an item names are there and may be published (ADR 57)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from commune_portal.content.attachments.naming import near_name
from commune_portal.content.attachments.reader import FolderFile
from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.front_matter import MarkdownFile
from commune_portal.content.layout import ITEMS
from commune_portal.content.readers.post_places import PostPlace
from commune_portal.content.records.post import FrontMatter
from commune_portal.vietnamese import nfc

# Neither part goes over a bracket that begins another one, so that no text is read
# twice: a page of «![» takes no longer than any other.
_PICTURE = re.compile(r"!\[[^\[\]]*\]\(\s*(?:<([^<>]+)>|([^)\s]+))")
# A drive and file: are places of the editor's own computer.
_ELSEWHERE = re.compile(r"(?!file:)[a-z][a-z0-9+.-]+:|//|/|#", re.IGNORECASE)
# What follows the name up to a blank, where it is no title of the picture.
_REST = re.compile(r"[ \t]+[^\s()\[\]\"'][^()\[\]\"'\n]*(?=\))")
_OUTSIDE = re.compile(r"[/\\]|\.\.|.*:|.*\\")


@dataclass(frozen=True, slots=True)
class _Named:
    """A file as the item names it.

    Attributes:
        line: The line of the file.
        field: What messages call the place.
        name: The name as it is written.
        is_shown: Whether it is to be a picture.
        has_blanks: Whether it is a name with blanks that no < > hold together.

    """

    line: int
    field: str
    name: str
    is_shown: bool
    has_blanks: bool = False


def check_files(
    head: FrontMatter,
    markdown: MarkdownFile,
    place: PostPlace,
    files: Mapping[str, FolderFile],
    findings: Findings,
) -> None:
    """Report each named file that is missing or may not be published.

    `files` are those of the item's folder, by path in NFC. Files that the text links to
    are checked with its links.
    """
    folder = f"{ITEMS}/{place.year}/{place.id}/"
    inside = {path.removeprefix(folder): file for path, file in files.items()}
    for named in (*_of_head(head, markdown), *_of_text(markdown)):
        file = inside.get(nfc(named.name).removeprefix("./"))
        problem = (
            _missing(named.name, place, inside)
            if file is None
            else _problem(named, file)
        )
        if problem is not None:
            findings.error(place.path, named.line, named.field, problem)
        elif file is not None and file.checked.note is not None:
            note = f"«{named.name}» {file.checked.note}"
            findings.warning(place.path, named.line, named.field, note)


def _problem(named: _Named, file: FolderFile) -> str | None:
    if named.has_blanks:
        name = named.name
        return f"«{name}» có dấu cách trong tên; hãy viết ![mô tả ảnh](<{name}>)"
    problem = file.unshown if named.is_shown else file.checked.problem
    return None if problem is None else f"«{named.name}» {problem}"


def _missing(name: str, place: PostPlace, inside: Mapping[str, FolderFile]) -> str:
    if _OUTSIDE.match(name):
        return f"«{name}» nằm ngoài thư mục của tin bài"
    if not place.is_folder:
        return (
            f"«{name}» cần nằm cạnh tin bài; hãy tạo thư mục {place.id}/ chứa index.md "
            "và tệp này"
        )
    beside = {PurePosixPath(each).name: each for each in inside}
    return (
        f"không có tệp «{name}»{near_name(name, {**dict.fromkeys(inside), **beside})}"
    )


def _of_head(head: FrontMatter, markdown: MarkdownFile) -> Iterator[_Named]:
    line = markdown.head.line
    if head.image:
        yield _Named(line(("image",)), "image", head.image, is_shown=True)
    for index, each in enumerate(head.attachments):
        spot = line(("attachments", index, "file"))
        yield _Named(spot, f"attachments.{index + 1}.file", each.file, is_shown=False)


def _of_text(markdown: MarkdownFile) -> Iterator[_Named]:
    """Yield the pictures in the text, outside of code."""
    is_code = False
    for number, text in enumerate(markdown.text.split("\n"), markdown.line):
        is_code ^= text.lstrip().startswith(("```", "~~~"))
        if is_code:
            continue
        for match in _PICTURE.finditer(text):
            rest = _REST.match(text, match.end()) if match[2] else None
            name = unquote((match[1] or match[2]) + (rest[0].rstrip() if rest else ""))
            if not _ELSEWHERE.match(name):
                yield _Named(number, "ảnh", name, is_shown=True, has_blanks=bool(rest))
