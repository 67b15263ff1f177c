"""Checks of the body: its shape, its basis, its headings, its end (II.6)."""

import re

from commune_portal.reports.checks.elements.kinds import Kind
from commune_portal.reports.checks.elements.parts import Parts
from commune_portal.reports.checks.elements.text import is_italic
from commune_portal.reports.checks.reading.formats import Form
from commune_portal.reports.checks.reading.lines import Line, centimetres
from commune_portal.reports.checks.rules.faults import Fault, Faults, font, missing

_FIRST_LINES = (567, 720)  # 1 cm and 1,27 cm, in twips
_FIRST_LINE_ROUNDING = 5
_BETWEEN = 120  # 6 pt
_LINE_RANGE = (240, 360)  # 240ths of a line
_HEIGHT_RANGE = (13 * 20, 14 * 30)
_TITLED = re.compile(r"(phần|chương|mục|tiểu mục)\b", re.IGNORECASE)
_ROMAN = re.compile(r"(?P<number>[IVX]{1,5})(?P<mark>[.,)/:]?) ?(?P<title>[^\W\d].*)")
_COMMA = re.compile(r"(?:\d{1,2}|[a-zđ]), ?[^\W\d]")
_TITLE = 150  # characters that a heading hardly exceeds


def body(parts: Parts) -> Faults:
    """Yield faults of the body: alignment, size, first line, spacing (II.6.e)."""
    if not parts.body:
        yield missing("phần nội dung")
    for line in parts.body:
        yield from font(line, (13, 14))
        if not _is_title(line):
            yield from _shape(line)


def _is_title(line: Line) -> bool:
    """Return whether a centred line is a title, or says what follows."""
    text = line.text
    is_title = text == text.upper() or _TITLED.match(text) or text.endswith(":")
    return line.form.alignment == "center" and bool(is_title)


def _shape(line: Line) -> Faults:
    form = line.form
    where = str(line)
    first_line = form.first_line + line.lead  # a tab indents as well
    if form.alignment != "both":
        yield Fault(where, "phải canh đều cả hai lề")
    near = [
        wanted
        for wanted in _FIRST_LINES
        if abs(first_line - wanted) <= _FIRST_LINE_ROUNDING
    ]
    if not near and form.numbering is None:
        problem = "dòng đầu phải lùi 1 cm hoặc 1,27 cm"
        yield Fault(where, problem, centimetres(first_line))
    if form.before + form.after < _BETWEEN:
        problem = "khoảng cách giữa các đoạn tối thiểu là 6 pt"
        yield Fault(where, problem, f"{(form.before + form.after) / 20:g} pt")
    yield from _spacing(where, form)


def _spacing(where: str, form: Form) -> Faults:
    problem = "cách dòng phải từ 1 đến 1,5 dòng"
    low, high = _LINE_RANGE
    if form.line is not None and not low <= form.line <= high:
        yield Fault(where, problem, f"{form.line / 240:.2g} dòng")
    low, high = _HEIGHT_RANGE
    if form.height is not None and not low <= form.height <= high:
        yield Fault(where, problem, f"{form.height / 20:g} pt")


def basis(parts: Parts) -> Faults:
    """Yield faults of the legal basis: slant, and the mark at each end (II.6.a)."""
    *others, last = parts.basis or (None,)
    for line in parts.basis:
        if not is_italic(line):
            yield Fault(str(line), "căn cứ phải in nghiêng")
    for line in others:
        if line is not None and not line.text.endswith(";"):
            yield Fault(str(line), "cuối căn cứ phải có dấu «;»")
    if last is not None and not last.text.endswith("."):
        yield Fault(str(last), "căn cứ cuối cùng phải kết thúc bằng dấu «.»")


def headings(parts: Parts) -> Faults:
    """Yield numbered headings that are not in capitals, or have a comma (II.6.đ)."""
    of_basis = {line.index for line in parts.basis}
    for line in parts.body:
        if line.index in of_basis:
            continue
        if _COMMA.match(line.text):
            letter = line.text[0].isalpha()
            wanted = "«a)»" if letter else "«1.»"
            yield Fault(str(line), f"sau số thứ tự không dùng dấu «,»; viết {wanted}")
        yield from _roman(line)


def roman_title(line: Line) -> str | None:
    """Return the title of a heading with a Roman number, typed or given by Word."""
    if len(line.text) > _TITLE:
        return None
    if line.form.numbering == "upperRoman":
        return line.text
    found = _ROMAN.fullmatch(line.text)
    if found is None or not (found["mark"] or _is_bold(line)):
        return None
    return found["title"]


def _roman(line: Line) -> Faults:
    title = roman_title(line)
    if title is None:
        return
    found = _ROMAN.fullmatch(line.text)
    if found and line.form.numbering is None and found["mark"] != ".":
        yield Fault(str(line), "sau số La Mã của đề mục phải là dấu «.»")
    if title != title.upper():
        yield Fault(str(line), "đề mục đánh số La Mã phải viết in hoa")
    if not _is_bold(line):
        yield Fault(str(line), "đề mục đánh số La Mã phải in đậm")


def _is_bold(line: Line) -> bool:
    return all(look.bold for look in line.looks)


def end_mark(parts: Parts) -> Faults:
    """Yield a fault where the text does not end with «./.» (Phụ lục III)."""
    text = parts.body
    if parts.kind is Kind.ANNEX:
        text = tuple(x for annex in parts.annexes for x in annex.lines if x.text)
    is_table = bool(text) and text[-1].table is not None
    if text and not is_table and not text[-1].text.endswith("./."):
        yield Fault(str(text[-1]), "phải kết thúc bằng dấu «./.»")
