"""What a PDF may do when it is opened, by the names in it; see ADR 57.

Names (ISO 32000-1, 7.3.5) may be written with escapes, `/J#61vaScript`; what is looked
for is found however the objects around it are laid out.
"""

import re
import zlib
from bisect import bisect
from collections.abc import Iterable, Iterator

_AGAIN = "hãy in lại thành PDF (chọn máy in PDF)"
_NOT_SEEN = f"có phần đóng gói không kiểm tra được; {_AGAIN}"
_LOCKED = (
    "bị khóa (có mật khẩu hoặc hạn chế) nên không kiểm tra được; hãy xuất lại từ tệp "
    "gốc, không đặt khóa"
)
_CUT = "không phải tệp PDF đọc được; hãy lấy lại tệp gốc"
_ADDRESS = re.compile(rb"\(\w{1,9}://[^\x00\s()<>]*\Z")
_LONGEST_ADDRESS = 500  # bytes
_CODE = "mã lệnh"
_MAX_STREAMS = 50 * 1024 * 1024  # bytes, of unpacked parts
_ENDS = (b"startxref", b"%%EOF")


def _escapable(name: str) -> bytes:
    """Return the pattern of a name, each character as it is or as `#` and its code."""
    found = (
        f"(?:{re.escape(c)}|#{''.join(_digit(d) for d in f'{ord(c):02x}')})"
        for c in name
    )
    return f"/{''.join(found)}".encode()


def _digit(digit: str) -> str:
    return digit if digit.isdecimal() else f"[{digit}{digit.upper()}]"


def _name(name: str) -> re.Pattern[bytes]:
    return re.compile(_escapable(name) + rb"(?=[\x00\s()<>\[\]{}/%]|$)")


# Names that no compressed bytes hold by chance, and what they stand for (ISO 32000-1,
# 12.6.4, 12.7.8 and 13; XFA holds forms with scripts).
_ACTING = tuple(
    (_name(name), what)
    for name, what in (
        ("JavaScript", _CODE),
        ("Launch", "lệnh chạy chương trình"),
        ("EmbeddedFile", "tệp khác nhúng"),
        ("SubmitForm", "lệnh gửi dữ liệu đi"),
        ("ImportData", "lệnh lấy dữ liệu vào"),
        ("RichMedia", "nội dung chạy được"),
        ("XFA", "biểu mẫu XFA, có thể chứa mã lệnh,"),
    )
)
# Three bytes are met by chance, so this one is not looked for in packed streams.
_SCRIPT = re.compile(_escapable("JS") + rb"[\x00\s]*[(<\d]")
_PACKED = _name("ObjStm")
_LOCK = _name("Encrypt")
_OTHER_FILTER = re.compile(
    rb"/(?:" + rb"|".join(
        _escapable(name)[1:]
        for name in (
            "ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "LZWDecode", "LZW",
            "RunLengthDecode", "RL", "Crypt",
        )
    ) + rb")(?=[\x00\s()<>\[\]{}/%]|$)|"
    + _escapable("Predictor") + rb"[\x00\s]*(?:[2-9]|1\d)"
)  # fmt: skip


def pdf_problem(data: bytes) -> str | None:
    """Return why a PDF may act when it is opened; None where nothing shows that.

    Its objects are searched, and the object streams once unpacked (7.5.7); a file
    whose object streams cannot be unpacked is refused. Takes time in proportion to
    the size.
    """
    if not any(end in data for end in _ENDS):
        return _CUT
    streams = [match.start() for match in re.finditer(b"stream", data)]
    plain = b"\n".join(_outside(data, streams))
    problem = _acting((data,)) or _acting_script((plain,))
    if problem is not None:
        return problem
    try:
        parts = list(_unpacked(data, streams))
    except (zlib.error, EOFError):
        return _LOCKED if _LOCK.search(plain) else _NOT_SEEN
    return _acting(parts) or _acting_script(parts)


def _acting(parts: Iterable[bytes]) -> str | None:
    for part in parts:
        for name, what in _ACTING:
            if any(not _is_of_address(part, each) for each in name.finditer(part)):
                return f"có {what} bên trong; {_AGAIN}"
    return None


def _is_of_address(part: bytes, match: re.Match[bytes]) -> bool:
    """Return whether the name is a piece of an address in a text: `(https://a/Launch)`."""
    before = part[max(0, match.start() - _LONGEST_ADDRESS) : match.start()]
    return _ADDRESS.search(before) is not None


def _acting_script(parts: Iterable[bytes]) -> str | None:
    if any(map(_SCRIPT.search, parts)):
        return f"có {_CODE} bên trong; {_AGAIN}"
    return None


def _outside(data: bytes, streams: list[int]) -> Iterator[bytes]:
    """Yield what lies outside of streams: all but from `stream` to the next word."""
    start = 0
    for place in streams:
        if data[place - 3 : place] == b"end":
            start = place
        elif start <= place:
            yield data[start:place]
            start = len(data)
    yield data[start:]


def _unpacked(data: bytes, streams: list[int]) -> Iterator[bytes]:
    """Yield each object stream unpacked.

    Raises zlib.error for one in another packing, EOFError for one that is cut off or
    too large.
    """
    left, last = _MAX_STREAMS, -1
    for match in _PACKED.finditer(data):
        found = bisect(streams, match.start())
        if found == last or found == len(streams):
            continue
        last = found
        start = streams[found - 1] if found else 0
        if _OTHER_FILTER.search(data, start, streams[found]):
            raise zlib.error
        end = streams[found + 1] if found + 1 < len(streams) else len(data)
        packed = data[streams[found] + len(b"stream") : end].lstrip(b"\r\n")
        stream = zlib.decompressobj()
        part = stream.decompress(packed, left)
        left -= len(part)
        if not stream.eof or left <= 0:
            raise EOFError
        yield part
