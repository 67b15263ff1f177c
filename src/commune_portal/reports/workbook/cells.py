"""What a cell of a workbook may contain: text is never a formula, links are https."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

CELL_LIMIT = 32767  # UTF-16 code units in a cell, as Excel counts
SHEET_NAME_LIMIT = 31  # UTF-16 code units
LINK_LIMIT = 2079  # characters
_CUT = " … (đã cắt bớt)"
_SPACES = re.compile(r"[\t\r\x0b\x0c]+")
_CONTROL = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
)
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_FORMULA = ("=", "+", "-", "@")
_RESERVED = ("history",)  # Excel keeps the name for itself
_WILDCARDS = re.compile(r"([~*?])")
_CRITERION_LIMIT = 200


def cell_text(text: str) -> str:
    """Return the text without characters that a workbook cannot hold.

    Tabs and carriage returns become spaces; text beyond CELL_LIMIT is cut with a note.
    """
    clean = _CONTROL.sub("", _SPACES.sub(" ", text))
    if _length(clean) <= CELL_LIMIT:
        return clean
    return _cut(clean, CELL_LIMIT - _length(_CUT)) + _CUT


def looks_like_formula(text: str) -> bool:
    """Return whether a program could read the text as a formula when it is edited."""
    return text.lstrip().startswith(_FORMULA)


def web_address(text: str) -> str | None:
    """Return the address if it is http or https with a host, else None."""
    if len(text) > LINK_LIMIT or re.search(r"[\s\x00-\x1f\x7f]", text):
        return None
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    return text if parts.scheme in ("http", "https") and parts.netloc else None


def sheet_names(wanted: Iterable[str]) -> tuple[str, ...]:
    """Return a valid and unique sheet name for each wanted one, in order."""
    names: list[str] = []
    for text in wanted:
        taken = {name.casefold() for name in (*names, *_RESERVED)}
        plain = cell_text(_NOT_IN_NAMES.sub(" ", text)).strip(" '") or "Danh sách"
        name, number = _cut(plain, SHEET_NAME_LIMIT).strip(" '"), 1
        while name.casefold() in taken:
            number += 1
            end = f" ({number})"
            name = _cut(plain, SHEET_NAME_LIMIT - len(end)).strip(" '") + end
        names.append(name)
    return tuple(names)


def quoted_sheet(name: str) -> str:
    """Return the sheet name as formulas write it, in single quotes."""
    return "'" + name.replace("'", "''") + "'"


def criterion(text: str) -> str:
    """Return the quoted criterion with which SUMIF finds exactly this text.

    Of a text over 200 characters only the beginning is compared.
    """
    clean = cell_text(text)
    start = _WILDCARDS.sub(r"~\1", clean[:_CRITERION_LIMIT])
    rest = "*" if len(clean) > _CRITERION_LIMIT else ""
    return '"=' + start.replace('"', '""') + rest + '"'


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _cut(text: str, length: int) -> str:
    cut = text.encode("utf-16-le")[: 2 * length]
    return cut.decode("utf-16-le", errors="ignore")
