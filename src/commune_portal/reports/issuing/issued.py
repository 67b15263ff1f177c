"""The documents of content/ that have a number, as the clerk's register lists them."""

import re
from dataclasses import dataclass
from datetime import date

from commune_portal.content import Portal, ReportFile
from commune_portal.content.layout import PLANS
from commune_portal.content.records.lock import Lock
from commune_portal.content.records.plan import PlanFile
from commune_portal.content.templates.records import Kind
from commune_portal.errors import ContentErrors
from commune_portal.reports.building.preparing import (
    identity_of,
    reported_days,
    template_of,
)
from commune_portal.reports.building.thawing import as_signed
from commune_portal.vietnamese import collation_key, document_number

_PLAN = "Kế hoạch"
_NUMBER = re.compile(r"0*(\d+)(.*)")

Order = tuple[int, tuple[tuple[int, ...], tuple[int, ...], str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """A document with number and day.

    Attributes:
        type: «Báo cáo», «Kế hoạch», «Công văn» …
        symbol: Of a công văn only the agency.
        number: As the clerk wrote it.
        day: The day of signing.
        path: Its file, as messages name it.
        line: The line of its number; None where the file no longer has one.
        is_frozen: Whether number and day can no longer be changed: one that was
            frozen before signing still takes both from its file.

    """

    type: str
    symbol: str
    number: str
    day: date
    path: str
    line: int | None
    is_frozen: bool

    @property
    def series(self) -> tuple[str, int]:
        """The register in which it has its number: one a type and year.

        Nghị định 30/2020/NĐ-CP, Điều 15: numbers run through a calendar year. The
        units of an office share it, whatever symbols they write.
        """
        return self.type, self.day.year

    @property
    def order(self) -> Order:
        """Its place in the register: «12a» follows «12», «12e» follows «12đ»."""
        match = _NUMBER.fullmatch(self.number.strip())
        digits, suffix = (match[1], match[2]) if match else ("0", self.number)
        return int(digits), collation_key(suffix.casefold())

    @property
    def place(self) -> str:
        """Where its number stands: «bao-cao/2025-nam.md:4»."""
        return self.path if self.line is None else f"{self.path}:{self.line}"

    def __str__(self) -> str:
        number = document_number(self.number)
        return f"{self.type} số {number}/{self.symbol}"


def issued_documents(portal: Portal) -> tuple[Issued, ...]:
    """Return reports, letters and plans with number and day, by day and file.

    A plan has the number and day with which its document is frozen, else those of its
    file. A report with a mistake in its front matter is left out: it is reported
    elsewhere.
    """
    found: list[Issued] = []
    settled: dict[int, bool] = {}  # by year, whether all documents of the plan are
    for file in portal.reports:
        try:
            document, year = issued_document(portal, file), planned_year(portal, file)
        except ContentErrors:
            continue
        is_frozen = document is not None and document.is_frozen
        if year is not None:
            settled[year] = settled.get(year, True) and is_frozen
        if document is not None and (year is None or is_frozen):
            found.append(document)
    for year in portal.plans:
        plan = None if settled.get(year) else _plan(portal, year)
        if plan is not None and not any(_is_one(plan, each) for each in found):
            found.append(plan)
    return tuple(sorted(found, key=lambda each: (each.day, each.path)))


def _is_one(plan: Issued, other: Issued) -> bool:
    """Return whether both are one document: a plan and its frozen form."""
    return (plan.path, plan.order, plan.day) == (other.path, other.order, other.day)


def _plan(portal: Portal, year: int) -> Issued | None:
    plan = portal.plans[year]
    if not (isinstance(plan, PlanFile) and plan.number and plan.date):
        return None
    return Issued(
        type=_PLAN,
        symbol=plan.symbol,
        number=plan.number,
        day=plan.date,
        path=portal.shown(f"{PLANS}/{year}.yml"),
        line=plan.lines.get("number"),
        is_frozen=False,
    )


def planned_year(portal: Portal, file: ReportFile) -> int | None:
    """Return the year of the plan that the report prints; None where it is no plan.

    Raises ContentErrors where its template or its period does not exist.
    """
    if template_of(portal, file).head.kind is not Kind.PLAN:
        return None
    return reported_days(*as_signed(portal, file)).period.year


def issued_document(portal: Portal, file: ReportFile) -> Issued | None:
    """Return the report as the register has it; None where it has no number or day.

    Raises ContentErrors where its template or its period does not exist.
    """
    identity = identity_of(portal, file)
    if not (identity.number and identity.day):
        return None
    head, year = template_of(portal, file).head, planned_year(portal, file)
    path, line = file.path, file.lines.get("number")
    plan = portal.plans.get(year) if year is not None else None
    still = (identity.number, identity.day)
    if isinstance(plan, PlanFile) and (plan.number, plan.date) == still:
        path, line = f"{PLANS}/{year}.yml", plan.lines.get("number")
    return Issued(
        type=identity.type,
        symbol=identity.symbol if head.type else identity.symbol.partition("-")[0],
        number=identity.number,
        day=identity.day,
        path=portal.shown(path),
        line=line,
        is_frozen=_is_numbered(portal.locks.get(file.id), year),
    )


def _is_numbered(lock: Lock | None, year: int | None) -> bool:
    """Return whether the lock itself has number and day."""
    if lock is None:
        return False
    if year is not None:
        plan = lock.plans.get(year)
        return plan is not None and bool(plan.number and plan.date)
    return bool(lock.head.number and lock.head.date)
