"""Checks of signature, recipients, page number and annexes.

NĐ 30/2020, Phụ lục I: II.7, II.9.b, I.7 and III.
"""

import re
from collections.abc import Iterator
from datetime import date

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import _BaseHeaderFooter as HeaderOrFooter

from commune_portal.reports.checks.elements.dividing import AUTHORITY
from commune_portal.reports.checks.elements.parts import Annex, Parts
from commune_portal.reports.checks.reading.formats import Formats
from commune_portal.reports.checks.rules.faults import (
    Fault,
    Faults,
    capitals,
    font,
    missing,
)
from commune_portal.reports.ooxml.elements import header_element, section_element

_TITLES = re.compile(
    r"(gs|pgs|ts|ths|bs|ks|cn|cử nhân|thạc sĩ|tiến sĩ|kỹ sư|bác sĩ|luật sư|"
    r"đại tá|thượng tá|trung tá|thiếu tá|ông|bà)\b\.?\s*\S",
    re.IGNORECASE,
)
_FILED = re.compile(r"- Lưu: VT\b.*\.")
_CITED_NUMBER = re.compile(r"số\s*(\d+[a-zđ]?)\s*/\s*([A-ZĐ][\wĐđ-]*)")
_CITED_DAY = re.compile(
    r"ngày\s+(\d{1,2})\s*(?:/|tháng)\s*(\d{1,2})\s*(?:/|năm)\s*(\d{4})"
)
_COMMITTEES = ("uy ban nhan dan", "hoi dong nhan dan")
_COLLECTIVE = {"BC", "KH", "TTr", "CTr", "NQ"}
_NUMBER_SIZES = (13, 14)  # points, I.7
_PAGE = re.compile(r"\s*PAGE\b")


def signature(parts: Parts) -> Faults:
    """Yield faults of authority and name: right, bold, no title before it (II.7)."""
    if not parts.authority or _lacks_collective(parts):
        yield missing("quyền hạn của người ký (TM., KT., TL., TUQ., Q.)")
        return
    for line in parts.authority:
        yield from font(line, (13, 14), bold=True, italic=False)
        yield from capitals(line)
    if not parts.authority[0].is_right:
        yield Fault(str(parts.authority[0]), "khối chữ ký phải ở bên phải")
    name = parts.signer
    if name is None:
        yield missing("họ tên người ký")
        return
    yield from font(name, (13, 14), bold=True, italic=False)
    if _TITLES.match(name.text):
        yield Fault(str(name), "trước họ tên không ghi học hàm, học vị, danh hiệu")


def _lacks_collective(parts: Parts) -> bool:
    """Return whether a committee's own document is signed by an office alone.

    A head may sign with the office alone what the head may issue, such as a
    decision; reports and plans are the committee's (NĐ 30/2020, Phụ lục I, II.7.a).
    """
    is_committee = any(line.folded.startswith(_COMMITTEES) for line in parts.agency)
    is_alone = AUTHORITY.match(parts.authority[0].text) is None
    return is_alone and is_committee and parts.symbol in _COLLECTIVE


def recipients(parts: Parts) -> Faults:
    """Yield faults of Nơi nhận: sizes, dashes, semicolons, filing (II.9.b)."""
    if parts.received is None:
        yield missing("«Nơi nhận:»")
        return
    if parts.received.text != "Nơi nhận:":
        yield Fault(str(parts.received), "phải viết «Nơi nhận:»")
    yield from font(parts.received, (12, 12), bold=True, italic=True)
    if not parts.recipients:
        yield Fault(str(parts.received), "chưa có nơi nhận nào")
        return
    *others, last = parts.recipients
    for line in parts.recipients:
        yield from font(line, (11, 11), bold=False, italic=False)
        if not line.text.startswith("- "):
            yield Fault(str(line), "mỗi nơi nhận bắt đầu bằng «- »")
    for line in others:
        if not line.text.endswith(";"):
            yield Fault(str(line), "cuối dòng phải có dấu «;»")
    if not _FILED.fullmatch(last.text):
        problem = "dòng cuối phải là «- Lưu: VT, …» và kết thúc bằng dấu «.»"
        yield Fault(str(last), problem)


