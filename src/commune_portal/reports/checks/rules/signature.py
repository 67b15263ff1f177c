"""Check of the signature (NĐ 30/2020, Phụ lục I, II.7)."""

import re

from commune_portal.reports.checks.elements.dividing import AUTHORITY
from commune_portal.reports.checks.elements.kinds import Kind
from commune_portal.reports.checks.elements.parts import Parts
from commune_portal.reports.checks.rules.faults import (
    Fault,
    Faults,
    capitals,
    font,
    missing,
)

_TITLES = re.compile(
    r"(gs|pgs|ts|ths|bs|ks|cn|cử nhân|thạc sĩ|tiến sĩ|kỹ sư|bác sĩ|luật sư|"
    r"đại tá|thượng tá|trung tá|thiếu tá|ông|bà)\b\.?\s?\S",
    re.IGNORECASE,
)
_COMMITTEES = ("uy ban nhan dan", "hoi dong nhan dan")
_COLLECTIVE = {"BC", "KH", "TTr", "CTr", "NQ"}
_PLACED = re.compile(
    r"TM\. ?(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND|HĐND) "
    r"(XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN|HUYỆN|QUẬN|THÀNH PHỐ|TỈNH)\b.*"
)
_SHORT = re.compile(r"(TM|KT|TL|TUQ|Q)\. ?.*\b(UBND|HĐND)\b.*")
_DEPUTY = re.compile(r"(PHÓ|THỨ) ")
_FOR = re.compile(r"KT ?\.")
_FOR_OTHERS = re.compile(r"(KT|TL|TUQ|Q) ?\.")


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
    yield from _authority(parts)
    name = parts.signer
    if name is None:
        yield missing("họ tên người ký")
        return
    yield from font(name, (13, 14), bold=True, italic=False)
    if _TITLES.match(name.text):
        yield Fault(str(name), "trước họ tên không ghi học hàm, học vị, danh hiệu")


def _authority(parts: Parts) -> Faults:
    """Yield faults of the words that say for whom somebody signs (II.7.b)."""
    texts = [line.text for line in parts.authority]
    for place, line in enumerate(parts.authority):
        if _PLACED.fullmatch(line.text):
            name = line.text.partition("NHÂN DÂN")[0] + "NHÂN DÂN"
            shown = name if "NHÂN DÂN" in line.text else "TM. ỦY BAN NHÂN DÂN"
            yield Fault(str(line), f"không ghi tên xã sau đó; viết «{shown}»")
        elif _SHORT.fullmatch(line.text):
            yield Fault(str(line), "phải viết đầy đủ, không viết tắt tên cơ quan")
        if _FOR.match(line.text) and not any(map(_DEPUTY.match, texts[place + 1 :])):
            problem = "ký thay («KT.») thì dòng dưới phải ghi chức vụ của cấp phó"
            yield Fault(str(line), problem)
    deputy = next((line for line in parts.authority if _DEPUTY.match(line.text)), None)
    is_collective = texts[0].startswith("TM")
    if deputy and is_collective and not any(map(_FOR_OTHERS.match, texts)):
        problem = "cấp phó ký thì phải có dòng «KT.» chức vụ của cấp trưởng ở trên"
        yield Fault(str(deputy), problem)


def _lacks_collective(parts: Parts) -> bool:
    """Return whether a committee's own document is signed by an office alone.

    A head may sign with the office alone what the head may issue, such as a
    decision; reports and plans are the committee's (NĐ 30/2020, Phụ lục I, II.7.a).
    """
    bold = (line for line in parts.agency if any(look.bold for look in line.looks))
    issuer = next(bold, None)  # the body above it is not bold (II.2)
    is_committee = issuer is not None and issuer.folded.startswith(_COMMITTEES)
    is_alone = AUTHORITY.match(parts.authority[0].text) is None
    is_own = parts.kind is Kind.NAMED and parts.symbol in _COLLECTIVE
    return is_alone and is_committee and is_own
