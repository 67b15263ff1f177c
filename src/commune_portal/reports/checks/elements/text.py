"""The body of a document, and the legal basis that it begins with."""

import re
from collections.abc import Sequence

from commune_portal.reports.checks.elements.ending import Ending
from commune_portal.reports.checks.elements.parts import STROKES
from commune_portal.reports.checks.reading.lines import Line
from commune_portal.vietnamese import fold

_BASIS = re.compile(r"(can cu|theo de nghi|xet (de nghi|to trinh))\b")
# «Căn cứ tình hình thực tế, …» names no document.
_CITES = re.compile(
    r"(theo|xet|can cu .{0,25}\b(luat|phap lenh|hien phap|nghi|quyet|thong tu|thong bao"
    r"|ke hoach|cong van|chi thi|dieu|chuong trinh|huong dan|de an|quy|to trinh"
    r"|ket luan))\b"
)
# «Căn cứ …, Ủy ban nhân dân xã báo cáo kết quả như sau:» is a sentence, no basis.
_ACTS = re.compile(
    r"\b(bao cao|ban hanh|xay dung|de nghi|thong bao|to chuc|trien khai|yeu cau"
    r"|huong dan|kinh moi|kinh de nghi|trinh)\b"
)
_TITLED = re.compile(r"(dieu|chuong|phan|muc) [0-9ivx]{1,5}\b")
_DECIDES = 40  # characters that «QUYẾT ĐỊNH:» and its like never exceed


def find_body(main: Sequence[Line], start: int, ending: Ending) -> tuple[Line, ...]:
    """Return the lines between head and ending outside tables that have text."""
    stop = ending.first(start, len(main))
    return tuple(
        line
        for line in main[start + 1 : stop]
        if line.table is None
        and line.text.strip(STROKES)
        and line.paragraph not in ending.paragraphs
    )


def find_basis(body: Sequence[Line]) -> tuple[Line, ...]:
    """Return the first paragraphs that name a legal basis.

    A single paragraph counts where it looks like a basis: in italics, or without a
    clause of its own after the last comma.
    """
    found: list[Line] = []
    for line in body:
        if not found and _is_authority(line):
            continue
        if not _BASIS.match(line.folded) or _is_sentence(line):
            break
        found.append(line)
    return tuple(found)


def is_italic(line: Line) -> bool:
    """Return whether the whole line is in italics."""
    return all(look.italic for look in line.looks)


def _is_authority(line: Line) -> bool:
    """Return whether the line names who decides, above the basis (Mẫu 1.1 to 1.3)."""
    is_title = line.text == line.text.upper() and line.is_centred
    return is_title and not _TITLED.match(line.folded)


def _is_sentence(line: Line) -> bool:
    if line.text.endswith(":"):
        return True
    if is_italic(line) or line.text.endswith(";"):
        return False
    if not _CITES.match(line.folded):
        return True
    clause = line.text.rpartition(",")[2][:300]
    return _ACTS.search(fold(clause)) is not None
