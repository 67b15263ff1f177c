"""Reading and checking everything: the first step of `make check` and every build."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from pathlib import Path

from commune_portal import reports
from commune_portal.content import (
    Docs,
    Portal,
    ReportFile,
    load_portal,
    portability_warnings,
    read_docs,
    unassigned_authors,
    uncounted_tasks,
    unmet_duties,
)
from commune_portal.errors import ContentErrors, ContentWarning
from commune_portal.figures.scoring.scoring import score_mistakes
from commune_portal.memo import NO_SPEED, Memo, Speed, digest, kept
from commune_portal.pages import (
    Download,
    ReportView,
    TypedLine,
    WholeSite,
    whole_site,
)
from commune_portal.reports import (
    Report,
    as_signed,
    build_reports,
    drift,
    html_part,
    later_than,
    number_mistakes,
    number_warnings,
    plan_warnings,
    register_warnings,
    states,
    title_of,
)

_TITLE_LEVEL = 2  # the page of a report has its own title above


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A portal without mistakes, its site, and what an editor should look at.

    `unmet` is what the law requires and the content lacks; only `make check` prints it.
    `drift` is where content differs from signed reports or lies in none of them; it is
    never a failure.
    """

    portal: Portal
    site: WholeSite
    warnings: tuple[ContentWarning, ...]
    unmet: tuple[ContentWarning, ...]
    drift: tuple[ContentWarning, ...]


def load_checked(
    content: Path, docs: Iterable[Path], today: date, speed: Speed = NO_SPEED
) -> Checked:
    """Return the portal and its site.

    `docs` are the folders of fixed pages, those that go before others first. Raises
    ContentErrors with every mistake in content/ and in the files of these folders;
    where there is none, with every mistake in the paragraphs of the reports and in the
    placeholders of the fixed pages.
    """
    fixed = read_docs(*docs)
    portal = _portal(content, today, fixed, speed)
    fixed = fixed if portal.commune.handbook else fixed.without_handbook()
    reports, errors = build_reports(portal)
    errors = (*errors, *number_mistakes(portal), *score_mistakes(portal))
    files = {file.id: file for file in portal.reports}
    try:
        views = [_view(portal, r, files[r.id], speed.memo) for r in reports]
        site = whole_site(portal, fixed, views, speed)
    except ContentErrors as error:
        raise ContentErrors([*error.errors, *errors]) from None
    if errors:
        raise ContentErrors(errors)
    return Checked(
        portal=portal,
        site=site,
        warnings=tuple(_warnings(portal, site, reports)),
        unmet=unmet_duties(portal),
        drift=drift(portal),
    )


def _warnings(
    portal: Portal, site: WholeSite, reports: Iterable[Report]
) -> Iterator[ContentWarning]:
    """Yield what an editor should look at, that of the reports last."""
    yield from portal.warnings
    yield from site.warnings
    yield from register_warnings(portal)
    yield from plan_warnings(portal)
    yield from unassigned_authors(portal)
    yield from uncounted_tasks(portal)
    yield from portability_warnings(portal)
    yield from number_warnings(portal)
    for report in reports:
        yield from report.warnings


def _portal(content: Path, today: date, docs: Docs, speed: Speed) -> Portal:
    try:
        return load_portal(content, today, None, speed)
    except ContentErrors as error:
        raise ContentErrors([*error.errors, *docs.errors]) from None


def _view(portal: Portal, report: Report, file: ReportFile, memo: Memo) -> ReportView:
    """Return the report as pages show it; only a published one has files."""
    _, signed = as_signed(portal, file)
    return ReportView(
        id=report.id,
        title=title_of(report),
        number=report.head.number.removeprefix("Số: ") if signed.number else "",
        day=signed.date,
        states=states(portal, file),
        signer=report.ending.signer,
        is_published=file.published,
        frozen_on=report.frozen_on,
        later=str(later_than(portal, report.figures)),
        figures=report.figures,
        evidence=report.evidence,
        typed=tuple(TypedLine(t.label, t.figure, t.use) for t in report.typed),
        body_html=html_part(report, _TITLE_LEVEL),
        downloads=_downloads(report, memo) if file.published else (),
        warnings=tuple(map(str, report.warnings)),
    )


def _downloads(report: Report, memo: Memo) -> tuple[Download, ...]:
    """Return the files of a report, which only a site needs: `check` makes none."""
    whole = cache(partial(digest, report))

    def word() -> bytes:
        return kept(memo, digest("docx", whole()), lambda: reports.render_docx(report))

    def workbook() -> bytes:
        return kept(memo, digest("xlsx", whole()), lambda: reports.render_xlsx(report))

    return (
        Download(f"{report.id}.docx", "văn bản Word", cache(word)),
        Download(f"{report.id}.xlsx", "bảng minh chứng Excel", cache(workbook)),
    )
