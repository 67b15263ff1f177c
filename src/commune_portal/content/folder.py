"""The folder content/ itself: whether it is one, and the names in it."""

import os
from pathlib import Path

from commune_portal.content.formats.findings import Findings
from commune_portal.content.layout import (
    DOCUMENTS,
    EARLIER,
    ITEMS,
    LOG,
    OFFICES,
    PLANS,
    PROCEDURES,
    README,
    REGISTER,
    REPORTS,
    SCORES,
    SETTINGS,
    TEMPLATES,
)
from commune_portal.content.limits.records import LIMITS
from commune_portal.content.raw.kinds import name_problem
from commune_portal.content.readers.context import entries
from commune_portal.content.symbolic_links import refuse_links
from commune_portal.errors import ContentError, ContentErrors, not_utf8
from commune_portal.vietnamese import did_you_mean, nfc

_KNOWN = (
    SETTINGS,
    REGISTER,
    DOCUMENTS,
    PLANS,
    ITEMS,
    LOG,
    EARLIER,
    PROCEDURES,
    OFFICES,
    REPORTS,
    TEMPLATES,
    SCORES,
    README,
)
_TOO_MANY = (
    f"có quá {LIMITS.files} tệp; hãy xem lại có thư mục khác chép nhầm vào đây không"
)
NOT_UTF8 = "tên tệp không viết bằng UTF-8; hãy đổi tên, tốt nhất là không dấu"


def require_folder(path: Path) -> None:
    """Raise ContentErrors where the path is no folder, or one of something else."""
    shown = path.as_posix()
    if path.is_file():
        problem = f"đây là một tệp; cần thư mục nội dung, trong đó có {SETTINGS}"
        raise ContentErrors([ContentError(shown, None, None, problem)])
    if not path.is_dir():
        problem = "không có thư mục nội dung này"
        raise ContentErrors([ContentError(shown, None, None, problem)])
    names = {nfc(entry.name) for entry in entries(path)}
    if names and not names & {*_KNOWN} - {README}:
        inner = path / "content"
        is_above = (inner / SETTINGS).is_file()
        advice = f"; có phải ý bạn là «{inner.as_posix()}»?" if is_above else ""
        problem = f"không phải thư mục nội dung, vì không có {SETTINGS}{advice}"
        raise ContentErrors([ContentError(shown, None, None, problem)])


def check_names(path: Path, findings: Findings) -> None:
    """Report names that are not ours or not text, and folders that cannot be read.

    Raises ContentErrors where the path is no folder of content, and where a folder in
    it cannot be read: what it holds is unknown.
    """
    require_folder(path)
    _check_deep(path, findings)
    refuse_links(path, "thư mục nội dung", findings)
    for entry in entries(path):
        name = nfc(entry.name)
        if entry.is_symlink():
            continue  # has been reported
        if name in _KNOWN and entry.is_dir() is (Path(name).suffix != ""):
            kind = "tệp" if Path(name).suffix else "thư mục"
            findings.error(name, None, None, f"phải là một {kind}")
        elif name not in _KNOWN and not not_utf8(name):
            problem = _root_problem(name)
            problem = problem or f"tên không thuộc content/{did_you_mean(name, _KNOWN)}"
            findings.error(name, None, None, problem)


def _root_problem(name: str) -> str | None:
    """Return what to do with a file whose name is right but for its ending."""
    for known in _KNOWN:
        ending = Path(known).suffix
        if ending and Path(name).stem.casefold() == Path(known).stem.casefold():
            return name_problem(name, ending, f"hãy chép nội dung sang {known}")
    return None


def _check_deep(path: Path, findings: Findings) -> None:
    closed: list[str] = []
    count = 0

    def note(error: OSError) -> None:
        closed.append(Path(error.filename).relative_to(path).as_posix())

    for folder, folders, files in os.walk(path, onerror=note):
        count += len(files)
        if count > LIMITS.files:
            findings.error("", None, None, _TOO_MANY)
            findings.raise_errors()
        for name in filter(not_utf8, (*folders, *files)):
            inner = (Path(folder) / name).relative_to(path).as_posix()
            findings.error(inner, None, None, NOT_UTF8)
    for inner in closed:
        problem = "không mở được thư mục này; hãy xem lại quyền đọc"
        findings.error(inner, None, None, problem)
    if closed:
        findings.raise_errors()
