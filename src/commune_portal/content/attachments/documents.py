"""Word, Excel, PowerPoint and OpenDocument files: packages without macros; PDF.

A package says itself what it is: in `[Content_Types].xml` (ECMA-376, part 2) or in its
member `mimetype` (ODF 1.3, part 2).
"""

import io
import re
import zlib
from collections.abc import Iterator
from zipfile import BadZipFile, ZipFile

from commune_portal.content.attachments.kinds import KINDS

# What zipfile raises for damaged, encrypted and unusual archives.
BROKEN = (BadZipFile, RuntimeError, NotImplementedError, OSError, ValueError, EOFError)
BROKEN_PACKAGE = (*BROKEN, KeyError, zlib.error)
MAX_UNPACKED = 200 * 1024 * 1024  # bytes
MAX_MEMBERS = 2000
_HEAD = 64 * 1024  # bytes: the directory of a compound file is near its beginning
_MAX_PART = 1024 * 1024  # bytes, of the parts that are read here
_MAX_STREAMS = 20 * 1024 * 1024  # bytes, of unpacked parts of a PDF
OPEN_XML = {
    ".docx": "wordprocessingml.document.main+xml",
    ".xlsx": "spreadsheetml.sheet.main+xml",
    ".pptx": "presentationml.presentation.main+xml",
}
OPEN_DOCUMENT = {
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
}
_TYPES = "[Content_Types].xml"
_MACROS = re.compile(
    r"vbaProject|vbaData|/macrosheets/|/activeX/|^Basic/[^/]+/(?!script-lb\.xml)[^/]+|"
    r"^Scripts/[^/]+/.",
    re.IGNORECASE,
)
_HAS_MACROS = "có macro bên trong; hãy mở ra và lưu lại thành loại không kèm macro"
_ENCRYPTED = "có mật khẩu nên người dân không mở được; hãy bỏ mật khẩu rồi lưu lại"
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_ACTION = re.compile(rb"/S\s*/(JavaScript|Launch)(?![A-Za-z])")
_PACKED = re.compile(rb"/ObjStm\b.{0,400}?stream\r?\n", re.DOTALL)


def unpacked_problem(archive: ZipFile) -> str | None:
    """Return why an archive is not opened: it would fill a reader's disk."""
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        return f"chứa {len(members)} tệp, quá {MAX_MEMBERS}; hãy chia nhỏ"
    if sum(member.file_size for member in members) > MAX_UNPACKED:
        return f"mở ra hơn {MAX_UNPACKED // 1024**2} MB; hãy chia nhỏ"
    return None


def package_ending(data: bytes) -> str:
    """Return the ending that suits a ZIP archive by its parts; `.zip` for any other.

    A package with macros is `.docm`, whatever application it belongs to.
    """
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if _TYPES in names:
                types = _part(archive, _TYPES).decode("utf-8", "replace")
                if "macroEnabled" in types:
                    return ".docm"
                found = (end for end, kind in OPEN_XML.items() if kind in types)
                return next(found, ".zip")
            if "mimetype" in names:
                kind = _part(archive, "mimetype").decode("ascii", "replace").strip()
                found = (end for end, own in OPEN_DOCUMENT.items() if own == kind)
                return next(found, ".zip")
    except BROKEN_PACKAGE:
        return ".zip"
    return ".zip"


def package_problem(ending: str, data: bytes) -> str | None:
    """Return why the bytes are no harmless document of this ending; None if they are.

    `ending` is one of OPEN_XML or OPEN_DOCUMENT.
    """
    if "EncryptedPackage".encode("utf-16-le") in data[:_HEAD]:
        return _ENCRYPTED
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            return unpacked_problem(archive) or _parts_problem(archive, ending, data)
    except BROKEN_PACKAGE:
        return _unreadable(ending)


def _parts_problem(archive: ZipFile, ending: str, data: bytes) -> str | None:
    found = package_ending(data)
    if found == ".docm" or any(map(_MACROS.search, archive.namelist())):
        return _HAS_MACROS
    if found == ".zip":
        return _unreadable(ending)
    if found != ending:
        return f"thật ra là {KINDS[found]}; hãy đổi đuôi tên tệp thành {found}"
    is_encrypted = ending in OPEN_DOCUMENT and b"encryption-data" in _part(
        archive, "META-INF/manifest.xml"
    )
    return _ENCRYPTED if is_encrypted else None


def pdf_problem(data: bytes) -> str | None:
    """Return why a PDF may act when it is opened; None where nothing shows that.

    Actions of JavaScript and Launch (ISO 32000-1, 12.6.4) are found in plain objects
    and in packed object streams; not in a file that is encrypted throughout.
    """
    for part in _pdf_parts(data):
        found = _ACTION.search(_ESCAPED.sub(_unescaped, part))
        if found is not None:
            kind = "mã lệnh" if found[1] == b"JavaScript" else "lệnh chạy chương trình"
            return f"có {kind} bên trong; hãy in lại thành PDF (chọn máy in PDF)"
    return None


def _pdf_parts(data: bytes) -> Iterator[bytes]:
    yield data
    left = _MAX_STREAMS
    for match in _PACKED.finditer(data):
        end = data.find(b"endstream", match.end())
        try:
            part = zlib.decompressobj().decompress(data[match.end() : end], left)
        except zlib.error:
            continue
        left -= len(part)
        yield part
        if left <= 0:
            return


def _unescaped(match: re.Match[bytes]) -> bytes:
    return bytes.fromhex(match[1].decode())


def _part(archive: ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        return part.read(_MAX_PART)


def _unreadable(ending: str) -> str:
    return f"không phải {KINDS[ending]} đọc được; hãy lấy lại tệp gốc"
