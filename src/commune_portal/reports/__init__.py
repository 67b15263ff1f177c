"""reports: records and figures to official documents; returns bytes, writes no file."""

from typing import TYPE_CHECKING

from commune_portal.late import late_names

if TYPE_CHECKING:  # a test compares it with the homes below
    from commune_portal.reports.building.building import (
        build_report,
        build_reports,
        named_report,
    )
    from commune_portal.reports.building.thawing import as_signed
    from commune_portal.reports.freezing.drift import drift
    from commune_portal.reports.freezing.freezing import freeze
    from commune_portal.reports.freezing.readiness import require_number_and_day
    from commune_portal.reports.freezing.states import states
    from commune_portal.reports.html.render import html_part, render_html
    from commune_portal.reports.issuing.coverage import later_than
    from commune_portal.reports.issuing.numbers import (
        number_mistakes,
        number_warnings,
        require_sound_numbers,
        unfrozen_warning,
    )
    from commune_portal.reports.model.report import Report
    from commune_portal.reports.model.wording import title_of
    from commune_portal.reports.warnings.contradictions import register_warnings
    from commune_portal.reports.warnings.language import plan_warnings
    from commune_portal.reports.word.render import render_docx
    from commune_portal.reports.workbook.render import render_xlsx

__all__ = [
    "Report",
    "as_signed",
    "build_report",
    "build_reports",
    "drift",
    "freeze",
    "html_part",
    "later_than",
    "named_report",
    "number_mistakes",
    "number_warnings",
    "plan_warnings",
    "register_warnings",
    "render_docx",
    "render_html",
    "render_xlsx",
    "require_number_and_day",
    "require_sound_numbers",
    "states",
    "title_of",
    "unfrozen_warning",
]

_HOMES = {
    "building.building": (
        "build_report",
        "build_reports",
        "named_report",
    ),
    "building.thawing": ("as_signed",),
    "freezing.drift": ("drift",),
    "freezing.freezing": ("freeze",),
    "freezing.readiness": ("require_number_and_day",),
    "freezing.states": ("states",),
    "html.render": (
        "html_part",
        "render_html",
    ),
    "issuing.coverage": ("later_than",),
    "issuing.numbers": (
        "number_mistakes",
        "number_warnings",
        "require_sound_numbers",
        "unfrozen_warning",
    ),
    "model.report": ("Report",),
    "model.wording": ("title_of",),
    "warnings.contradictions": ("register_warnings",),
    "warnings.language": ("plan_warnings",),
    "word.render": ("render_docx",),
    "workbook.render": ("render_xlsx",),
}
# What a command does not use it need not load: python-docx and XlsxWriter take long.
__getattr__ = late_names(__name__, _HOMES)
