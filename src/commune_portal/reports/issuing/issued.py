"""The documents of content/ that have a number, as the clerk's register lists them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from commune_portal.content import Portal, ReportFile
from commune_portal.content.layout import PLANS
from commune_portal.content.records.plan import PlanFile
from commune_portal.content.templates.records import Kind
from commune_portal.errors import ContentErrors
from commune_portal.reports.building.preparing import identity_of, template_of
from commune_portal.vietnamese import document_number

_PLAN = "Kế hoạch"
_NUMBER = re.compile(r"0*(\d+)(.*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """A document with number and day.

    Attributes:
        type: «Báo cáo», «Kế hoạch», «Công văn» …
        symbol: Of a công văn only the agency, as its units share one register.
        number: As the clerk wrote it.
        day: The day of signing.
        path: Its file, as messages name it.
        line: The line of its number; None where the file no longer has one.
        is_frozen: Whether it can no longer be changed.

    """

    type: str
    symbol: str
    number: str
    day: date
    path: str
    line: int | None
    is_frozen: bool

    @property
    def series(self) -> tuple[str, str, int]:
        """The register in which it has its number: one a type and year.

        Nghị định 30/2020/NĐ-CP, Điều 15: numbers run through a calendar year.
        """
        return self.type, self.symbol, self.day.year

    @property
    def order(self) -> tuple[int, str]:
        """Its place in the register: «12a» follows «12»."""
        match = _NUMBER.fullmatch(self.number.strip())
        return (int(match[1]), match[2].casefold()) if match else (0, self.number)

    @property
    def place(self) -> str:
        """Where its number stands: «bao-cao/2025-nam.md:4»."""
        return self.path if self.line is None else f"{self.path}:{self.line}"

    def __str__(self) -> str:
        number = document_number(self.number)
        return f"{self.type} số {number}/{self.symbol}"


def issued_documents(portal: Portal) -> tuple[Issued, ...]:
    """Return reports, letters and plans with number and day, by day and file.

    A report with a mistake in its front matter is left out: it is reported elsewhere.
    """
    found = (*_plans(portal), *_reports(portal))
    return tuple(sorted(found, key=lambda each: (each.day, each.path)))


def _plans(portal: Portal) -> Iterator[Issued]:
    for year, plan in portal.plans.items():
        if isinstance(plan, PlanFile) and plan.number and plan.date:
            yield Issued(
                type=_PLAN,
                symbol=plan.symbol,
                number=plan.number,
                day=plan.date,
                path=portal.shown(f"{PLANS}/{year}.yml"),
                line=plan.lines.get("number"),
                is_frozen=False,
            )


def _reports(portal: Portal) -> Iterator[Issued]:
    for file in portal.reports:
        try:
            found = _report(portal, file)
        except ContentErrors:
            continue
        if found is not None:
            yield found


def _report(portal: Portal, file: ReportFile) -> Issued | None:
    """Return the report; None where it has no number or day, or prints a plan."""
    head = template_of(portal, file).head
    identity = identity_of(portal, file)
    if head.kind is Kind.PLAN or not (identity.number and identity.day):
        return None
    symbol = identity.symbol if head.type else identity.symbol.partition("-")[0]
    return Issued(
        type=identity.type,
        symbol=symbol,
        number=identity.number,
        day=identity.day,
        path=portal.shown(file.path),
        line=file.lines.get("number"),
        is_frozen=file.id in portal.locks,
    )
