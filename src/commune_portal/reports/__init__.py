"""reports: records and figures to official documents; bytes out, no file is written."""

from commune_portal.reports.building import (
    build_report,
    check_reports,
    named_report,
)
from commune_portal.reports.document import Report
from commune_portal.reports.word import render_docx

__all__ = ["Report", "build_report", "check_reports", "named_report", "render_docx"]
