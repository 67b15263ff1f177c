"""What a report is made from: its template, figures, paragraphs and signer."""

from dataclasses import dataclass, replace

from commune_portal.content import Commune, Portal, ReportFile, Signer
from commune_portal.content.layout import TEMPLATES
from commune_portal.content.records.lock import WORDING
from commune_portal.content.templates.records import Kind
from commune_portal.errors import ContentError, ContentErrors
from commune_portal.figures import (
    Origins,
    PeriodError,
    Printout,
    count,
    plan_of,
)
from commune_portal.reports.building.annexes import annex_mistakes
from commune_portal.reports.building.cutoff import (
    Cutoff,
    cutoff_mistakes,
    cutoff_of,
)
from commune_portal.reports.building.frame import addressee_mistakes
from commune_portal.reports.building.numbering import (
    Numbering,
    numbering,
    numbering_mistakes,
)
from commune_portal.reports.building.thawing import as_signed, signed_figures
from commune_portal.reports.filling.citations import Register
from commune_portal.reports.filling.context import report_context
from commune_portal.reports.filling.filler import Filler
from commune_portal.reports.filling.library import Library, Template
from commune_portal.reports.filling.origins import report_origins
from commune_portal.reports.filling.paragraphs import filled_paragraphs
from commune_portal.reports.tables.featured import featured_mistakes
from commune_portal.vietnamese import did_you_mean, short_day


@dataclass(frozen=True, slots=True)
class Prepared:
    """What fills the template of a report.

    Attributes:
        filler: The template with everything that its placeholders may use.
        origins: What was counted for the report's period, with the typed figures of
            other origins where its file asks for them.
        errors: The mistakes in the report file and in its template's annexes.

    """

    filler: Filler
    origins: Origins
    errors: tuple[ContentError, ...]


def prepared(
    portal: Portal, file: ReportFile, cutoff: Cutoff, register: Register
) -> Prepared:
    """Return what fills the report's template, and the mistakes in its file.

    `portal` is the cut-off's view. Raises ContentErrors where the template does not
    exist or has mistakes in its front matter.
    """
    library = _library(portal, file)
    template = template_of(portal, file)
    figures = signed_figures(portal, file) or count(portal, cutoff.period)
    origins = report_origins(portal, file, figures)
    speaking = replace(portal, commune=portal.commune.as_of(cutoff.through))
    context = {
        **report_context(speaking, file, origins, register),
        "hom_nay": short_day(cutoff.known_on),
    }
    printout = Printout()
    paragraphs, errors = filled_paragraphs(portal, file, template, context, printout)
    filler = Filler(
        library=library,
        template=template,
        paragraphs=paragraphs,
        has_data=figures.has_data or context["theo_nguon"] is not None,
        context=context,
        printout=printout,
    )
    errors += cutoff_mistakes(portal, file)
    errors += numbering_mistakes(portal, file, template, figures)
    errors += annex_mistakes(portal, file, filler)
    errors += addressee_mistakes(portal, file, template.head)
    errors += featured_mistakes(portal, file, figures)
    return Prepared(filler, origins, tuple(errors))


def identity_of(portal: Portal, file: ReportFile) -> Numbering:
    """Return number, symbol and day of the report, as far as they are known.

    Raises ContentErrors where its template or its period does not exist.
    """
    portal, file = as_signed(portal, file)
    template = template_of(portal, file)
    cutoff = reported_days(portal, file)
    plan = plan_of(portal, cutoff.period)
    return numbering(file, template, plan, cutoff.known_on)


def reported_days(portal: Portal, file: ReportFile) -> Cutoff:
    """Return the days that the report counts.

    Raises ContentErrors where its period does not exist.
    """
    try:
        return cutoff_of(portal, file)
    except PeriodError as error:
        raise ContentErrors([_mistake(portal, file, "period", str(error))]) from None


def standing(portal: Portal, file: ReportFile, cutoff: Cutoff) -> Commune:
    """Return the commune as it is named above and below the body (ADR 19, 41).

    The names are those of the day of signing; before it, those of the last day that
    counts. A plan is issued on its own day. Raises ContentErrors where the template
    does not exist.
    """
    lock = portal.locks.get(file.id)
    if lock is not None and lock.wording == 1:
        return portal.commune.as_of(file.date or cutoff.known_on)
    template = template_of(portal, file)
    plan = plan_of(portal, cutoff.period)
    is_plan = template.head.kind is Kind.PLAN and plan is not None
    signed = plan.date if is_plan and plan else file.date
    return portal.commune.as_of(signed or cutoff.through)


def chosen_signer(portal: Portal, file: ReportFile) -> Signer:
    """Return who signs: whom the file names, else the only signer there is.

    Raises ContentError where the choice is open: it is never guessed.
    """
    signers = portal.commune.signers
    if file.signer is not None:
        return signers[file.signer]
    if len(signers) == 1:
        return next(iter(signers.values()))
    problem = (
        f"chưa chọn người ký; hãy ghi một trong: {', '.join(signers)}"
        if signers
        else "portal.yml chưa có người ký nào trong signers"
    )
    raise _mistake(portal, file, "signer", problem)


def _library(portal: Portal, file: ReportFile) -> Library:
    """Return the templates; a signed report keeps the wording of its own time."""
    lock = portal.locks.get(file.id)
    wording = lock.wording if lock else WORDING
    return Library(portal.templates, portal.shown(TEMPLATES), wording)


def template_of(portal: Portal, file: ReportFile) -> Template:
    """Return the template of the report.

    Raises ContentErrors where it does not exist.
    """
    library = _library(portal, file)
    template = library.template(file.template)
    if template is None:
        names = library.template_names()
        hint = did_you_mean(file.template, names) or f"; các mẫu: {', '.join(names)}"
        problem = f"không có mẫu «{file.template}»{hint}"
        raise ContentErrors([_mistake(portal, file, "template", problem)])
    return template


def _mistake(
    portal: Portal, file: ReportFile, field: str, problem: str
) -> ContentError:
    return ContentError(portal.shown(file.path), file.lines.get(field), field, problem)
