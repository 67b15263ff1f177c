"""The wording and punctuation that Nghị định 30/2020/NĐ-CP prescribes (Phụ lục I)."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from commune_portal.content import Commune
from commune_portal.reports.model.blocks import Block, Paragraph, Span
from commune_portal.reports.model.report import Report
from commune_portal.vietnamese import document_number, fold, long_day

MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
ADDRESSED = "Kính gửi:"
RECEIVED = "Nơi nhận:"

_AGENCY = "Ủy ban nhân dân"
_AGENCY_SYMBOL = "UBND"
_SAME_AS_ABOVE = "Như trên"
_REMARK = re.compile(r"(?:(?<!\s)\s+)?\([^()]*\)$")
_JOINED = re.compile(r"(?:(?<!\s)\s+)?(?:[;,.]\s*+)?(\([^()]*\))\s*$")
_CLERK = "VT"
_BLANK = " " * 6
# «Lưu: VT, VP» or, without its colon, «Lưu VP»; «Lưu học sinh» are recipients.
_FILED = re.compile(r"[Ll]ưu(?:\s*:\s*(?P<given>.*)|\s+(?P<bare>[A-ZĐ.,;& ]+))?")


def agency_lines(commune: Commune) -> tuple[str, ...]:
    """Return the issuing body in capitals, as in the head (II.2)."""
    return _AGENCY.upper(), commune.full_name.upper()


def number_and_symbol(number: str | None, symbol: str) -> str:
    """Return «05/BC-UBND», with a blank until the clerk assigns a number (II.3)."""
    return f"{document_number(number) if number else _BLANK}/{symbol}"


def whole_symbol(type_name: str, symbol: str) -> str:
    """Return «BC-UBND»; a công văn has no type symbol: «UBND-VHXH» (II.3.b)."""
    return f"{symbol}-{_AGENCY_SYMBOL}" if type_name else f"{_AGENCY_SYMBOL}-{symbol}"


def letter_subject(subject: str) -> str:
    """Return «V/v …», the trích yếu of a công văn (II.5.b)."""
    bare = re.sub(r"^(V/v|Về việc)\s+", "", subject, flags=re.IGNORECASE)
    return f"V/v {lower_first(bare)}"


def title_of(report: Report) -> str:
    """Return type and subject as one line: «Báo cáo kết quả tuyên truyền …»."""
    head = report.head
    if head.type:
        return f"{head.type.capitalize()} {lower_first(head.subject)}"
    return f"Công văn {letter_subject(head.subject).replace('V/v', 'về việc', 1)}"


def lower_first(text: str) -> str:
    """Return the text as within a sentence; «UBND …» keeps its capitals."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def day_line(place: str, day: date | None, year: int) -> str:
    """Return «An Bình, ngày 05 tháng 6 năm 2026», with blanks before signing (II.4)."""
    return f"{place}, {long_day_or_blank(day, year)}"


def long_day_or_blank(day: date | None, year: int) -> str:
    """Return «ngày 05 tháng 6 năm 2026», with blanks before signing."""
    return long_day(day) if day else f"ngày{_BLANK}tháng{_BLANK}năm {year}"


def contact_line(commune: Commune) -> str:
    """Return the contact line (II.13); empty where the commune does not print one."""
    if not commune.contact_line:
        return ""
    named = (
        ("Địa chỉ", commune.address),
        ("Điện thoại", commune.phone),
        ("Thư điện tử", commune.email),
        ("Trang thông tin điện tử", commune.url),
    )
    return "; ".join(f"{name}: {value}" for name, value in named if value) + "."


def basis_lines(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the căn cứ with their ends: «;», and «.» after the last (II.6.a)."""
    return _enumerated(map(_bare, lines))


def addressee_lines(addressees: Iterable[str]) -> tuple[str, ...]:
    """Return Kính gửi: one as it is, several with «- » and punctuation (II.9.a)."""
    bare = [found for each in addressees if (found := _bare(each))]
    if len(bare) <= 1:
        return tuple(bare)
    return tuple(f"- {line}" for line in _enumerated(bare))


def joined_remark(recipient: str) -> str:
    """Return a recipient with its remark in the same item: «UBND tỉnh (để b/c)»."""
    return _JOINED.sub(r" \1", recipient.rstrip(" ;,."))


def without_addressees(
    recipients: Iterable[str], addressees: Iterable[str]
) -> tuple[str, ...]:
    """Return the recipients that «Như trên» does not name already (II.9.b)."""
    above = set(map(_body_named, addressees))
    return tuple(each for each in recipients if _body_named(each) not in above)


def _body_named(line: str) -> str:
    """Return the body without its remark, one spelling for «UBND» and its long form."""
    name = _REMARK.sub("", _bare(line))
    return fold(name).replace(fold(_AGENCY), fold(_AGENCY_SYMBOL))


def recipient_lines(
    recipients: Iterable[str], *, has_addressees: bool
) -> tuple[str, ...]:
    """Return Nơi nhận with the punctuation and the first and last line of II.9.b.

    The first line is «Như trên» where there is a Kính gửi, and only there; the last
    says where the document is filed, the clerk (VT) first.
    """
    bare = [found for each in recipients if (found := _bare(each))]
    filed = [match for each in bare if (match := _FILED.fullmatch(each))]
    kept = [each for each in bare if not _FILED.fullmatch(each)]
    others = [each for each in kept if has_addressees or each != _SAME_AS_ABOVE]
    if has_addressees and _SAME_AS_ABOVE not in others:
        others.insert(0, _SAME_AS_ABOVE)
    places = ", ".join(filter(None, (m["given"] or m["bare"] for m in filed)))
    if _CLERK not in re.split(r"\W+", places):
        places = f"{_CLERK}, {places}" if places else _CLERK
    return tuple(f"- {line}" for line in _enumerated([*others, f"Lưu: {places}"]))


def ended(text: str) -> str:
    """Return the last paragraph with «./.», which ends a document (II.6)."""
    return f"{text.rstrip(' ./')}./."


def ended_blocks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the content of an annex with «./.» at its end (Phụ lục III, Mẫu 2.1)."""
    last = blocks[-1] if blocks else None
    if not isinstance(last, Paragraph) or not last.spans:
        return (*blocks, Paragraph((Span("./."),)))
    *before, span = last.spans
    if span.note:
        return (*blocks[:-1], replace(last, spans=(*last.spans, Span("./."))))
    closed = replace(span, text=ended(span.text))
    return (*blocks[:-1], replace(last, spans=(*before, closed)))


def _bare(line: str) -> str:
    return line.strip().lstrip("-–+* ").rstrip(" ;,.")


def _enumerated(lines: Iterable[str]) -> tuple[str, ...]:
    found = [line for line in lines if line]
    return tuple(
        f"{line}{'.' if place == len(found) else ';'}"
        for place, line in enumerate(found, 1)
    )
