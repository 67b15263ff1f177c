"""What a file is by its first bytes, whatever its name says; see ADR 57."""

import codecs
import re

# The order decides: a kind stands before those that begin alike.
_BEGINNINGS = (
    (b"%PDF-", ".pdf"),
    (b"PK\x03\x04", ".zip"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"\x89PNG\r\n\x1a\n", ".png"),
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
# Layer III of MPEG 1, 2 and 2.5; bytes of other layers begin texts in UTF-16.
_SOUND_FRAME = re.compile(rb"\xff[\xe2\xe3\xf2\xf3\xfa\xfb]")
# The head of a tag before a sound: version, revision, flags, four times seven bits.
_SOUND_TAG = re.compile(rb"ID3[\x02-\x04][\x00-\xfe].[\x00-\x7f]{4}", re.DOTALL)
_FILM_BRANDS = re.compile(
    rb"iso[m2-9]|mp4[12]|avc1|M4V |M4VH|M4VP|MSNV|dash|3gp.|3g2.|f4v |XAVC|NDS[CHMPSX]|"
    rb"mmp4|cmfc|hvc1"
)
_FILM_BOXES = frozenset(
    b"moov mdat free skip wide uuid pdin moof styp sidx meta udta".split()
)
_MAX_BOX = 1024  # bytes, of the first box of a film
# Cells of a table that start a program or call an address where they are opened.
_CALLING = re.compile(
    rb"(?<![^,;\t\r\n\"])[=+@-](?:[^\r\n;,\"|]*\|[^\r\n|]*!|"
    rb"[^\r\n;,\"]*\b(?:HYPERLINK|WEBSERVICE|DDE|IMPORT\w{2,9}|CALL|EXEC)\s*\()",
    re.IGNORECASE,
)
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
        return _film_or_sound(head)
    return _by_text(data.lstrip(_SPACE)[:_HEAD], head)


def _by_text(text: bytes, head: bytes) -> str:
    if text.startswith(b"%PDF-"):
        return ".pdf"
    if _DRAWING.match(text):
        return ".svg"
    if _WEB_PAGE.match(text):
        return ".html"
    is_sound = _SOUND_FRAME.match(head) or _SOUND_TAG.match(head)
    return ".mp3" if is_sound else ""


def text_problem(data: bytes) -> str | None:
    """Return why the bytes are no text that every reader can open; None if they are."""
    if _CONTROL.search(data):
        return "có ký tự không phải chữ; tệp hỏng hoặc không lưu dạng UTF-8"
    try:
        codecs.decode(data, "utf-8")
    except UnicodeDecodeError:
        return "không lưu dạng UTF-8 nên chữ Việt hiện sai; hãy lưu lại dạng UTF-8"
    return None


def cells_problem(data: bytes) -> str | None:
    """Return that a table calls programs or addresses; sums and the like stay."""
    found = _CALLING.search(data)
    if found is None:
        return None
    line = data.count(b"\n", 0, found.start()) + 1
    return f"có ô ở dòng {line} gọi ra ngoài bảng tính; hãy bỏ công thức ấy"


def _film_or_sound(head: bytes) -> str:
    brand = head[8:12]
    if brand in _OF_PICTURES:
        return ".heic"
    if brand == b"qt  ":
        return ".mov"
    size = int.from_bytes(head[:4], "big")
    following = head[size + 4 : size + 8]
    if not len(b"....ftyp....") <= size <= _MAX_BOX or following not in _FILM_BOXES:
        return ""
    if brand in {b"M4A ", b"M4B "}:
        return ".m4a"
    return ".mp4" if _FILM_BRANDS.fullmatch(brand) else ""
