"""Reading the files beside a text: what each is, and why some cannot be published.

A file is read once: its checks and its hash are of the same bytes, and only bytes with
that hash are published (ADR 57).
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from commune_portal.content.attachments.checking import file_problem, size_problem
from commune_portal.content.attachments.drawings import clean_drawing
from commune_portal.content.attachments.kinds import ending_of, name_problem
from commune_portal.content.attachments.pictures import (
    ANIMATED,
    DRAWING,
    Bitmap,
    is_bitmap,
    offered_problem,
    read_bitmap,
)
from commune_portal.content.records.post import CheckedFile, Picture
from commune_portal.vietnamese import nfc

_UNOPENED = "không mở được; cần một tệp đọc được"
_NO_PICTURE = "không phải ảnh; hãy dùng tệp JPEG, PNG hoặc WebP"


@dataclass(frozen=True, slots=True)
class FolderFile:
    """A file beside a text.

    Attributes:
        checked: What is known of it where it is offered for download.
        picture: The picture that it holds; None where it cannot be shown.
        unshown: Why it cannot be shown as a picture; None where it can.

    """

    checked: CheckedFile
    picture: Picture | None = None
    unshown: str | None = _NO_PICTURE


def read_files(
    root: Path, paths: Iterable[str], megabytes: int
) -> Mapping[str, FolderFile]:
    """Return the files, `paths` relative to `root`, by path in NFC.

    Nothing is reported here: only a file that a text names is a mistake.
    """
    return {nfc(path): read_file(root, path, megabytes) for path in paths}


def read_file(root: Path, path: str, megabytes: int) -> FolderFile:
    """Return the file; `megabytes` is the limit of one that is offered."""
    try:
        size = (root / path).stat().st_size
        if is_bitmap(path):
            return _bitmap(root / path, path, size, megabytes)
        return _other(root / path, path, size, megabytes)
    except OSError:
        checked = CheckedFile(path, 0, problem=_UNOPENED)
        return FolderFile(checked, unshown=_UNOPENED)


def _bitmap(file: Path, path: str, size: int, megabytes: int) -> FolderFile:
    """Return a picture of pixels, of which only a rewritten copy is published."""
    found = read_bitmap(file)
    if not isinstance(found, Bitmap):
        checked = CheckedFile(path, size, problem=found, unshown=found)
        return FolderFile(checked, unshown=found)
    problem = offered_problem(path, found) or size_problem(size, megabytes)
    note = ANIMATED if found.is_animated else None
    checked = CheckedFile(path, size, problem=problem, note=note)
    picture = Picture(path=path, width=found.width, height=found.height)
    return FolderFile(checked, picture, unshown=None)


def _other(file: Path, path: str, size: int, megabytes: int) -> FolderFile:
    problem = name_problem(path) or size_problem(size, megabytes)
    if problem is not None:
        unshown = problem if ending_of(path) == DRAWING else _NO_PICTURE
        return FolderFile(CheckedFile(path, size, problem=problem), unshown=unshown)
    data = file.read_bytes()
    if ending_of(path) == DRAWING:
        return _drawing(path, data)
    digest = hashlib.sha256(data).hexdigest()
    problem = file_problem(path, data)
    return FolderFile(CheckedFile(path, len(data), sha256=digest, problem=problem))


def _drawing(path: str, data: bytes) -> FolderFile:
    problem = file_problem(path, data)
    found = clean_drawing(data) if problem is None else problem
    if isinstance(found, str):
        checked = CheckedFile(path, len(data), problem=found, unshown=found)
        return FolderFile(checked, unshown=found)
    note = None
    if found.removed:
        note = (
            f"đã bỏ {', '.join(found.removed)} khi đăng, vì có thể chứa mã lệnh hoặc "
            "gọi ra ngoài; hãy xem lại hình trên trang"
        )
    picture = Picture(
        path=path, width=found.width, height=found.height, is_drawing=True
    )
    checked = CheckedFile(path, len(found.data), cleaned=found.data, note=note)
    return FolderFile(checked, picture, unshown=None)
