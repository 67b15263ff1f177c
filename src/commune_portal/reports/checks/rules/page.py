"""Checks of paper, margins, page number and properties (NĐ 30/2020, Phụ lục I, I)."""

import re

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from commune_portal.reports.checks.elements.parts import Parts
from commune_portal.reports.checks.reading.lines import centimetres
from commune_portal.reports.checks.reading.sections import Section
from commune_portal.reports.checks.rules.faults import Fault, Faults
from commune_portal.reports.checks.rules.tables import data_tables

_A4 = (11906, 16838)  # twips, as all lengths here
_ROUNDING = 12  # Word rounds to hundredths of a centimetre and back
_MARGINS = {
    "trên": ("top", 1134, 1418),
    "dưới": ("bottom", 1134, 1418),
    "trái": ("left", 1701, 1985),
    "phải": ("right", 850, 1134),
}
_NUMBER_SIZES = (13, 14)  # points, I.7
_PAGE = re.compile(r"\s*PAGE\b")
_Field = tuple[BaseOxmlElement, BaseOxmlElement]


def page(parts: Parts) -> Faults:
    """Yield faults of paper, orientation and margins of each section (I.1 to I.3).

    Tables that are no annexes allow the whole document to lie on its side (I.2).
    """
    has_tables = any(data_tables(parts))
    for place, section in enumerate(parts.word_file.sections, 1):
        where = f"phần {place} của văn bản"
        if section.is_set:
            yield from _page(section, where, is_upright=place == 1 and not has_tables)
        else:
            yield Fault(where, "tệp không ghi khổ giấy và lề; hãy đặt A4 và lề")


def _page(section: Section, where: str, *, is_upright: bool) -> Faults:
    size = (section.width, section.height)
    if any(
        abs(found - wanted) > _ROUNDING
        for found, wanted in zip(sorted(size), _A4, strict=True)
    ):
        found = " × ".join(centimetres(length) for length in size)
        yield Fault(where, "khổ giấy phải là A4 (21 × 29,7 cm)", found)
    is_landscape = section.is_landscape or size[0] > size[1]
    if is_landscape and is_upright:
        yield Fault(where, "phải trình bày theo chiều dài của khổ giấy (dọc)")
    if is_landscape:
        return
    for name, (side, low, high) in _MARGINS.items():
        length = section.margins[side]
        if not low - _ROUNDING <= length <= high + _ROUNDING:
            wanted = f"{centimetres(low)} đến {centimetres(high)}"
            yield Fault(where, f"lề {name} phải từ {wanted}", centimetres(length))


def page_number(parts: Parts) -> Faults:
    """Yield faults of the page number: top, centred, not on the first page (I.7)."""
    sections = parts.word_file.sections
    is_below = any(_fields(foot) for section in sections for foot in section.footers)
    if is_below:
        yield Fault("chân trang", "số trang phải ở lề trên, không ở chân trang")
    first = sections[0]
    found = _fields(first.header)
    if not found:
        if not is_below:
            yield Fault("đầu trang", "chưa đánh số trang")
        return
    if not first.has_first:
        yield Fault("đầu trang", "trang đầu không hiển thị số trang")
    elif _fields(first.first_header):
        yield Fault("đầu trang thứ nhất", "trang đầu không hiển thị số trang")
    for paragraph, run in found:
        if not _is_centred(parts, paragraph):
            yield Fault("đầu trang", "số trang phải canh giữa")
        size = parts.formats.look(run, paragraph).size
        if not _NUMBER_SIZES[0] <= size <= _NUMBER_SIZES[1]:
            yield Fault("đầu trang", "cỡ chữ số trang phải là 13-14", f"{size:g}")


def _is_centred(parts: Parts, paragraph: BaseOxmlElement) -> bool:
    """Return whether a page number is in the middle: aligned, by a tab, in a frame."""
    form = parts.formats.form(paragraph)
    is_tabbed = any(kind == "center" for _, kind in form.stops) and (
        len([*paragraph.iter(qn("w:tab"))]) > 0
    )
    frame = paragraph.find(f"{qn('w:pPr')}/{qn('w:framePr')}")
    is_framed = frame is not None and frame.get(qn("w:xAlign")) == "center"
    return form.alignment == "center" or is_tabbed or is_framed


def _fields(header: BaseOxmlElement | None) -> list[_Field]:
    """Return the paragraph and the run of every page number."""
    found: list[_Field] = []
    for paragraph in [] if header is None else header.iter(qn("w:p")):
        for simple in paragraph.iter(qn("w:fldSimple")):
            if _PAGE.match(simple.get(qn("w:instr"), "")):
                found += [(paragraph, run) for run in simple.iter(qn("w:r"))][:1]
        for run in paragraph.iter(qn("w:r")):
            codes = run.iter(qn("w:instrText"))
            if any(_PAGE.match(code.text or "") for code in codes):
                found.append((paragraph, run))
    return found


def described(parts: Parts) -> Faults:
    """Yield a missing language or title, which screen readers read aloud."""
    styles = parts.word_file.styles
    roots = [parts.word_file.body] if styles is None else [styles, parts.word_file.body]
    languages = {
        tag.get(qn("w:val")) for root in roots for tag in root.iter(qn("w:lang"))
    }
    if "vi-VN" not in languages:
        yield Fault("thuộc tính văn bản", "chưa đặt ngôn ngữ tiếng Việt (vi-VN)")
    if not parts.word_file.title.strip():
        yield Fault("thuộc tính văn bản", "chưa ghi tiêu đề (Title)")
