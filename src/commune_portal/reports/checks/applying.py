"""Which checks apply to a document: by its form, and by what it has.

The forms are those of NĐ 30/2020, Phụ lục III. Other decrees prescribe the form of
normative documents; of these, only what both forms have in common is checked.
"""

import re
from collections.abc import Callable

from commune_portal.reports.checks.elements.kinds import Kind
from commune_portal.reports.checks.elements.parts import Parts
from commune_portal.reports.checks.rules.body import roman_title
from commune_portal.reports.checks.rules.tables import data_tables

_OWN_FORM = "văn bản quy phạm pháp luật có thể thức riêng"
_UNSIGNED = "văn bản ban hành kèm theo không ký riêng"
_ANNEX = "phụ lục không có yếu tố này"
_SHEET = "biểu, phiếu không thuộc các mẫu của Phụ lục III"
_NUMBERED = re.compile(r"(\d{1,2}|[a-zđ])[.,)]")
_WITHOUT = {
    (Kind.MINUTES, "day"): "mẫu biên bản không có địa danh và thời gian",
    (Kind.NORMATIVE, "basis"): _OWN_FORM,
    (Kind.NORMATIVE, "headings"): _OWN_FORM,
    (Kind.NORMATIVE, "end"): _OWN_FORM,
    (Kind.ATTACHED, "number"): "số và ký hiệu ở quyết định ban hành",
    (Kind.ATTACHED, "day"): "thời gian ở quyết định ban hành",
    (Kind.ATTACHED, "signature"): _UNSIGNED,
    (Kind.ATTACHED, "recipients"): _UNSIGNED,
    **{
        (Kind.ANNEX, name): _ANNEX
        for name in (
            "country", "motto", "agency", "number", "day", "subject", "body",
            "signature", "recipients",
        )
    },
    **{
        (Kind.SHEET, name): _SHEET
        for name in (
            "number", "day", "subject", "body", "signature", "recipients", "end",
        )
    },
}  # fmt: skip


def by_form(name: str) -> Callable[[Parts], str]:
    """Return a rule: the element of this name applies unless the form lacks it."""

    def without(parts: Parts) -> str:
        return _WITHOUT.get((parts.kind, name), "")

    return without


def always(_: Parts) -> str:
    """Return no reason: the check applies to every document."""
    return ""


def with_annexes(parts: Parts) -> str:
    """Return why annexes are not checked."""
    return "" if parts.annexes else "không có phụ lục"


def with_address(parts: Parts) -> str:
    """Return why Kính gửi is not checked: the form does not have it."""
    has_it = parts.kind in {Kind.NAMED, Kind.LETTER}
    return "" if has_it else f"{parts.kind.value} không có «Kính gửi»"


def with_tables(parts: Parts) -> str:
    """Return why tables are not checked."""
    return "" if any(data_tables(parts)) else "không có bảng số liệu"


def with_basis(parts: Parts) -> str:
    """Return why the legal basis is not checked."""
    reason = by_form("basis")(parts)
    return reason or ("" if parts.basis else "không có căn cứ")


def with_headings(parts: Parts) -> str:
    """Return why headings are not checked: other forms have other divisions."""
    reason = by_form("headings")(parts)
    has_any = any(
        roman_title(line) or _NUMBERED.match(line.text) for line in parts.body
    )
    return reason or ("" if has_any else "không có đề mục đánh số")
