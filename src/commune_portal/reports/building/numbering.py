"""Number, symbol and day of a report; those of a plan are in the plan's own file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from commune_portal.content import Plan, Portal, ReportFile
from commune_portal.content.records.plan import NUMBER_WITHOUT_DAY
from commune_portal.content.templates.records import Kind
from commune_portal.errors import ContentError
from commune_portal.figures import Figures
from commune_portal.reports.filling.library import Template
from commune_portal.reports.model.wording import (
    day_line,
    long_day_or_blank,
    number_and_symbol,
    whole_symbol,
)

_LETTER = "Công văn"
# What the plan's own file says, by the key of the report file.
_OF_PLAN = {"number": "số và ngày", "date": "số và ngày", "basis": "căn cứ"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """What identifies a report, as far as the clerk has assigned it.

    Attributes:
        type: «Báo cáo», as in a sentence.
        number: The number of the year; None before signing.
        symbol: «BC-UBND».
        day: The day of signing; None before it.
        year: The year in which it is drafted.

    """

    type: str
    number: str | None
    symbol: str
    day: date | None
    year: int

    @property
    def line(self) -> str:
        """«Số: 05/BC-UBND» (NĐ 30/2020, Phụ lục I, II.3)."""
        return f"Số: {number_and_symbol(self.number, self.symbol)}"

    def day_line(self, place: str) -> str:
        """Return «An Bình, ngày 05 tháng 6 năm 2026» (II.4)."""
        return day_line(place, self.day, self.year)

    def attached_to(self, agency: str) -> str:
        """Return «(Kèm theo Báo cáo số …)» of an annex (III.1 and Mẫu 2.1)."""
        identity = number_and_symbol(self.number, self.symbol)
        day = long_day_or_blank(self.day, self.year)
        return f"(Kèm theo {self.type} số {identity} {day} của {agency})"


def numbering(
    file: ReportFile, template: Template, plan: Plan | None, drafted_on: date
) -> Numbering:
    """Return what identifies the report: of a plan, what the plan's file says.

    `plan` is that of the report's period.
    """
    symbol = whole_symbol(template.head.type, template.head.symbol)
    is_plan = template.head.kind is Kind.PLAN and plan is not None
    return Numbering(
        type=template.head.type.capitalize() or _LETTER,
        number=plan.number if is_plan and plan else file.number,
        symbol=plan.symbol if is_plan and plan else symbol,
        day=plan.date if is_plan and plan else file.date,
        year=drafted_on.year,
    )


def numbering_mistakes(
    portal: Portal, file: ReportFile, template: Template, figures: Figures
) -> Iterator[ContentError]:
    """Yield a number without a day, and keys that belong into the plan's file."""
    path, year = portal.shown(file.path), figures.period.year
    if template.head.kind is not Kind.PLAN:
        if file.number and not file.date:
            line = file.lines.get("number")
            yield ContentError(path, line, "number", NUMBER_WITHOUT_DAY)
        return
    if figures.plan is None:
        problem = f"chưa có kế hoạch năm {year} (ke-hoach/{year}.yml)"
        yield ContentError(path, file.lines.get("period"), "period", problem)
    for key, what in _OF_PLAN.items():
        if key in file.lines:
            problem = f"{what} của kế hoạch ghi trong ke-hoach/{year}.yml"
            yield ContentError(path, file.lines[key], key, problem)
    for key in ("data_from", "data_until"):
        if key in file.lines:
            problem = "kế hoạch không tính số liệu; hãy bỏ khóa này"
            yield ContentError(path, file.lines[key], key, problem)
