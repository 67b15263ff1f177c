"""Opening a file that may not be a Word file."""

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

import docx
from docx.document import Document as WordFile
from docx.opc.exceptions import PackageNotFoundError

from commune_portal.errors import PortalError

_OLD_WORD = b"\xd0\xcf\x11\xe0"  # also how Word wraps a file with a password
_LARGEST_PART = 50_000_000  # bytes
_LARGEST_RATIO = 200  # text packs about ten to one, never two hundred to one


class NotADocumentError(PortalError):
    """The file cannot be checked; the message says why in one sentence."""


def open_word_file(data: bytes) -> WordFile:
    """Return the Word file with these bytes.

    Raises NotADocumentError where it is not a Word file, damaged or far too large.
    """
    if data.startswith(_OLD_WORD):
        problem = "tệp .doc cũ hoặc có mật khẩu; hãy mở bằng Word và lưu lại dạng .docx"
        raise NotADocumentError(problem)
    try:
        with ZipFile(BytesIO(data)) as package:
            _refuse_bombs(package)
            names = package.namelist()
        if "word/document.xml" not in names:
            raise NotADocumentError("không phải văn bản Word (.docx)")
        word_file = docx.Document(BytesIO(data))
    except (BadZipFile, EOFError, zlib.error):
        raise NotADocumentError(
            "không phải văn bản Word (.docx), hoặc đã hỏng"
        ) from None
    except (PackageNotFoundError, SyntaxError, KeyError, ValueError, RuntimeError):
        raise NotADocumentError("văn bản Word này đã hỏng, không đọc được") from None
    if getattr(word_file.element, "body", None) is None:
        raise NotADocumentError("văn bản Word này không có phần nội dung")
    return word_file


def _refuse_bombs(package: ZipFile) -> None:
    for part in package.infolist():
        ratio = part.file_size / max(part.compress_size, 1)
        is_dense = part.file_size > _LARGEST_PART // 10 and ratio > _LARGEST_RATIO
        if part.file_size > _LARGEST_PART or is_dense:
            raise NotADocumentError("tệp quá lớn so với một văn bản hành chính")
