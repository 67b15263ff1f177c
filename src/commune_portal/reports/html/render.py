"""A report as HTML: a file that stands alone, or a part of a page of the site.

Text and order are those of the Word file; headings, lists and tables are marked up as
such for screen readers (TT 26/2020/TT-BTTTT, WCAG 2.1 AA).
"""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from commune_portal.reports.html.body import HtmlBody
from commune_portal.reports.model.report import Report
from commune_portal.reports.model.wording import (
    ADDRESSED,
    MOTTO,
    RECEIVED,
    letter_subject,
    title_of,
)

_TEMPLATES = Path(__file__).parent / "templates"


def render_html(report: Report) -> str:
    """Return the report as an HTML file that loads nothing, its style included."""
    template = _environment().get_template("file.html.j2")
    return template.render(
        report=report,
        title=title_of(report),
        part=html_part(report, level=1),
    )


def html_part(report: Report, level: int) -> Markup:
    """Return the report as a part of a page, its title a heading of this level."""
    body = HtmlBody()
    text = (
        _environment()
        .get_template("report.html.j2")
        .render(
            report=report,
            level=level,
            blocks=body.blocks,
            notes=body.notes,
            motto=MOTTO,
            addressed=ADDRESSED,
            received=RECEIVED,
        )
    )
    return Markup(text)  # noqa: S704 - the template escapes


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["letter_subject"] = letter_subject
    return environment
