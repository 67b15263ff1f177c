"""Checks of page, font, body and tables (NĐ 30/2020, Phụ lục I, I and II.6)."""

import re
import unicodedata
from collections.abc import Iterator

from docx.enum.section import WD_ORIENTATION
from docx.oxml.ns import qn
from docx.section import Section

from commune_portal.reports.checks.elements.parts import Parts
from commune_portal.reports.checks.reading.formats import Form
from commune_portal.reports.checks.reading.lines import Line, centimetres
from commune_portal.reports.checks.reading.walking import lines_around
from commune_portal.reports.checks.reading.words import Words
from commune_portal.reports.checks.rules.faults import Fault, Faults, font, missing
from commune_portal.reports.ooxml.metrics import EMU_PER_TWIP
from commune_portal.vietnamese import LEGACY_LETTERS

_FONT = "Times New Roman"
_BLACK = {"auto", "000000"}
_A4 = (11906, 16838)  # twips, as all lengths here
_ROUNDING = 12  # Word rounds to hundredths of a centimetre and back
_MARGINS = {
    "trên": ("top_margin", 1134, 1418),
    "dưới": ("bottom_margin", 1134, 1418),
    "trái": ("left_margin", 1701, 1985),
    "phải": ("right_margin", 850, 1134),
}
_FIRST_LINES = (567, 720)  # 1 cm and 1,27 cm
_FIRST_LINE_ROUNDING = 5
_BETWEEN = 120  # 6 pt
_LINE_RANGE = (240, 360)  # 240ths of a line
_HEIGHT_RANGE = (13 * 20, 14 * 30)
_TITLED = re.compile(r"(phần|chương|mục|tiểu mục)\b", re.IGNORECASE)
_ODD = {"\u200b": "ký tự ẩn", "\ufeff": "ký tự ẩn", "\u00ad": "dấu nối ẩn"}
_GLUED = re.compile(r"[^\W\d_]\u00a0[^\W\d_]")


def page(parts: Parts) -> Faults:
    """Yield faults of paper, orientation and margins of each section (I.1 to I.3)."""
    for place, section in enumerate(parts.word_file.sections, 1):
        yield from _page(section, f"phần {place} của văn bản", is_first=place == 1)


def _page(section: Section, where: str, *, is_first: bool) -> Faults:
    size = (
        (section.page_width or 0) / EMU_PER_TWIP,
        (section.page_height or 0) / EMU_PER_TWIP,
    )
    if any(
        abs(found - wanted) > _ROUNDING
        for found, wanted in zip(sorted(size), _A4, strict=True)
    ):
        found = " × ".join(centimetres(length) for length in size)
        yield Fault(where, f"khổ giấy {found}, phải là A4 (21 × 29,7 cm)")
    is_landscape = section.orientation == WD_ORIENTATION.LANDSCAPE or size[0] > size[1]
    if is_landscape and is_first:
        yield Fault(where, "phải trình bày theo chiều dài của khổ giấy (dọc)")
    if is_landscape:
        return
    for name, (attribute, low, high) in _MARGINS.items():
        length = (getattr(section, attribute) or 0) / EMU_PER_TWIP
        if not low - _ROUNDING <= length <= high + _ROUNDING:
            wanted = f"{centimetres(low)} đến {centimetres(high)}"
            yield Fault(where, f"lề {name} {centimetres(length)}, phải từ {wanted}")


def typeface(parts: Parts) -> Faults:
    """Yield text that is not in black Times New Roman (I.4)."""
    for line in (*parts.lines, *lines_around(parts.word_file)):
        for words in line.words:
            if words.text.strip():
                yield from _typeface(line, words)


def _typeface(line: Line, words: Words) -> Faults:
    others = [font for font in words.look.fonts if font != _FONT]
    if others:
        yield Fault(str(line), f"phông {others[0]}, phải là {_FONT}")
    if words.look.colour not in _BLACK:
        yield Fault(str(line), f"chữ màu {words.look.colour}, phải màu đen")


def characters(parts: Parts) -> Faults:
    """Yield characters that are not composed Unicode (I.4, TCVN 6909:2001)."""
    for line in (*parts.lines, *lines_around(parts.word_file)):
        raw = "".join(word.text for word in line.words)
        yield from (Fault(str(line), problem) for problem in _odd_characters(raw))


