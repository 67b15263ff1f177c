"""Reading bytes that were not saved as UTF-8, where only one reading is Vietnamese."""

import codecs
import re

from commune_portal.content.legacy.recognition import converted
from commune_portal.vietnamese import nfc

_MARKS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_WINDOWS = {"cp1258": "Windows-1258", "cp1252": "Windows-1252"}
# Letters, digits and the signs of office texts; no mark that stands alone.
_SOUND = re.compile(
    r"[\s!-~–—“”‘’…«»§°·•²³½©€àáâãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯạ-ỹẠ-Ỹ]*"
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
UTF8 = "UTF-8"


def decoded(data: bytes) -> tuple[str, str] | None:
    """Return the text, which may begin with a BOM, and the name of its encoding.

    None where the bytes have no reading or several: «xã» in Windows-1252 is «xă» in
    Windows-1258.
    """
    try:
        return _checked(data.decode("utf-8"), UTF8)
    except UnicodeDecodeError:
        pass
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return _utf16(data[len(mark) :], encoding)
    return _windows(data)


def _checked(text: str, name: str) -> tuple[str, str] | None:
    return None if _CONTROL.search(text) else (text, name)


def _utf16(data: bytes, encoding: str) -> tuple[str, str] | None:
    try:
        return _checked(data.decode(encoding), "UTF-16")
    except UnicodeDecodeError:
        return None


def _windows(data: bytes) -> tuple[str, str] | None:
    found: dict[str, str] = {}
    for encoding, name in _WINDOWS.items():
        try:
            text = nfc(data.decode(encoding))
        except UnicodeDecodeError:
            continue
        if _SOUND.fullmatch(text):
            found.setdefault(text, name)
    if len(found) > 1:
        return None
    return next(iter(found.items()), None) or _legacy(data)


def _legacy(data: bytes) -> tuple[str, str] | None:
    """Return text typed in TCVN3 or VNI and saved by Notepad, as its letters look."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    meant = converted(text)
    is_sound = meant is not None and _SOUND.fullmatch(nfc(meant))
    return (text, _WINDOWS["cp1252"]) if is_sound else None
