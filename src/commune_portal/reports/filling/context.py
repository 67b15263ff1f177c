"""The names that templates and paragraphs of officials may use."""

from commune_portal.content import (
    Portal,
)
from commune_portal.content import ReportFile as File
from commune_portal.figures import Origins, placeholder_context
from commune_portal.reports.filling.amounts import two_digits
from commune_portal.reports.filling.citations import Register
from commune_portal.reports.filling.comparison import comparison_table
from commune_portal.reports.filling.lists import (
    activities,
    reposts,
    row_names,
    sections,
)
from commune_portal.reports.filling.origins import origin_names
from commune_portal.reports.filling.period_names import following_names, period_names
from commune_portal.reports.filling.plan_names import plan_citations, plan_names
from commune_portal.reports.filling.predecessor import predecessor


def report_context(
    portal: Portal, file: File, origins: Origins, register: Register
) -> dict[str, object]:
    """Return the names of fixed pages with those of this report and its period.

    The handbook (so-lieu.md) documents each name.
    """
    figures, printed = origins.counted, origins.printed
    lock = portal.locks.get(file.id)
    plans = tuple(plan_citations(portal, file, figures, register))
    return {
        **placeholder_context(portal),
        "van_ban": register.cite,
        **origin_names(portal, origins),
        "ky": period_names(figures),
        "ky_sau": following_names(figures.period),
        "ke_hoach": next(iter(plans), None),
        "cac_ke_hoach": plans,
        "van_ban_truoc": predecessor(portal, file),
        "chuyen_muc": sections(portal.commune, printed),
        "hinh_thuc": activities(portal.commune, printed),
        "kenh_dang_lai": reposts(portal.commune, printed),
        "so_sanh": comparison_table(portal, file, figures) if file.comparison else None,
        "cac_van_ban": tuple(register.cite(name) for name in file.documents),
        "hai_chu_so": two_digits,
        "phu_luc": (),
        "co_thu_tuc": lock.has_procedures if lock else bool(portal.procedures),
        **plan_names(portal.commune, figures, register),
        **row_names(portal, file, figures),
    }
