"""What a file is by its bytes, where a table is wanted, and what to do with it."""

import io
from zipfile import BadZipFile, ZipFile

_ZIP, _OLE, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"
_PASSWORD = "EncryptedPackage".encode("utf-16-le")
_WORKBOOK = "xl/workbook.xml"
_SAVE = "hãy mở bằng Excel rồi chọn Lưu thành (Save As), kiểu Excel Workbook (*.xlsx)"
_OTHER = {
    ".xls": "tệp Excel đời cũ (.xls)",
    ".xlsm": "tệp Excel có macro (.xlsm)",
    ".xlsb": "tệp Excel nhị phân (.xlsb)",
    ".ods": "bảng tính OpenDocument (.ods)",
}
STRICT = f"là tệp Excel kiểu Strict Open XML; {_SAVE}"
_BROKEN = "tệp hỏng, không phải tệp Excel đọc được; hãy mở bằng Excel rồi lưu lại"
_ODS = "mimetype"  # the first part of OpenDocument, in plain text
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
_FIRST_PART = 200
_PROTECTED = "tệp Excel có mật khẩu, không đọc được; hãy bỏ mật khẩu mở tệp rồi lưu lại"
_SHEETS = "/worksheets/"
_TOO_LARGE = "tệp giải nén ra quá lớn; hãy chép riêng nhật ký sang một tệp Excel mới"
_MOST_UNPACKED = 500_000_000
_MOST_OF_A_PART = 64_000_000  # of a part that is read whole, such as all texts


def other_table(suffix: str) -> str | None:
    """Return what a table of another format is, by its ending, and what to do."""
    program = _OTHER.get(suffix.casefold())
    return None if program is None else f"là {program}; {_SAVE}"


_PACKAGES = {  # by the part that tells what a ZIP file is
    _WORKBOOK: None,
    "xl/workbook.bin": other_table(".xlsb"),
    "word/document.xml": (
        "là tệp Word, không phải bảng; hãy chép bảng sang Excel rồi lưu lại"
    ),
    _ODS: other_table(".ods"),
}


def csv_problem(raw: bytes) -> str | None:
    """Return why these bytes cannot be a CSV file, and what to do; None if they may."""
    if raw.startswith(_ZIP) and _kind_of_package(raw) == _WORKBOOK:
        return (
            "là tệp Excel (.xlsx) mang đuôi .csv; hãy mở bằng Excel rồi chọn Lưu thành "
            "(Save As), kiểu CSV UTF-8"
        )
    return _other_kind(raw)


def workbook_problem(raw: bytes) -> str | None:
    """Return why these bytes cannot be read as .xlsx, and what to do; None if so."""
    if not raw:
        return "tệp rỗng, không có trang tính nào"
    told = _other_kind(raw)
    if told is None and not raw.startswith(_ZIP):
        return (
            "là tệp chữ mang đuôi .xlsx, không phải tệp Excel; hãy đổi đuôi thành .csv"
        )
    return told or _unpacked_problem(raw)


def _other_kind(raw: bytes) -> str | None:
    """Return what the file is where it is neither text nor a workbook."""
    if raw.startswith(_OLE):
        return _PROTECTED if _PASSWORD in raw else other_table(".xls")
    if raw.startswith(_PDF):
        return "là tệp PDF, không phải bảng; cần tệp Excel (.xlsx) hoặc CSV"
    if not raw.startswith(_ZIP):
        return None
    return _PACKAGES.get(_kind_of_package(raw), _BROKEN)


def _kind_of_package(raw: bytes) -> str:
    """Return the part that tells what a ZIP file is; empty if none does."""
    if _OPEN_DOCUMENT in raw[:_FIRST_PART]:
        return _ODS
    try:
        with ZipFile(io.BytesIO(raw)) as package:
            names = set(package.namelist())
    except (BadZipFile, NotImplementedError, ValueError, OSError):
        return ""
    return next((name for name in _PACKAGES if name in names), "")


def _unpacked_problem(raw: bytes) -> str | None:
    """Return why the workbook is refused unread: it would fill the memory."""
    with ZipFile(io.BytesIO(raw)) as package:
        sizes = {part.filename: part.file_size for part in package.infolist()}
        whole = [sizes[n] for n in sizes if n.endswith(".xml") and _SHEETS not in n]
        if sum(sizes.values()) > _MOST_UNPACKED or max(whole) > _MOST_OF_A_PART:
            return _TOO_LARGE
    return None
