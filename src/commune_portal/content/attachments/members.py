"""The members of a ZIP archive by name and size, whatever is inside; see ADR 57."""

import re
import stat
from collections.abc import Iterable
from zipfile import ZipFile, ZipInfo

from commune_portal.vietnamese import nfc

_MEGA = 1024 * 1024
MAX_MEMBERS = 2000
_MAX_UNPACKED = 200 * _MEGA  # bytes
_MAX_MEMBER = 50 * _MEGA  # bytes
_MAX_RATIO = 200  # of the unpacked size of a member to the packed one
_SMALL = 5 * _MEGA  # bytes, of members whose ratio does not matter
_OUTSIDE = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)")
# Names that hide what a file is, or that Windows cannot write.
_HIDING = re.compile("[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_UNWRITABLE = re.compile(
    r"(?:^|/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.[^/]*)?$|[ .](?:/|$)|\s{3,}",
    re.IGNORECASE,
)


def unpacked_problem(archive: ZipFile) -> str | None:
    """Return why an archive is not opened: it would fill a reader's disk or memory."""
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        return f"chứa {len(members)} tệp, quá {MAX_MEMBERS}; hãy chia nhỏ"
    if sum(member.file_size for member in members) > _MAX_UNPACKED:
        return f"mở ra hơn {_MAX_UNPACKED // _MEGA} MB; hãy chia nhỏ"
    for member in members:
        is_small = member.file_size <= _SMALL
        if member.file_size > _MAX_MEMBER or not (
            is_small or member.file_size <= _MAX_RATIO * member.compress_size
        ):
            shown = -(-member.file_size // _MEGA)
            return (
                f"chứa «{shown_name(member.filename)}» mở ra tới {shown} MB, quá lớn "
                "để kiểm tra; hãy chia nhỏ"
            )
    return None


def places_problem(members: Iterable[ZipInfo]) -> str | None:
    """Return why the members would not be unpacked as one sees them."""
    seen: set[str] = set()
    for member in members:
        name = member.filename
        if _OUTSIDE.search(member.orig_filename) or _OUTSIDE.search(name):
            return (
                f"chứa «{shown_name(name)}» có đường dẫn ra ngoài thư mục giải nén; "
                "hãy nén lại"
            )
        if _HIDING.search(member.orig_filename) or _UNWRITABLE.search(name):
            return (
                f"chứa «{shown_name(name)}» có tên đánh lừa người đọc hoặc máy không "
                "ghi được; hãy đổi tên rồi nén lại"
            )
        if stat.S_ISLNK(member.external_attr >> 16):
            return f"chứa «{name}» chỉ là liên kết tới tệp khác; hãy nén tệp thật"
        if (same := nfc(name).casefold()) in seen:
            return f"chứa hai tệp cùng tên «{name}»; hãy đổi tên rồi nén lại"
        seen.add(same)
    return None


def shown_name(name: str) -> str:
    """Return the name with the code of each sign that is not seen in its place."""
    return _HIDING.sub(lambda found: f"\\u{ord(found[0]):04x}", name)


def hides_ending(name: str) -> bool:
    """Return whether the name holds signs that show it as another one."""
    return _HIDING.search(name) is not None
