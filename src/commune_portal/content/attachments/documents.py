"""Word, Excel, PowerPoint and OpenDocument files: packages without macros.

A package says itself what it is: in `[Content_Types].xml` (ECMA-376, part 2) or in its
member `mimetype` (ODF 1.3, part 2).
"""

import io
import re
import zlib
from zipfile import BadZipFile, ZipFile

from commune_portal.content.attachments.embedded import embedded_problem, parsed
from commune_portal.content.attachments.kinds import KINDS
from commune_portal.content.attachments.members import places_problem, unpacked_problem

# What zipfile raises for damaged, encrypted and unusual archives.
BROKEN = (BadZipFile, RuntimeError, NotImplementedError, OSError, ValueError, EOFError)
BROKEN_PACKAGE = (*BROKEN, KeyError, zlib.error)
_HEAD = 64 * 1024  # bytes: the directory of a compound file is near its beginning
_MAX_PART = 1024 * 1024  # bytes, of the parts that are read here
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
_MACRO_TYPES = re.compile(r"macroEnabled|vbaProject|vbaData|activeX", re.IGNORECASE)
_LAYERS = 2  # a workbook in a document holds no further documents
_HAS_MACROS = "có macro bên trong; hãy mở ra và lưu lại thành loại không kèm macro"
_ENCRYPTED = "có mật khẩu nên người dân không mở được; hãy bỏ mật khẩu rồi lưu lại"


def package_ending(data: bytes) -> str:
    """Return the ending that suits a ZIP archive by its parts; `.zip` for any other.

    A package with macros is `.docm`, whatever application it belongs to.
    """
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if _TYPES in names:
                types = _types(archive)
                if _MACRO_TYPES.search(types):
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


def package_problem(ending: str, data: bytes, layers: int = _LAYERS) -> str | None:
    """Return why the bytes are no harmless document of this ending; None if they are.

    `ending` is one of OPEN_XML or OPEN_DOCUMENT; documents inside are opened up to so
    many `layers`.
    """
    if "EncryptedPackage".encode("utf-16-le") in data[:_HEAD]:
        return _ENCRYPTED
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            return (
                unpacked_problem(archive)
                or places_problem(archive.infolist())
                or _parts_problem(archive, ending, data)
                or embedded_problem(archive, lambda each: _inner(each, layers - 1))
            )
    except BROKEN_PACKAGE:
        return _unreadable(ending)


def _inner(data: bytes, layers: int) -> str | None:
    """Return why a package inside another one is refused; None for a harmless one."""
    ending = package_ending(data)
    if ending == ".docm":
        return _HAS_MACROS
    if ending == ".zip":
        return "là tệp nén; hãy bỏ ra rồi lưu lại"
    if not layers:
        return "nằm trong quá nhiều lớp tệp; hãy bỏ ra rồi lưu lại"
    return package_problem(ending, data, layers)


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


def _types(archive: ZipFile) -> str:
    """Return the types that the parts of a package have, one a line."""
    parts = parsed(_part(archive, _TYPES)).iter("{*}Default", "{*}Override")
    return "\n".join(part.get("ContentType", "") for part in parts)


def _part(archive: ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        return part.read(_MAX_PART)


def _unreadable(ending: str) -> str:
    return f"không phải {KINDS[ending]} đọc được; hãy lấy lại tệp gốc"
