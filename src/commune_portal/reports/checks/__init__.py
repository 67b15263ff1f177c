"""The form of any Word file against Nghị định 30/2020/NĐ-CP: 18 checks."""

from collections.abc import Callable
from dataclasses import dataclass

from commune_portal.reports.checks.elements.parts import Parts
from commune_portal.reports.checks.elements.seeking import find_parts
from commune_portal.reports.checks.reading.opening import (
    NotADocumentError,
    open_word_file,
)
from commune_portal.reports.checks.rules import ending, head, whole
from commune_portal.reports.checks.rules.faults import Faults

__all__ = ["CHECKS", "Check", "Finding", "NotADocumentError", "check_document"]

_DECREE = "NĐ 30/2020, Phụ lục I"


@dataclass(frozen=True, slots=True)
class Check:
    """One check, as the handbook lists it.

    Attributes:
        number: Its number in the handbook, from 1.
        name: Its name in the handbook, in Vietnamese.
        source: The rule that it checks: decree, annex and item.
        faults: Yields what is wrong in the parts of a Word file.

    """

    number: int
    name: str
    source: str
    faults: Callable[[Parts], Faults]


CHECKS = (
    Check(1, "Khổ giấy và lề", f"{_DECREE}, mục I.1-I.3", whole.page),
    Check(2, "Phông chữ và màu chữ", f"{_DECREE}, mục I.4", whole.typeface),
    Check(3, "Mã chữ", f"{_DECREE}, mục I.4; TCVN 6909:2001", whole.characters),
    Check(4, "Quốc hiệu", f"{_DECREE}, mục II.1.a", head.country),
    Check(5, "Tiêu ngữ", f"{_DECREE}, mục II.1.b", head.motto),
    Check(6, "Tên cơ quan", f"{_DECREE}, mục II.2", head.agency),
    Check(7, "Số và ký hiệu", f"{_DECREE}, mục II.3; Phụ lục III", head.number),
    Check(8, "Địa danh và thời gian", f"{_DECREE}, mục II.4", head.day),
    Check(9, "Tên loại và trích yếu", f"{_DECREE}, mục II.5", head.subject),
    Check(10, "Nội dung", f"{_DECREE}, mục II.6", whole.body),
    Check(11, "Chữ ký", f"{_DECREE}, mục II.7", ending.signature),
    Check(12, "Nơi nhận", f"{_DECREE}, mục II.9.b", ending.recipients),
    Check(13, "Số trang", f"{_DECREE}, mục I.7", ending.page_number),
    Check(14, "Dấu kết thúc", "NĐ 30/2020, Phụ lục III, các mẫu", whole.end_mark),
    Check(15, "Phụ lục", f"{_DECREE}, mục III", ending.annexes),
    Check(16, "Kính gửi", f"{_DECREE}, mục II.9", head.addressed),
    Check(17, "Bảng", "cách làm nên có, để bảng dài vẫn đọc được", whole.tables),
    Check(18, "Ngôn ngữ và tiêu đề", "cách làm nên có, cho máy đọc", whole.described),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault with its check; as text, the line that the official reads."""

    check: Check
    where: str
    problem: str

    def __str__(self) -> str:
        return (
            f"[{self.check.number}] {self.where}: {self.problem} ({self.check.source})"
        )


def check_document(data: bytes) -> tuple[Finding, ...]:
    """Return every fault in the bytes of a DOCX file, in the order of the checks.

    The elements are found by their text and place, so that a file typed by hand is
    checked like one of ours. Raises NotADocumentError where it is not a Word file.
    """
    parts = find_parts(open_word_file(data))
    return tuple(
        Finding(check, fault.where, fault.problem)
        for check in CHECKS
        for fault in dict.fromkeys(check.faults(parts))
    )
