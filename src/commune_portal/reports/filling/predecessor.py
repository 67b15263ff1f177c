"""The citation of a signed report that another one replaces or corrects.

An issued document with wrong content is replaced by one of the same type; one with
wrong form is corrected by a letter (Nghị định 30/2020/NĐ-CP, Điều 18.3).
"""

import re
from dataclasses import dataclass

from commune_portal.content import Portal, ReportFile
from commune_portal.reports.model.wording import lower_first, number_and_symbol
from commune_portal.vietnamese import short_day


@dataclass(frozen=True, slots=True)
class Citation:
    """How a document is cited: `vien_dan` the first time, `ngan` afterwards."""

    vien_dan: str
    ngan: str


@dataclass(frozen=True, slots=True)
class Predecessor(Citation):
    """A citation, and `tu_vien_dan`: the one in a sentence that names the issuer."""

    tu_vien_dan: str


def predecessor(portal: Portal, file: ReportFile) -> Predecessor | None:
    """Return the citation of what this report replaces or corrects, if anything.

    `tu_vien_dan` keeps the issuer where it had another name on its day.
    """
    name = file.replaces or file.corrects
    if name is None:
        return None
    cited = cite_signed(portal, name)
    ours = f" của UBND {portal.commune.full_name} về "
    own = cited.vien_dan.replace(ours, " về ", 1)
    return Predecessor(cited.vien_dan, cited.ngan, own)


def replacing_sentence(
    portal: Portal, file: ReportFile, document_type: str
) -> tuple[str, ...]:
    """Return the sentence that names the replaced report; empty without one."""
    if file.replaces is None:
        return ()
    kind = document_type.capitalize() or "Công văn"
    replaced = cite_signed(portal, file.replaces).vien_dan
    return (f"{kind} này thay thế {replaced}.",)


def cite_signed(portal: Portal, name: str) -> Citation:
    """Return how the frozen report of this id is cited.

    NĐ 30/2020, Phụ lục I, II.6.b. The id must be that of a frozen report.
    """
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
