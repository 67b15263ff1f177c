"""What a file is by its first bytes, whatever its name says; see ADR 57."""

import codecs
import re

# The order decides: a kind stands before those that begin alike.
_BEGINNINGS = (
    (b"%PDF-", ".pdf"),
    (b"PK\x03\x04", ".zip"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"ID3", ".mp3"),
    (b"GIF8", ".gif"),
    (b"MZ", ".exe"),
    (b"\x7fELF", ".exe"),
    (b"#!", ".sh"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc"),
    (b"{\\rtf", ".rtf"),
    (b"Rar!", ".rar"),
    (b"7z\xbc\xaf", ".7z"),
)
# Comments and declarations before the first tag, in groups that give nothing back: many
# of them must not take exponential time.
_BEFORE_TAGS = (
    rb"(?>(?><!--(?:-?>|.*?-->)|<!doctype\s(?!\s*html)[^\[>]*+(?:\[.*?\]\s*+)?>|"
    rb"<(?:!(?!--|doctype)|\?(?!php\b))[^>]*+>)\s*+)*+"
)
_WEB_PAGE = re.compile(
    _BEFORE_TAGS + rb"<(?:!doctype\s+html|html|head|body|script|iframe|\?php)\b",
    re.IGNORECASE | re.DOTALL,
)
_DRAWING = re.compile(_BEFORE_TAGS + rb"<(?:\w+:)?svg\b", re.IGNORECASE | re.DOTALL)
_SOUND_FRAME = re.compile(rb"\xff[\xe2-\xe7\xf2-\xf7\xfa-\xff]")
_OF_PICTURES = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif")
_HEAD = 2048  # bytes
_SPACE = b"\xef\xbb\xbf \t\r\n"
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def found_ending(data: bytes) -> str:
    """Return the ending that a file with these bytes should have; empty if unknown.

    All ZIP packages are `.zip`: what lies inside tells Word from Excel.
    """
    head = data[:_HEAD]
    for beginning, ending in _BEGINNINGS:
        if head.startswith(beginning):
            return ending
    if head.startswith(b"RIFF"):
        return {b"WEBP": ".webp", b"WAVE": ".wav", b"AVI ": ".avi"}.get(head[8:12], "")
    if head[4:8] == b"ftyp":
        return _film_or_sound(head[8:12])
    return _by_text(head.lstrip(_SPACE), head)


def _by_text(text: bytes, head: bytes) -> str:
    if text.startswith(b"%PDF-"):
        return ".pdf"
    if _DRAWING.match(text):
        return ".svg"
    if _WEB_PAGE.match(text):
        return ".html"
    return ".mp3" if _SOUND_FRAME.match(head) else ""


def text_problem(data: bytes) -> str | None:
    """Return why the bytes are no text that every reader can open; None if they are."""
    if _CONTROL.search(data):
        return "có ký tự không phải chữ; tệp hỏng hoặc không lưu dạng UTF-8"
    try:
        codecs.decode(data, "utf-8")
    except UnicodeDecodeError:
        return "không lưu dạng UTF-8 nên chữ Việt hiện sai; hãy lưu lại dạng UTF-8"
    return None


def _film_or_sound(brand: bytes) -> str:
    if brand in _OF_PICTURES:
        return ".heic"
    if brand == b"qt  ":
        return ".mov"
    return ".m4a" if brand in {b"M4A ", b"M4B "} else ".mp4"