def _odd_characters(text: str) -> Iterator[str]:
    if unicodedata.normalize("NFC", text) != text:
        yield "chữ có dấu ghép rời (Unicode tổ hợp); hãy gõ lại bằng Unicode dựng sẵn"
    for letter, meant in LEGACY_LETTERS.items():
        if letter in text:
            name = f"U+{ord(letter):04X}"
            hint = f"; chữ đúng là «{meant}»" if meant else ""
            yield f"có ký tự lạ «{letter}» ({name}) của bảng mã cũ{hint}"
    for letter, name in _ODD.items():
        if letter in text and letter not in LEGACY_LETTERS:
            yield f"có {name} (U+{ord(letter):04X})"
    if _GLUED.search(text):
        yield "có dấu cách không ngắt (U+00A0) giữa hai tiếng; hãy gõ lại dấu cách"


def body(parts: Parts) -> Faults:
    """Yield faults of the body: alignment, size, first line, spacing (II.6.d)."""
    if not parts.body:
        yield missing("phần nội dung")
    for line in parts.body:
        yield from font(line, (13, 14))
        is_title = line.form.alignment == "center" and (
            line.text == line.text.upper() or _TITLED.match(line.text)
        )
        if not is_title:
            yield from (Fault(str(line), p) for p in _shape(line.form))


def _shape(form: Form) -> Iterator[str]:
    if form.alignment != "both":
        yield "phải canh đều cả hai lề"
    near = [
        wanted
        for wanted in _FIRST_LINES
        if abs(form.first_line - wanted) <= _FIRST_LINE_ROUNDING
    ]
    if not near and not form.is_numbered:
        yield f"dòng đầu lùi {centimetres(form.first_line)}, phải là 1 cm hoặc 1,27 cm"
    if form.before + form.after < _BETWEEN:
        points = f"{(form.before + form.after) / 20:g}"
        yield f"khoảng cách giữa các đoạn {points} pt, tối thiểu là 6 pt"
    low, high = _LINE_RANGE
    if form.line is not None and not low <= form.line <= high:
        yield f"cách dòng {form.line / 240:.2g}, phải từ 1 đến 1,5 dòng"
    low, high = _HEIGHT_RANGE
    if form.height is not None and not low <= form.height <= high:
        yield f"cách dòng {form.height / 20:g} pt, phải từ 1 đến 1,5 dòng"


def end_mark(parts: Parts) -> Faults:
    """Yield a fault where the body does not end with «./.» (Phụ lục III)."""
    if parts.body and not parts.body[-1].text.endswith("./."):
        yield Fault(str(parts.body[-1]), "phải kết thúc bằng dấu «./.»")


def tables(parts: Parts) -> Faults:
    """Yield faults of data tables: no repeating header row, text too small."""
    elements = (parts.country, parts.number, parts.day, parts.received, parts.signer)
    layout = {line.table for line in (*elements, *parts.authority) if line}
    layout |= {line.table for line in parts.lines if _is_of_a_head(line)}
    for number, table in enumerate(parts.word_file.element.body.iter(qn("w:tbl")), 1):
        if number in layout:
            continue
        row = table.find(qn("w:tr"))
        marks = (
            [] if row is None else row.findall(f"{qn('w:trPr')}/{qn('w:tblHeader')}")
        )
        if not marks or marks[0].get(qn("w:val")) in {"0", "false"}:
            yield Fault(
                f"bảng {number}", "hàng tiêu đề chưa đặt lặp lại ở đầu mỗi trang"
            )
        for line in parts.lines:
            if line.table == number:
                yield from font(line, (11, 14))


def _is_of_a_head(line: Line) -> bool:
    """Return whether the line belongs to a head or an ending, also of an annex."""
    words = line.folded
    return words.startswith(("cong hoa xa hoi chu nghia", "noi nhan")) or (
        re.match(r"(tm|kt|tl|tuq|q)\. ", words) is not None
    )


def described(parts: Parts) -> Faults:
    """Yield a missing language or title, which screen readers read aloud."""
    root = parts.word_file.styles.element
    languages = {tag.get(qn("w:val")) for tag in root.iter(qn("w:lang"))}
    languages |= {
        tag.get(qn("w:val")) for tag in parts.word_file.element.iter(qn("w:lang"))
    }
    if "vi-VN" not in languages:
        yield Fault("thuộc tính văn bản", "chưa đặt ngôn ngữ tiếng Việt (vi-VN)")
    if not parts.word_file.core_properties.title.strip():
        yield Fault("thuộc tính văn bản", "chưa ghi tiêu đề (Title)")
