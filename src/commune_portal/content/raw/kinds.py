"""Files of another kind than the one wanted: what they are, and what to do."""

from pathlib import PurePosixPath
from posixpath import splitext

_BEGINNINGS = (
    (b"PK\x03\x04", "tệp Word, Excel hoặc tệp nén (zip)"),
    (b"\xd0\xcf\x11\xe0", "tệp Word hoặc Excel đời cũ (.doc, .xls)"),
    (b"%PDF", "tệp PDF"),
    (b"\x89PNG", "ảnh PNG"),
    (b"\xff\xd8\xff", "ảnh JPEG"),
    (b"GIF8", "ảnh GIF"),
    (b"{\\rtf", "tệp RTF của Word"),
)
_ENDINGS = {
    **dict.fromkeys((".docx", ".doc", ".odt", ".rtf"), "tệp Word"),
    **dict.fromkeys((".xlsx", ".xls", ".ods"), "bảng tính Excel"),
    ".pdf": "tệp PDF",
}
_SPELLINGS = {
    ".md": (".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".txt"),
    ".yml": (".yml", ".yaml", ".txt"),
    ".csv": (".csv", ".tsv", ".txt"),
}


def kind_of(raw: bytes) -> str | None:
    """Return what the file is by its first bytes; None where it can be text."""
    return next((kind for start, kind in _BEGINNINGS if raw.startswith(start)), None)


def content_problem(raw: bytes) -> str | None:
    """Return why the bytes are no text at all; None where they can be."""
    if not raw:
        return (
            "tệp trống (0 byte), có thể do chép hoặc đồng bộ dở; hãy lấy lại từ bản "
            "lưu, hoặc xóa tệp"
        )
    kind = kind_of(raw)
    if kind is None:
        return None
    return (
        f"thật ra là {kind} mang đuôi của tệp chữ; hãy mở bằng phần mềm của nó, chép "
        "lời sang tệp chữ (UTF-8), hoặc trả lại đuôi cũ"
    )


def meant_name(name: str, ending: str) -> str | None:
    """Return the right name of a file whose ending is only spelt otherwise.

    `ending` is the one wanted, with its point: bai.MD, bai.markdown and bai.md.txt are
    meant as bai.md. None for a file of another kind.
    """
    stem, given = splitext(name)
    if given.casefold() not in _SPELLINGS[ending]:
        return None
    inner, second = splitext(stem)
    return f"{inner if second.casefold() == ending else stem}{ending}"


def other_kind(name: str) -> str | None:
    """Return what a file is by its ending; None where the ending says nothing."""
    return _ENDINGS.get(PurePosixPath(name).suffix.casefold())


def name_problem(name: str, ending: str, advice: str) -> str | None:
    """Return what is wrong with a file's name where one kind of file is wanted.

    `advice` says what to do with a file of another kind. None where its ending is
    right, or says nothing.
    """
    meant = meant_name(name, ending)
    if meant is not None:
        told = f"đuôi tệp phải là {ending}; hãy đổi tên thành {meant}"
        return None if meant == name else told
    kind = other_kind(name)
    return f"là {kind}, ở đây chỉ nhận tệp {ending}; {advice}" if kind else None
