"""Reporting periods: their ids, their bounds under both profiles, their neighbours.

Every period but a free range is a run of reporting months of one year, so the whole
difference between the profiles lies in where a month begins: on the 1st (calendar),
or on the 15th of the month before (statutory: Nghị định 09/2019/NĐ-CP, Điều 12).
See ADR 5.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from commune_portal.content import Profile
from commune_portal.errors import PortalError
from commune_portal.vietnamese import short_day

_CUT_OFF_DAY = 15
_MONTHS = 12
_ROMAN = ("I", "II", "III", "IV")
_ID = re.compile(
    r"(?P<year>20\d\d)(?:-(?:H(?P<half>[12])|(?P<nine>9M)|Q(?P<quarter>[1-4])"
    r"|(?P<month>0[1-9]|1[0-2])))?"
)
_RANGE = re.compile(r"(20\d\d-\d\d-\d\d)\.\.(20\d\d-\d\d-\d\d)")


class Kind(StrEnum):
    """The kinds of periods."""

    YEAR = "year"
    HALF = "half"
    NINE_MONTHS = "nine months"
    QUARTER = "quarter"
    MONTH = "month"
    RANGE = "range"


_LENGTH = {
    Kind.YEAR: 12,
    Kind.HALF: 6,
    Kind.NINE_MONTHS: 9,
    Kind.QUARTER: 3,
    Kind.MONTH: 1,
}
UNITS = (Kind.YEAR, Kind.HALF, Kind.QUARTER, Kind.MONTH)


class PeriodError(PortalError):
    """A text that names no period."""


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A reporting month: which days are in it depends on the profile."""

    year: int
    month: int

    def __str__(self) -> str:
        return f"{self.year}-{self.month:02d}"

    def plus(self, months: int) -> "Month":
        """Return the month that is `months` later, or earlier if negative."""
        year, index = divmod(self.year * _MONTHS + self.month - 1 + months, _MONTHS)
        return Month(year, index + 1)

    def start(self, profile: Profile) -> date:
        """Return its first day."""
        if profile is Profile.STATUTORY:
            before = self.plus(-1)
            return date(before.year, before.month, _CUT_OFF_DAY)
        return date(self.year, self.month, 1)

    def end(self, profile: Profile) -> date:
        """Return its last day, which is inside."""
        return self.plus(1).start(profile) - timedelta(days=1)


