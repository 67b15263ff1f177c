"""Checks of fonts, colours and characters (NĐ 30/2020, Phụ lục I, I.4)."""

import re
import unicodedata
from collections.abc import Iterator

from commune_portal.reports.checks.elements.parts import Parts
from commune_portal.reports.checks.reading.formats import Look
from commune_portal.reports.checks.reading.legacy import code_page
from commune_portal.reports.checks.reading.lines import Line
from commune_portal.reports.checks.reading.words import unpiled
from commune_portal.reports.checks.rules.faults import Fault, Faults
from commune_portal.vietnamese import LEGACY_LETTERS

_FONT = "Times New Roman"
_BLACK = {"auto", "000000"}
_WHITE = "ffffff"
_ODD = {"\u200b": "ký tự ẩn", "\ufeff": "ký tự ẩn", "\u00ad": "dấu nối ẩn"}
_GLUED = re.compile(r"[^\W\d_]\u00a0[^\W\d_]")


def typeface(parts: Parts) -> Faults:
    """Yield text that is not in black Times New Roman (I.4)."""
    for line in (*parts.lines, *parts.around):
        for look in dict.fromkeys(line.looks):
            yield from _typeface(line, look)


def _typeface(line: Line, look: Look) -> Faults:
    # «Times New Roman Bold» is a cut of the same font.
    others = [name for name in look.fonts if not name.startswith(_FONT)]
    if others:
        yield Fault(str(line), f"phông phải là {_FONT}", others[0])
    if look.colour not in _BLACK | {_WHITE}:
        yield Fault(str(line), "chữ phải màu đen", look.colour)


def hidden(parts: Parts) -> Faults:
    """Yield text that Word hides or that is white on paper (I.4).

    A mark between the signer's office and name is where programs sign.
    """
    marks = {id(line) for line in parts.unprinted}
    for line in (*parts.lines, *parts.around):
        if any(look.hidden for look in line.looks):
            yield Fault(str(line), "có chữ ẩn (Hidden), in ra không thấy")
        is_white_text = any(look.colour == _WHITE for look in line.looks)
        if is_white_text and id(line) not in marks:
            yield Fault(str(line), "có chữ màu trắng; chữ phải màu đen")


def characters(parts: Parts) -> Faults:
    """Yield characters that are not composed Unicode (I.4, TCVN 6909:2001)."""
    for line in (*parts.lines, *parts.around):
        raw = unpiled("".join(word.text for word in line.words))
        fonts = tuple(font for look in line.looks for font in look.fonts)
        page = code_page(raw, fonts)
        if page is None:
            yield from (Fault(str(line), *found) for found in _odd_characters(raw))
        elif not raw.isascii():
            problem = "chữ theo bảng mã cũ; hãy chuyển sang Unicode"
            yield Fault(str(line), problem, page)


def _odd_characters(text: str) -> Iterator[tuple[str, str]]:
    if text.isascii():
        return
    if not unicodedata.is_normalized("NFC", text):
        composed = "hãy gõ lại bằng Unicode dựng sẵn"
        yield f"chữ có dấu ghép rời (Unicode tổ hợp); {composed}", ""
    for letter, meant in LEGACY_LETTERS.items():
        if letter in text and letter not in _ODD:
            hint = f"«{letter}» (U+{ord(letter):04X}), chữ đúng là «{meant}»"
            yield "có ký tự lạ của bảng mã cũ; hãy gõ lại", hint
    for letter, name in _ODD.items():
        if letter in text:
            yield f"có {name} (U+{ord(letter):04X}); hãy xóa", ""
    if _GLUED.search(text):
        glued = "giữa hai tiếng; hãy gõ lại dấu cách"
        yield f"có dấu cách không ngắt (U+00A0) {glued}", ""
