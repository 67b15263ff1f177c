"""Reading text files: UTF-8 in, NFC out; other encodings are named in the message."""

import re
from pathlib import Path

from commune_portal.content.formats.findings import Findings
from commune_portal.vietnamese import LEGACY_LETTERS, nfc

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_VIETNAMESE_TEXT = re.compile(
    r"[\s!-~–—“”‘’…«»§°àáâãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯạ-ỹẠ-Ỹ]*"
)
_REPAIR = str.maketrans(dict[str | int, str | int | None](LEGACY_LETTERS))
_CONFLICT = re.compile(r"^(?:(?:<{7}|>{7}|\|{7})(?: .*)?|={7})$", re.MULTILINE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def read_text(file: Path, path: str, findings: Findings) -> str | None:
    """Return the text of the file in NFC, its lines ended by a line feed.

    None where the file is not UTF-8; the finding then names the encoding that it
    probably has. None where git left two versions in it. Characters of old code pages
    give a warning with the right word.
    """
    try:
        raw = file.read_bytes()
    except OSError:
        findings.error(path, None, None, "không mở được; cần một tệp đọc được")
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        findings.error(path, *_undecoded(raw, line))
        return None
    if _CONTROL.search(text):
        findings.error(path, *_undecoded(raw, _line_of(_CONTROL, text)))
        return None
    text = nfc(text.replace("\r\n", "\n").replace("\r", "\n"))
    if conflict := _CONFLICT.search(text):
        line = text.count("\n", 0, conflict.start()) + 1
        problem = (
            f"dòng «{conflict[0]}»: tệp đang có hai bản trộn lẫn (xung đột git); "
            "hãy giữ lời đúng và xóa các dòng đánh dấu"
        )
        findings.error(path, line, None, problem)
        return None
    _warn_of_legacy_letters(text, path, findings)
    return text


def _undecoded(raw: bytes, line: int) -> tuple[int | None, None, str]:
    if raw.startswith(_UTF16_MARKS) or raw.count(b"\x00") * 4 > len(raw):
        problem = "tệp lưu bằng bảng mã UTF-16; hãy lưu lại dạng UTF-8"
        return None, None, problem
    if _is_windows_1258(raw):
        problem = "tệp lưu bằng bảng mã Windows-1258; hãy lưu lại dạng UTF-8"
        return None, None, problem
    problem = "có ký tự không đọc được; tệp hỏng hoặc không lưu dạng UTF-8"
    return line, None, problem


def _is_windows_1258(raw: bytes) -> bool:
    try:
        text = nfc(raw.decode("cp1258"))
    except UnicodeDecodeError:
        return False
    return _VIETNAMESE_TEXT.fullmatch(text) is not None


def _line_of(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.search(text)
    return text.count("\n", 0, match.start() if match else 0) + 1


def _warn_of_legacy_letters(text: str, path: str, findings: Findings) -> None:
    if not any(letter in text for letter in LEGACY_LETTERS):
        return
    for number, line in enumerate(text.split("\n"), 1):
        for word in line.split():
            for letter in sorted(set(word) & set(LEGACY_LETTERS)):
                repaired = word.translate(_REPAIR)
                findings.warning(
                    path,
                    number,
                    None,
                    f"ký tự U+{ord(letter):04X} của bảng mã cũ trong «{word}»; "
                    f"hãy sửa thành «{repaired}»",
                )