def month_of(day: date, profile: Profile) -> Month:
    """Return the one reporting month that holds the day."""
    month = Month(day.year, day.month)
    late = profile is Profile.STATUTORY and day.day >= _CUT_OFF_DAY
    return month.plus(1) if late else month


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A reporting period; both ends are inside it.

    Attributes:
        id: Its name in commands, placeholders and URLs, such as 2026-H1.
        kind: Year, half, nine months, quarter, month or a free range.
        profile: Where months begin.
        start: The first day.
        end: The last day.
        label: Its name in a sentence, such as «6 tháng đầu năm 2026».

    """

    id: str
    kind: Kind
    profile: Profile
    start: date
    end: date
    label: str

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    @property
    def year(self) -> int:
        """The year that it is reported in: that of its last month."""
        return month_of(self.end, self.profile).year

    @property
    def slug(self) -> str:
        """Its part of a URL: the id in lower case."""
        return self.id.lower()


def parse_period(text: str, profile: Profile) -> Period:
    """Return the period with this id. Raises PeriodError where there is none."""
    free = _RANGE.fullmatch(text.strip())
    if free is not None:
        return _range(free[1], free[2], profile)
    match = _ID.fullmatch(text.strip().upper())
    if match is None:
        raise PeriodError(
            f"«{text}» không phải một kỳ; hãy viết như 2026, 2026-H1, 2026-9M, "
            "2026-Q3, 2026-05 hoặc 2026-01-01..2026-06-30"
        )
    year = int(match["year"])
    if match["half"]:
        return _unit(Kind.HALF, Month(year, int(match["half"]) * 6 - 5), profile)
    if match["nine"]:
        return _unit(Kind.NINE_MONTHS, Month(year, 1), profile)
    if match["quarter"]:
        return _unit(Kind.QUARTER, Month(year, int(match["quarter"]) * 3 - 2), profile)
    if match["month"]:
        return _unit(Kind.MONTH, Month(year, int(match["month"])), profile)
    return _unit(Kind.YEAR, Month(year, 1), profile)


def period_of(day: date, kind: Kind, profile: Profile) -> Period:
    """Return the one year, half, quarter or month that holds the day."""
    month = month_of(day, profile)
    length = _LENGTH[kind]
    first = Month(month.year, (month.month - 1) // length * length + 1)
    return _unit(kind, first, profile)


def _unit(kind: Kind, first: Month, profile: Profile) -> Period:
    number = (first.month - 1) // _LENGTH[kind]
    year = first.year
    match kind:
        case Kind.YEAR:
            name, label = f"{year}", f"năm {year}"
        case Kind.HALF:
            part = ("đầu", "cuối")[number]
            name, label = f"{year}-H{number + 1}", f"6 tháng {part} năm {year}"
        case Kind.NINE_MONTHS:
            name, label = f"{year}-9M", f"9 tháng đầu năm {year}"
        case Kind.QUARTER:
            name = f"{year}-Q{number + 1}"
            label = f"quý {_ROMAN[number]} năm {year}"
        case _:
            padded = f"{first.month:02d}" if first.month < 3 else f"{first.month}"  # noqa: PLR2004 - NĐ 30/2020 pads January and February
            name, label = str(first), f"tháng {padded} năm {year}"
    return Period(
        id=name,
        kind=kind,
        profile=profile,
        start=first.start(profile),
        end=first.plus(_LENGTH[kind] - 1).end(profile),
        label=label,
    )


def _range(first: str, last: str, profile: Profile) -> Period:
    try:
        start, end = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        raise PeriodError(f"«{first}..{last}» có ngày không có trong lịch") from None
    if end < start:
        raise PeriodError(f"«{first}..{last}» có ngày cuối ở trước ngày đầu")
    return Period(
        id=f"{first}..{last}",
        kind=Kind.RANGE,
        profile=profile,
        start=start,
        end=end,
        label=f"từ ngày {short_day(start)} đến ngày {short_day(end)}",
    )


def months_in(period: Period) -> tuple[Month, ...]:
    """Return the reporting months that the period touches, oldest first."""
    return tuple(_months_between(period))


def _months_between(period: Period) -> Iterator[Month]:
    month = month_of(period.start, period.profile)
    last = month_of(period.end, period.profile)
    while month <= last:
        yield month
        month = month.plus(1)


def month_period(month: Month, profile: Profile) -> Period:
    """Return the period of one reporting month."""
    return _unit(Kind.MONTH, month, profile)


def year_before(period: Period) -> Period:
    """Return the same period of the year before (cùng kỳ năm trước)."""
    if period.kind is Kind.RANGE:
        start, end = map(same_day_last_year, (period.start, period.end))
        return _range(start.isoformat(), end.isoformat(), period.profile)
    last = month_of(period.end, period.profile)
    first = last.plus(1 - _LENGTH[period.kind] - _MONTHS)
    before = _unit(period.kind, first, period.profile)
    is_own = period.start == unmoved(period).start
    return before if is_own else replace(before, start=same_day_last_year(period.start))


def unmoved(period: Period) -> Period:
    """Return the period of this id: a report may have moved the first day (ADR 39)."""
    return parse_period(period.id, period.profile)


def same_day_last_year(day: date) -> date:
    """Return the day of the same name a year before; 28 February for a leap day."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year - 1, day=28)


def following(period: Period) -> Period | None:
    """Return the period that the next plan covers; None after a free range.

    After nine months it is the fourth quarter.
    """
    if period.kind is Kind.RANGE:
        return None
    first = month_of(period.end, period.profile).plus(1)
    kind = Kind.QUARTER if period.kind is Kind.NINE_MONTHS else period.kind
    return _unit(kind, first, period.profile)
