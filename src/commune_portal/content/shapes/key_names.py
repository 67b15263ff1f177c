"""The key that an editor probably meant, also where it was written in Vietnamese."""

import re
from collections.abc import Collection, Mapping
from types import MappingProxyType

from commune_portal.vietnamese import fold, nearest, suggest

_KEY_AND_VALUE = re.compile(r"([a-z_]+):(\S.*)")  # as one word inside {…}
# By the folded name; of several keys, the first that the record has is meant.
_VIETNAMESE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "tieu de": ("title",),
        "ten": ("name", "title"),
        "ten bai": ("title",),
        "ngay": ("date", "updated"),
        "ngay dang": ("date",),
        "ngay cap nhat": ("updated",),
        "chuyen muc": ("tags",),
        "the": ("tags",),
        "tac gia": ("authors",),
        "nguoi viet": ("authors",),
        "mo ta": ("description",),
        "tom tat": ("description",),
        "nguon": ("source",),
        "anh": ("image",),
        "anh dai dien": ("image",),
        "mo ta anh": ("image_alt",),
        "chu thich anh": ("image_caption",),
        "dinh kem": ("attachments",),
        "tep dinh kem": ("attachments",),
        "tep": ("file", "attachments"),
        "tu khoa": ("keywords",),
        "nhiem vu": ("task",),
        "nhap": ("draft",),
        "ban nhap": ("draft",),
        "ghim": ("pinned",),
        "dinh chinh": ("corrections",),
        "the loai": ("genre",),
        "go bai": ("withdrawn",),
        "ly do": ("reason",),
        "ghi chu": ("note",),
        "noi dung": ("content", "note"),
        "dia chi": ("address", "url"),
        "dien thoai": ("phone",),
        "linh vuc": ("field",),
        "so": ("number",),
        "trich yeu": ("subject",),
        "ky bao cao": ("period",),
    }
)


def meant_key(written: str, known: Collection[str]) -> str | None:
    """Return the one of the known keys that was probably meant; None if none is."""
    words = fold(written.replace("_", " ").replace("-", " "))
    named = (key for key in _VIETNAMESE.get(words, ()) if key in known)
    return next(named, None) or nearest(written, known)


def unknown_key(written: str, known: Collection[str]) -> str:
    """Return what is wrong with a key that the record does not have."""
    if pair := _KEY_AND_VALUE.fullmatch(written):
        near = nearest(pair[1], known) or pair[1]
        return f"thiếu dấu cách sau dấu hai chấm; hãy viết «{near}: {pair[2]}»"
    key = meant_key(written, known)
    return f"khóa không có trong mẫu{suggest(key) if key else ''}"
