"""Whether a file's bytes are what its name says, and harmless; see ADR 57.

Pure functions on a name and bytes: the files of a folder and those of an archive follow
one rule.
"""

import io
import re
from zipfile import ZipFile, ZipInfo

from commune_portal.content.attachments.documents import (
    BROKEN_PACKAGE,
    OPEN_DOCUMENT,
    OPEN_XML,
    package_ending,
    package_problem,
)
from commune_portal.content.attachments.drawings import clean_drawing
from commune_portal.content.attachments.kinds import (
    EMPTY,
    KINDS,
    NAMES,
    ending_of,
    name_problem,
)
from commune_portal.content.attachments.members import (
    hides_ending,
    places_problem,
    shown_name,
    unpacked_problem,
)
from commune_portal.content.attachments.pdf import pdf_problem
from commune_portal.content.attachments.signatures import (
    cells_problem,
    found_ending,
    text_problem,
)

_MEGA = 1024 * 1024
_TEXTS = (".csv", ".txt")
_PACKAGES = (*OPEN_XML, *OPEN_DOCUMENT)
_SAME = {".jpeg": ".jpg"}
# What systems add to an archive by themselves, and how its bytes begin.
_LEFT_BY_SYSTEMS = (
    (re.compile(r"^__MACOSX/(?:.*/)?\._[^/]*$"), b"\x00\x05\x16\x07"),
    (re.compile(r"(?:^|/)\.DS_Store$"), b"\x00\x00\x00\x01Bud1"),
    (re.compile(r"(?:^|/)Thumbs\.db$", re.IGNORECASE), b"\xd0\xcf\x11\xe0"),
    (re.compile(r"(?:^|/)desktop\.ini$", re.IGNORECASE), None),
)
_MAX_DRAWING = 5 * _MEGA  # bytes; reading one takes twenty times as much memory
_IS_ENCRYPTED = 1  # a bit of the flags of a member


def file_problem(name: str, data: bytes) -> str | None:
    """Return why a file of this name and content is not published; None if it may be.

    A drawing that needs cleaning may be: `clean_drawing` gives what is published.
    """
    if hides_ending(name):
        return f"có tên đánh lừa người đọc («{shown_name(name)}»); hãy đổi tên tệp"
    problem = name_problem(name)
    if problem is not None:
        return problem
    if not data:
        return EMPTY
    ending = ending_of(name)
    if ending == ".zip":
        return _mistaken(".zip", data) or _archive_problem(data)
    return _content_problem(ending, data)


def size_problem(size: int, megabytes: int) -> str | None:
    """Return why a file of `size` bytes is too large; None where it is not."""
    if size <= megabytes * _MEGA:
        return None
    shown = -(-size // _MEGA)
    return (
        f"nặng {shown} MB, quá {megabytes} MB (max_file_size trong portal.yml); hãy "
        "giảm dung lượng hoặc dẫn liên kết tới nơi chứa tệp"
    )


def _content_problem(ending: str, data: bytes) -> str | None:
    mistaken = _mistaken(ending, data)
    if mistaken is not None:
        return mistaken
    if ending in _PACKAGES:
        return package_problem(ending, data)
    check = _CHECKS.get(ending)
    return check(data) if check else None


def _table_problem(data: bytes) -> str | None:
    return text_problem(data) or cells_problem(data)


def _drawing_problem(data: bytes) -> str | None:
    if len(data) > _MAX_DRAWING:
        return f"nặng quá {_MAX_DRAWING // _MEGA} MB; hãy lưu lại thành PNG"
    drawing = clean_drawing(data)
    return drawing if isinstance(drawing, str) else None


_CHECKS = {
    ".csv": _table_problem,
    ".txt": text_problem,
    ".pdf": pdf_problem,
    ".svg": _drawing_problem,
}


def _mistaken(ending: str, data: bytes) -> str | None:
    """Return that the content is of another kind than the ending; None if it is not."""
    found = found_ending(data)
    if found == ".zip":
        found = package_ending(data)
    if ending in _TEXTS and found not in {".html", ".svg", ".exe", ".sh"}:
        return None
    if found == _SAME.get(ending, ending):
        return None
    if ending in _PACKAGES and found in {".zip", ".doc", ".docm", *_PACKAGES}:
        return package_problem(ending, data)
    if {found, ending} == {".mp4", ".m4a"}:
        return None  # one format, and phones write either brand
    if not found:
        return f"không phải {KINDS[ending]} đọc được; hãy lấy lại tệp gốc"
    advice = f"đổi đuôi tên tệp thành {found}" if found in KINDS else "lấy lại tệp gốc"
    return f"không phải {KINDS[ending]}, thật ra là {NAMES[found]}; hãy {advice}"


def _archive_problem(data: bytes) -> str | None:
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            members = [each for each in archive.infolist() if not each.is_dir()]
            problem = unpacked_problem(archive) or places_problem(archive.infolist())
            if problem is not None:
                return problem
            for member in members:
                problem = _member_problem(archive, member)
                if problem is not None:
                    return problem
    except BROKEN_PACKAGE:
        return "không phải tệp nén ZIP đọc được; hãy nén lại"
    return None if members else "là tệp nén không có tệp nào bên trong; hãy nén lại"


def _member_problem(archive: ZipFile, member: ZipInfo) -> str | None:
    name = member.filename
    if member.flag_bits & _IS_ENCRYPTED:
        return "có mật khẩu nên người dân không mở được; hãy bỏ mật khẩu rồi nén lại"
    if any(place.search(name) for place, _ in _LEFT_BY_SYSTEMS):
        return _system_problem(name, archive.read(member))
    ending = ending_of(name)
    if ending == ".zip":
        return f"chứa tệp nén «{name}» bên trong; hãy nén lại thành một tệp"
    problem = name_problem(name)
    if problem is None:
        data = archive.read(member)
        problem = _content_problem(ending, data) if data else EMPTY
        drawing = clean_drawing(data) if ending == ".svg" and problem is None else None
        if drawing is not None and not isinstance(drawing, str) and drawing.removed:
            problem = f"có {', '.join(drawing.removed)}; hãy bỏ rồi nén lại"
    return None if problem is None else f"chứa «{name}»: tệp ấy {problem}"


def _system_problem(name: str, data: bytes) -> str | None:
    """Return that something else hides under the name of a file of the system."""
    for place, beginning in _LEFT_BY_SYSTEMS:
        if beginning and place.search(name) and data.startswith(beginning):
            return None
    return f"chứa «{name}» là tệp riêng của hệ điều hành; hãy xóa rồi nén lại"
