"""A picture's bytes without what its camera wrote about place, device and person.

For pictures that are offered as files: the pixels stay as they are, so that a scanned
form stays sharp. Pictures on pages are encoded again (`copies`).
"""

import struct
from collections.abc import Iterator

_JPEG, _PNG, _RIFF = b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"RIFF"
_MARK, _SOS, _EOI = 0xFF, 0xDA, 0xD9
_NO_LENGTH = {0x01, *range(0xD0, 0xD8)}
_APP0, _ICC, _ADOBE, _COMMENT = 0xE0, 0xE2, 0xEE, 0xFE
_APPS = range(0xE0, 0xF0)
_PNG_KEPT = {
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB"),
    *(b"iCCP", b"sBIT", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT"),
}
_WEBP_DROPPED = {b"EXIF", b"XMP "}
_WEBP_FLAGS = 0x08 | 0x04  # in VP8X, that the two chunks above are present


def without_metadata(data: bytes, orientation: int) -> bytes:
    """Return the picture without Exif, GPS, XMP, IPTC and comments.

    `orientation` (EXIF 274) is kept for JPEG, which would be shown rotated without.
    Formats other than JPEG, PNG and WebP stay as they are. Raises ValueError where the
    file is damaged.
    """
    try:
        if data.startswith(_JPEG):
            return b"".join(_jpeg(data, orientation))
        if data.startswith(_PNG):
            return _PNG + b"".join(_png(data))
        if data.startswith(_RIFF):
            return _webp(data)
    except (struct.error, IndexError):
        raise ValueError("damaged picture") from None
    return data


def _jpeg(data: bytes, orientation: int) -> Iterator[bytes]:
    yield _JPEG
    if orientation != 1:
        yield _orientation(orientation)
    at = 2
    while True:
        if data[at] != _MARK:
            raise ValueError("damaged JPEG")
        marker = data[at + 1]
        if marker == _MARK:  # a fill byte
            at += 1
            continue
        if marker == _EOI:  # another picture with its own GPS place may follow
            yield b"\xff\xd9"
            return
        end = at + 2
        if marker not in _NO_LENGTH:
            end += struct.unpack_from(">H", data, at + 2)[0]
        if marker == _SOS:
            end = _end_of_scan(data, end)
        if _is_kept(marker, data[at + 4 : at + 16]):
            yield data[at:end]
        at = end


def _end_of_scan(data: bytes, at: int) -> int:
    """Return the offset of the marker after the scan's data."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0:
            raise ValueError("damaged JPEG")
        if data[at + 1] and data[at + 1] not in _NO_LENGTH:
            return at
        at += 2


def _is_kept(marker: int, head: bytes) -> bool:
    if marker == _ICC:
        return head.startswith(b"ICC_PROFILE")
    return marker in {_APP0, _ADOBE} or (marker not in _APPS and marker != _COMMENT)


def _orientation(value: int) -> bytes:
    """Return an Exif segment that holds only the orientation."""
    tiff = b"MM\x00*" + struct.pack(">IHHHIHHI", 8, 1, 274, 3, 1, value, 0, 0)
    return b"\xff\xe1" + struct.pack(">H", len(tiff) + 8) + b"Exif\x00\x00" + tiff


def _png(data: bytes) -> Iterator[bytes]:
    at = len(_PNG)
    while True:
        length, kind = struct.unpack_from(">I4s", data, at)
        end = at + length + 12
        if kind in _PNG_KEPT:
            yield data[at:end]
        if kind == b"IEND":
            return
        at = end


def _webp(data: bytes) -> bytes:
    kept, at = [data[8:12]], 12
    while at < len(data):
        kind, length = struct.unpack_from("<4sI", data, at)
        end = at + 8 + length + length % 2
        chunk = bytearray(data[at:end])
        if kind == b"VP8X":
            chunk[8] &= ~_WEBP_FLAGS & 0xFF
        if kind not in _WEBP_DROPPED:
            kept.append(bytes(chunk))
        at = end
    body = b"".join(kept)
    return _RIFF + struct.pack("<I", len(body)) + body