def page_number(parts: Parts) -> Faults:
    """Yield faults of the page number: top, centred, not on the first page (I.7)."""
    formats = Formats(parts.word_file)
    first = parts.word_file.sections[0]
    if any(_fields(section.footer) for section in parts.word_file.sections):
        yield Fault("chân trang", "số trang phải ở lề trên, không ở chân trang")
    found = _fields(first.header)
    if not found:
        yield Fault("đầu trang", "chưa đánh số trang")
        return
    if not first.different_first_page_header_footer:
        yield Fault("đầu trang", "trang đầu không hiển thị số trang")
    elif _fields(first.first_page_header):
        yield Fault("đầu trang thứ nhất", "trang đầu không hiển thị số trang")
    for paragraph, run in found:
        if formats.form(paragraph).alignment != "center":
            yield Fault("đầu trang", "số trang phải canh giữa")
        size = formats.look(run, paragraph).size
        if not _NUMBER_SIZES[0] <= size <= _NUMBER_SIZES[1]:
            yield Fault("đầu trang", f"số trang cỡ {size:g}, phải là 13-14")


def _fields(
    header: HeaderOrFooter,
) -> list[tuple[BaseOxmlElement, BaseOxmlElement]]:
    """Return the paragraph and the run of every page number."""
    found: list[tuple[BaseOxmlElement, BaseOxmlElement]] = []
    for paragraph in header_element(header).iter(qn("w:p")):
        for simple in paragraph.iter(qn("w:fldSimple")):
            if _PAGE.match(simple.get(qn("w:instr"), "")):
                found += [(paragraph, run) for run in simple.iter(qn("w:r"))][:1]
        for run in paragraph.iter(qn("w:r")):
            codes = run.iter(qn("w:instrText"))
            if any(_PAGE.match(code.text or "") for code in codes):
                found.append((paragraph, run))
    return found


def annexes(parts: Parts) -> Faults:
    """Yield faults of annexes: not mentioned, no «Kèm theo», no page 1 (III)."""
    if not parts.annexes:
        return
    text = " ".join(line.folded for line in parts.body)
    if not re.search(r"phu luc|bieu|kem theo", text):
        yield Fault("nội dung", "có phụ lục kèm theo nhưng nội dung không nhắc đến")
    for annex in parts.annexes:
        first = next(line for line in annex.lines if line.text)
        yield from (Fault(str(first), p) for p in _annex(parts, annex))


def _annex(parts: Parts, annex: Annex) -> Iterator[str]:
    if annex.attached is None:
        yield "phụ lục thiếu dòng «(Kèm theo … số … ngày … của …)»"
    else:
        yield from _belonging(parts, annex.attached.text)
    section = parts.word_file.sections[annex.lines[0].section]
    numbering = section_element(section).find(qn("w:pgNumType"))
    is_own = annex.lines[0].section > parts.lines[0].section
    if not is_own or numbering is None or numbering.get(qn("w:start")) != "1":
        yield "số trang của phụ lục phải đánh riêng, bắt đầu từ 1"


def _belonging(parts: Parts, attached: str) -> Iterator[str]:
    """Yield where the annex cites another number or day than its document has."""
    number = _CITED_NUMBER.search(attached)
    own_number = _CITED_NUMBER.search(
        _lowered(parts.number.text if parts.number else "")
    )
    if number and own_number and number.groups() != own_number.groups():
        yield (
            f"phụ lục ghi kèm theo số {'/'.join(number.groups())}, "
            f"văn bản là số {'/'.join(own_number.groups())}"
        )
    day, own_day = _day(attached), _day(parts.day.text if parts.day else "")
    if day and own_day and day != own_day:
        yield f"phụ lục ghi ngày {day:%d/%m/%Y}, văn bản ký ngày {own_day:%d/%m/%Y}"


def _lowered(number: str) -> str:
    return number.replace("Số:", "số", 1)


def _day(text: str) -> date | None:
    match = _CITED_DAY.search(text)
    if match is None:
        return None
    try:
        return date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return None
