"""The signed document that another one replaces or corrects, as it is cited.

An issued document that is wrong in content is replaced by one of equal form; one that
is wrong in form is corrected by a letter (Nghị định 30/2020/NĐ-CP, Điều 18.3).
"""

import re
from dataclasses import dataclass

from commune_portal.content import Portal, ReportFile
from commune_portal.reports.model.wording import lower_first, number_and_symbol
from commune_portal.vietnamese import short_day


@dataclass(frozen=True, slots=True)
class Citation:
    """A document as it is cited: at first, and afterwards."""

    vien_dan: str
    ngan: str


def predecessor(portal: Portal, file: ReportFile) -> Citation | None:
    """Return the document that this one replaces or corrects; None for most."""
    name = file.replaces or file.corrects
    return None if name is None else cite_signed(portal, name)


def replacing_sentence(
    portal: Portal, file: ReportFile, document_type: str
) -> tuple[str, ...]:
    """Return the sentence that says what the document replaces; none for most."""
    if file.replaces is None:
        return ()
    kind = document_type.capitalize() or "Công văn"
    replaced = cite_signed(portal, file.replaces).vien_dan
    return (f"{kind} này thay thế {replaced}.",)


def cite_signed(portal: Portal, name: str) -> Citation:
    """Return how the frozen report is cited (NĐ 30/2020, Phụ lục I, II.6.b)."""
    lock = portal.locks[name]
    file = next(file for file in portal.reports if file.id == name)
    kept = lock.citation
    day = kept.day or file.date
    identity = number_and_symbol(kept.number or file.number, kept.symbol)
    brief = f"{kept.type} số {identity}"
    when = f" ngày {short_day(day)}" if day else ""
    bare = re.sub(r"^(V/v|Về việc|Về)\s+", "", kept.subject, flags=re.IGNORECASE)
    agency = f"UBND {lock.commune.as_of(day or lock.frozen_on).full_name}"
    return Citation(f"{brief}{when} của {agency} về {lower_first(bare)}", brief)
