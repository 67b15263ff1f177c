"""The names of the period of a report and of the period after it."""

from collections.abc import Mapping

from commune_portal.content import Profile
from commune_portal.figures import Figures, Kind, Period, following, parse_period
from commune_portal.vietnamese import short_day

# A report of a year is «tổng kết», of a half or nine months «sơ kết».
_SUMMING_UP = {
    Kind.YEAR: "tổng kết",
    Kind.HALF: "sơ kết",
    Kind.NINE_MONTHS: "sơ kết",
    Kind.QUARTER: "",
    Kind.MONTH: "",
    Kind.RANGE: "",
}


def period_names(figures: Figures) -> Mapping[str, object]:
    """Return what templates call `ky`: the period of the report."""
    period = figures.period
    return {
        "ma": period.id,
        "nhan": period.label,
        "pham_vi": _scope(period),
        "nam": period.year,
        "tu_ngay": short_day(period.start),
        "den_ngay": short_day(period.end),
        "chot_den": short_day(figures.through),
        "ten_bao_cao": f"báo cáo {_SUMMING_UP[period.kind]}".strip(),
        "la_nam": period.kind is Kind.YEAR,
        "theo_luat": period.profile is Profile.STATUTORY,
    }


def _scope(period: Period) -> str:
    """Return the period, with its first day where `data_from` has moved it (ADR 39)."""
    if period.start == parse_period(period.id, period.profile).start:
        return period.label
    return f"{period.label} (từ ngày {short_day(period.start)})"


def following_names(period: Period) -> Mapping[str, object]:
    """Return what templates call `ky_sau`: the period after that of the report."""
    after = following(period)
    if after is None:
        return {"nhan": "thời gian tới", "nam": period.year}
    return {"nhan": after.label, "nam": after.year}
