"""Reading and checking everything: what `make check` and every build begin with."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from commune_portal.content import Portal, load_portal
from commune_portal.errors import ContentErrors, ContentWarning
from commune_portal.pages import WholeSite, whole_site
from commune_portal.reports import check_reports


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A portal without mistakes, its site, and what an editor should look at."""

    portal: Portal
    site: WholeSite
    warnings: tuple[ContentWarning, ...]


def load_checked(content: Path, docs: Path, today: date) -> Checked:
    """Return the portal and its site.

    Raises ContentErrors: with every mistake in content/, or else with every mistake
    in the paragraphs of the reports and in the fixed pages in `docs`.
    """
    portal = load_portal(content, today)
    report_warnings, errors = check_reports(portal)
    try:
        site = whole_site(portal, docs)
    except ContentErrors as error:
        raise ContentErrors([*error.errors, *errors]) from None
    if errors:
        raise ContentErrors(errors)
    warnings = (*portal.warnings, *report_warnings)
    return Checked(portal=portal, site=site, warnings=warnings)
