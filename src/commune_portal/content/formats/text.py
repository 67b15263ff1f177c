"""Reading text files: UTF-8 in, NFC out; other encodings are named in the message."""

import re
from pathlib import Path

from commune_portal.content.formats.findings import Findings
from commune_portal.content.legacy.recognition import CodePage, code_pages, converted
from commune_portal.content.limits.files import size_problem
from commune_portal.content.raw.conflicts import conflict
from commune_portal.content.raw.hidden import hidden_signs, without_hidden
from commune_portal.content.raw.kinds import content_problem
from commune_portal.vietnamese import LEGACY_LETTERS, nfc

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_VIETNAMESE_TEXT = re.compile(
    r"[\s!-~–—“”‘’…«»§°àáâãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯạ-ỹẠ-Ỹ]*"
)
_LEGACY = {letter for letter in LEGACY_LETTERS if without_hidden(letter)}
_REPAIR = str.maketrans(dict[str | int, str | int | None](LEGACY_LETTERS))
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
MARKDOWN = ".md"
_MOST_SHOWN = 160


def read_text(file: Path, path: str, findings: Findings) -> str | None:
    """Return the text of the file in NFC, its lines ended by a line feed.

    None where the file is no text in UTF-8; the finding then names what it probably
    is. None where git left two versions in it. Text in an old code page and hidden
    signs are mistakes; the text is read as it was meant, so that nothing follows from
    them. Single characters of old code pages give a warning with the right word.
    """
    raw = read_raw(file, path, findings)
    return None if raw is None else text_of(raw, path, findings)


def read_raw(file: Path, path: str, findings: Findings) -> bytes | None:
    """Return the bytes of the file.

    None where it cannot be opened or is too large to be read, which is a mistake.
    """
    try:
        problem = size_problem(file)
        raw = b"" if problem else file.read_bytes()
    except OSError:
        problem = "không mở được; cần một tệp đọc được"
    if problem:
        findings.error(path, None, None, problem)
        return None
    return raw


def text_of(raw: bytes, path: str, findings: Findings) -> str | None:
    """Return the text in the bytes of a file, as `read_text` does."""
    if problem := content_problem(raw):
        findings.error(path, None, None, problem)
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
    if mark := conflict(text):
        problem = (
            f"dòng «{mark[1]}»: tệp đang có hai bản trộn lẫn (xung đột git); "
            "hãy giữ lời đúng và xóa các dòng đánh dấu"
        )
        findings.error(path, mark[0], None, problem)
        return None
    text = _without_code_pages(text, path, findings)
    if not path.casefold().endswith(MARKDOWN):  # of which only the head has names
        text = names_as_seen(text, path, 1, findings)
    _warn_of_legacy_letters(text, path, findings)
    return text


def judge_cells(text: str, path: str, findings: Findings) -> None:
    """Report old code pages and hidden signs in the text of a sheet, as of a file."""
    meant = _without_code_pages(text, path, findings)
    _warn_of_legacy_letters(names_as_seen(meant, path, 1, findings), path, findings)


def _without_code_pages(text: str, path: str, findings: Findings) -> str:
    pages = code_pages(text)
    if not pages:
        return text
    meant = converted(text) or text
    line, page = next(iter(pages.items()))
    words = meant.split("\n")[line].strip()
    shown = words if len(words) <= _MOST_SHOWN else f"{words[:_MOST_SHOWN].rstrip()}…"
    what = f"chữ theo bảng mã {page.value} cũ, không phải Unicode"
    if len(pages) > 1:
        what += f" ({len(pages)} dòng của tệp)"
    problem = f"{what}; hãy sửa thành «{shown}»"
    if page is CodePage.TCVN3:
        problem += "; chữ in hoa của phông .VnTimeH phải xem lại"
    findings.error(path, line + 1, None, problem)
    return meant


def names_as_seen(text: str, path: str, line: int, findings: Findings) -> str:
    """Return the text without hidden signs, each of which is a mistake.

    For titles, names, keys and cells; `line` is the line on which the text begins.
    """
    for found in hidden_signs(text):
        findings.error(path, found.line + line - 1, None, found.problem)
    return without_hidden(text)


def text_as_seen(text: str, path: str, line: int, findings: Findings) -> str:
    """Return running text without hidden signs; those of pasted text are warnings."""
    for found in hidden_signs(text):
        tell = findings.warning if found.is_pasted else findings.error
        tell(path, found.line + line - 1, None, found.problem)
    return without_hidden(text)


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
    if not any(letter in text for letter in _LEGACY):
        return
    for number, line in enumerate(text.split("\n"), 1):
        for word in line.split():
            for letter in sorted(_LEGACY.intersection(word)):
                repaired = converted(word) or word.translate(_REPAIR)
                findings.warning(
                    path,
                    number,
                    None,
                    f"ký tự U+{ord(letter):04X} của bảng mã cũ trong «{word}»; "
                    f"hãy sửa thành «{repaired}»",
                )
