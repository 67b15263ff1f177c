"""The names of placeholders in fixed pages, report files and templates.

`{{ so_lieu("2026").tin_bai.cchc }}` is the figure as it is printed. The names are
listed in the handbook.
"""

from collections import defaultdict
from collections.abc import Mapping
from fractions import Fraction
from functools import cache

from commune_portal.content import Commune, Portal, Profile
from commune_portal.figures.catalogue import PLAN_CATALOGUE
from commune_portal.figures.citations import cite, cite_briefly, named_document
from commune_portal.figures.counters.asking import part_of
from commune_portal.figures.counting import count
from commune_portal.figures.named_figures import named_figures
from commune_portal.figures.periods import Period, parse_period
from commune_portal.figures.records import Figures, PlanFigures
from commune_portal.figures.sandbox.printable import check_printable
from commune_portal.figures.sandbox.printout import (
    Printed,
    PrintedText,
    Printout,
    Traced,
)
from commune_portal.vietnamese import decimal, short_day


def placeholder_context(portal: Portal) -> dict[str, object]:
    """Return the names for all placeholders; figures are counted on first use."""

    @cache
    def so_lieu(ky: str, cach_tinh: str | None = None) -> Mapping[str, object]:
        check_printable(ky)
        profile = Profile(cach_tinh) if cach_tinh else portal.commune.profile
        return printed_figures(portal, count(portal, parse_period(str(ky), profile)))

    def van_ban(ma: str) -> str:
        check_printable(ma)
        return cite(named_document(portal, str(ma)))

    def van_ban_ngan(ma: str) -> str:
        check_printable(ma)
        return cite_briefly(named_document(portal, str(ma)))

    return {
        "so_lieu": so_lieu,
        "van_ban": van_ban,
        "van_ban_ngan": van_ban_ngan,
        "xa": commune_names(portal),
        "hom_nay": short_day(portal.today),
    }


def printed_figures(portal: Portal, figures: Figures) -> Mapping[str, object]:
    """Return the figures of a period nested by the parts of their names."""
    period = figures.period
    tree: dict[str, object] = {
        "ky": {
            "ma": period.id,
            "nhan": period.label,
            "tu_ngay": short_day(period.start),
            "den_ngay": short_day(period.end),
        },
        "co_so_lieu": figures.has_data,
    }
    named = named_figures(figures, portal.commune)
    tree |= _nested({n: Printed.of(f, n, period) for n, f in named.items()})

    def theo(so: object, **by: object) -> Printed:
        for each in (so, *by.values()):
            check_printable(each)
        part = part_of(portal, figures, str(so), by)
        return Printed.of(part, f'theo("{so}")', period)

    tree["theo"] = theo
    if figures.plan is not None:
        tree["ke_hoach"] = _printed_plan(figures.plan, period)
    return tree


def _printed_plan(plan: PlanFigures, period: Period) -> Mapping[str, Traced]:
    """Return counts as numbers and percentages as they are printed."""
    return {
        row.key: _traced(row.get(plan), f"ke_hoach.{row.key}", period)
        for row in PLAN_CATALOGUE
    }


def _traced(value: int | Fraction, name: str, period: Period) -> Traced:
    if isinstance(value, int):
        return Printed.of_number(value, name, period)
    return PrintedText.of(decimal(value), name, period)


def _nested(named: Mapping[str, Printed]) -> Mapping[str, object]:
    """Return the figures as a tree: tin_bai.cchc is `cchc` below `tin_bai`."""
    groups: dict[str, dict[str, Printed]] = defaultdict(dict)
    for name, printed in named.items():
        first, _, rest = name.partition(".")
        groups[first][rest] = printed
    return {
        first: its[""] if "" in its else _nested(its) for first, its in groups.items()
    }


def printed_names(
    commune: Commune, figures: Figures, printout: Printout
) -> frozenset[str]:
    """Return the names of the figures of this period that a document has printed.

    A figure of another period, or one that was only compared, is not among them.
    """
    traced = {each.name for each in printout.traced if each.period == figures.period}
    shown = {id(figure) for figure in printout.figures}
    named = named_figures(figures, commune).items()
    return frozenset(traced | {name for name, figure in named if id(figure) in shown})


def commune_names(portal: Portal) -> Mapping[str, str]:
    """Return what placeholders call `xa`."""
    commune = portal.commune
    return {
        "ten": commune.name,
        "loai": commune.kind,
        "ten_day_du": commune.full_name,
        "co_quan": commune.agency,
        "cap_tren": commune.superior or "",
        "dia_chi": commune.address or "",
        "dien_thoai": commune.phone or "",
        "duong_day_nong": commune.hotline or "",
        "thu_dien_tu": commune.email or "",
        "trang": commune.title,
        "dai": commune.station,
        "khu_dan_cu": commune.residential_unit,
        "mot_cua": commune.desk,
    }
