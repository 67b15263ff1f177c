"""Checks of number and symbol (NĐ 30/2020, Phụ lục I, II.3; Phụ lục III, I)."""

import re

from commune_portal.reports.checks.elements.kinds import Kind
from commune_portal.reports.checks.elements.parts import Parts
from commune_portal.reports.checks.elements.symbols import COPIES, SYMBOLS
from commune_portal.reports.checks.reading.lines import Line
from commune_portal.reports.checks.rules.faults import Fault, Faults, font, missing

_NAMED = re.compile(r"Số: ?(\d{2,}[a-zđ]?|) ?/(?P<type>[A-ZĐ][A-Za-zĐđy]*)-[A-ZĐ]+")
_NORMATIVE = re.compile(r"Số: ?(\d{2,}|) ?/\d{4}/[A-ZĐ]{2,4}-[A-ZĐ][A-Za-zĐđ]*")
_LETTER = re.compile(r"Số: ?(\d{2,}[a-zđ]?|) ?/(?P<agency>[A-ZĐ]+)-[A-ZĐ&.]+")
_COPY = re.compile(rf"Số: ?(\d{{2,}}|) ?/(?:{'|'.join(COPIES.values())})-[A-ZĐ]+")
_DOTTED = re.compile(r"Số: ?[.…_\s]*[.…_][.…_\s]*(?P<rest>/.+)")
_NO_AGENCY = {"CV", *SYMBOLS.values()}
_TYPES = "|".join(sorted({*SYMBOLS.values(), "NĐ", "TT"}))
_PARTY = re.compile(rf"\b\d{{1,5}} ?- ?(?:{_TYPES}) ?/ ?UBND\b")
_LOOSE = re.compile(
    rf"\b\d{{1,5}}(?:/\d{{4}})? ?/ ?(?:{_TYPES})(?: +[-–—] *|[–—] *|- +)"
    r"[A-ZĐ]{2,}[a-z]*\b"
)


def number(parts: Parts) -> Faults:
    """Yield faults of number and symbol, here and in citations (II.3, Phụ lục III)."""
    yield from _cited(parts)
    line = parts.number
    if line is None:
        if parts.kind not in {Kind.ANNEX, Kind.ATTACHED, Kind.SHEET}:
            yield missing("«Số: …/…» dưới tên cơ quan")
        return
    yield from font(line, (13, 13), bold=False, italic=False)
    if line.is_right:
        yield Fault(str(line), "phải ở cột trái, dưới tên cơ quan")
    if parts.kind is Kind.LETTER:
        yield from _of_letter(line)
    elif parts.kind is Kind.NORMATIVE:
        if not _NORMATIVE.fullmatch(line.text):
            problem = "số và ký hiệu phải có năm; ví dụ «Số: 05/2026/NQ-HĐND»"
            yield Fault(str(line), problem)
    elif parts.type is not None:
        yield from _of_named(parts, line, parts.type)
    if parts.copied is not None and not _COPY.fullmatch(parts.copied.text):
        problem = "số của bản sao viết chưa đúng; ví dụ đúng: «Số: 03/SY-UBND»"
        yield Fault(str(parts.copied), problem)


def _of_named(parts: Parts, line: Line, kind: Line) -> Faults:
    match = _NAMED.fullmatch(line.text)
    if match is None and (dotted := _DOTTED.fullmatch(line.text)):
        yield Fault(str(line), _blank(dotted["rest"]))
    elif match is None:
        example = f"Số: 05/{parts.symbol}-UBND"
        yield Fault(str(line), f"viết chưa đúng; ví dụ đúng: «{example}»")
    elif match["type"] != parts.symbol:
        problem = (
            f"ký hiệu của {kind.text} là {parts.symbol}, không phải {match['type']}"
        )
        yield Fault(str(line), problem)


def _of_letter(line: Line) -> Faults:
    match = _LETTER.fullmatch(line.text)
    if dotted := _DOTTED.fullmatch(line.text):
        yield Fault(str(line), _blank(dotted["rest"]))
    elif match is None or match["agency"] in _NO_AGENCY:
        problem = (
            "công văn không có tên loại trong ký hiệu; ví dụ đúng: «Số: 12/UBND-VX»"
        )
        yield Fault(str(line), problem)


def _blank(symbol: str) -> str:
    return f"chưa có số thì để trống, không ghi dấu chấm; viết «Số:       {symbol}»"


def _cited(parts: Parts) -> Faults:
    """Yield symbols of cited documents that are not written as in II.3."""
    for line in (*parts.lines, *parts.around):
        if line is parts.number or "/" not in line.text:
            continue
        for found in _LOOSE.findall(line.text):
            yield Fault(str(line), "không để cách quanh dấu «-» ngắn", f"«{found}»")
        for found in _PARTY.findall(line.text):
            problem = "ký hiệu theo lối văn bản của Đảng; UBND ghi số trước dấu «/»"
            yield Fault(str(line), problem, f"«{found}»")
