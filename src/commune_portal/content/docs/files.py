"""Which files of docs/ are published: MkDocs copies them just as they are (ADR 57)."""

import re
from pathlib import Path

from commune_portal.content.attachments.checking import file_problem
from commune_portal.content.attachments.drawings import Drawing, clean_drawing
from commune_portal.content.attachments.kinds import KINDS, ending_of, name_problem
from commune_portal.content.layout import ROYALTY_FORM, SCORE_FORM
from commune_portal.vietnamese import nfc

_MARKDOWN = (".markdown", ".mdown", ".mkdn", ".mkd")  # which MkDocs reads too
_WEB = (
    *(".md", *_MARKDOWN, ".html", ".htm", ".css", ".js", ".mjs", ".json", ".xml"),
    *(".yml", ".yaml"),
    *(".webmanifest", ".ico", ".gif", ".woff", ".woff2", ".ttf", ".otf"),
)
_OFFICE_FILES = (".docx", ".xlsx", ".pdf")
_INTERNAL = (
    "biểu nội bộ, có thể có tên và số tiền của từng người, không được để trong docs/ "
    "vì sẽ lên trang; hãy chuyển sang thư mục khác"
)
_UNOPENED = "không mở được; cần một tệp đọc được"
# What cleaning takes out of every drawing without a word, and browsers act upon.
_DECLARED = re.compile(rb"<\?(?!xml\s)|<![A-Z][^>]*\[", re.IGNORECASE)


def name_mistake(path: str) -> str | None:
    """Return why a file of this name cannot be in docs/; None where it may be.

    Those who write docs/ answer for the whole site: for scripts, and for pages by which
    other services know the site's owner.
    """
    if path.endswith(_MARKDOWN):
        return "đuôi của tệp Markdown phải là .md"
    if _is_internal(path):
        return _INTERNAL
    return None if ending_of(path) in _WEB else name_problem(path)


def content_mistake(path: str, file: Path) -> str | None:
    """Return why the content of a file with a right name is not published as it is."""
    if ending_of(path) not in KINDS:
        return None
    try:
        data = file.read_bytes()
    except OSError:
        return _UNOPENED
    problem = file_problem(path, data)
    drawing = clean_drawing(data) if ending_of(path) == ".svg" else None
    if problem is None and isinstance(drawing, Drawing):
        return _active_parts(drawing, data)
    return problem


def _active_parts(drawing: Drawing, data: bytes) -> str | None:
    active = [*drawing.removed]
    if declared := _DECLARED.search(data):
        active.append(declared[0].decode())
    if not active:
        return None
    return (
        f"có {', '.join(active)}, có thể chứa mã lệnh hoặc gọi ra ngoài; tệp trong "
        "docs/ được đăng nguyên như đã viết, hãy bỏ ra rồi lưu lại"
    )


def _is_internal(path: str) -> bool:
    """Return whether the file is named like an internal form; see ADR 45."""
    name = nfc(path).rpartition("/")[2].casefold()
    return name.startswith((ROYALTY_FORM, SCORE_FORM)) and name.endswith(_OFFICE_FILES)
