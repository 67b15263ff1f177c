"""From a report file to a finished report."""

from dataclasses import replace

from commune_portal.content import Portal, ReportFile, Signer
from commune_portal.content.formats.validation import did_you_mean
from commune_portal.errors import (
    ContentError,
    ContentErrors,
    ContentWarning,
    PortalError,
)
from commune_portal.figures import (
    Figures,
    PeriodError,
    count,
    evidence_of,
    parse_period,
)
from commune_portal.reports.building.annexes import (
    annex_mistakes,
    annex_names,
    filled_annexes,
)
from commune_portal.reports.building.numbering import (
    Numbering,
    numbering,
    numbering_mistakes,
)
from commune_portal.reports.building.parties import addressed_lines, received_lines
from commune_portal.reports.building.thawing import as_signed, signed_figures
from commune_portal.reports.filling.citations import Register, resolved
from commune_portal.reports.filling.comparison import comparison_warnings, typed_figures
from commune_portal.reports.filling.context import report_context
from commune_portal.reports.filling.filler import Filler
from commune_portal.reports.filling.library import Kind, Library, Template
from commune_portal.reports.filling.paragraphs import filled_paragraphs
from commune_portal.reports.filling.predecessor import replacing_sentence
from commune_portal.reports.markdown.blocks import parse_body
from commune_portal.reports.model.document import (
    Block,
    Ending,
    Head,
    Paragraph,
    Report,
    Span,
)
from commune_portal.reports.model.wording import (
    agency_lines,
    basis_lines,
    contact_line,
    ended,
)
from commune_portal.reports.warnings.contradictions import (
    citation_warnings,
    typed_citation_warnings,
)
from commune_portal.reports.warnings.language import language_warnings
from commune_portal.reports.word.office_reference import reference_mistakes

TEMPLATE_FOLDER = "mau-bao-cao"


def named_report(portal: Portal, path: str) -> ReportFile:
    """Return the report file at the path, which may begin with the content folder.

    Raises PortalError where there is none.
    """
    by_path = {file.path: file for file in portal.reports}
    wanted = path.replace("\\", "/").removeprefix(f"{portal.root.as_posix()}/")
    if wanted not in by_path:
        hint = did_you_mean(wanted, list(by_path))
        raise PortalError(f"{wanted}: không có báo cáo này{hint}")
    return by_path[wanted]


def build_reports(
    portal: Portal,
) -> tuple[tuple[Report, ...], tuple[ContentError, ...]]:
    """Return the reports of all sound report files, and the mistakes of the others."""
    reports: list[Report] = []
    errors = reference_mistakes(portal)
    for file in portal.reports:
        try:
            reports.append(build_report(portal, file))
        except ContentErrors as error:
            errors += error.errors
        except ContentError as error:
            errors.append(error)
    return tuple(reports), tuple(errors)


def build_report(portal: Portal, file: ReportFile) -> Report:
    """Return the report that the file asks for.

    Raises ContentErrors with every mistake in the file. A frozen report is built from
    what its lock kept (ADR 17).
    """
    lock = portal.locks.get(file.id)
    portal, file = as_signed(portal, file)
    signing = replace(portal, commune=portal.commune.as_of(file.date or portal.today))
    register = Register(signing)
    report, cited = resolved(_draft(signing, file, register), register)
    if lock is not None:  # whatever it might be warned of can no longer be mended
        return replace(report, frozen_on=lock.frozen_on, warnings=())
    told = (
        *citation_warnings(portal, file, report.figures, cited),
        *typed_citation_warnings(portal, file, report.figures),
        *language_warnings(portal, file, report.figures),
    )
    return replace(report, warnings=(*report.warnings, *told))


def _draft(portal: Portal, file: ReportFile, register: Register) -> Report:
    """Return the report with its citations still as marks."""
    filler, figures, errors = _filler(portal, file, register)
    template = filler.template
    signer, unsigned = _signer(portal, file)
    if errors or signer is None:
        raise ContentErrors([*errors, *unsigned])
    identity = numbering(portal, file, template, figures)
    annexes = filled_annexes(portal, file, filler, identity, signer)
    filler = replace(
        filler, context={**filler.context, "phu_luc": annex_names(annexes)}
    )
    return Report(
        id=file.id,
        head=_head(portal, file, filler, identity),
        basis=basis_lines(filler.fill(template.basis)),
        blocks=_blocks(portal, file, filler),
        ending=_ending(portal, file, signer, template.head.kind),
        author=portal.commune.agency,
        day=identity.day or portal.today,
        figures=figures,
        evidence=evidence_of(portal, figures),
        warnings=_warnings(portal, file, template, figures),
        annexes=annexes,
        contact=contact_line(portal.commune),
        reference=portal.reference,
        typed=typed_figures(portal, file, figures),
    )


def identity_of(portal: Portal, file: ReportFile) -> Numbering:
    """Return number, symbol and day of the report, as far as they are known."""
    portal, file = as_signed(portal, file)
    filler, figures, _ = _filler(portal, file, Register(portal))
    return numbering(portal, file, filler.template, figures)


def _filler(
    portal: Portal, file: ReportFile, register: Register
) -> tuple[Filler, Figures, list[ContentError]]:
    """Return what fills the report's template, and what is wrong in its file."""
    library = Library(portal.templates, portal.shown(TEMPLATE_FOLDER))
    template = _template(portal, file, library)
    figures = _figures(portal, file)
    end = min(figures.period.end, portal.today)
    speaking = replace(portal, commune=portal.commune.as_of(end))
    context = report_context(speaking, file, figures, register)
    paragraphs, errors = filled_paragraphs(portal, file, template, context)
    filler = Filler(
        library=library,
        template=template,
        paragraphs=paragraphs,
        has_data=figures.has_data,
        context=context,
    )
    errors += numbering_mistakes(portal, file, template, figures)
    errors += annex_mistakes(portal, file, filler)
    return filler, figures, errors


def _template(portal: Portal, file: ReportFile, library: Library) -> Template:
    template = library.template(file.template)
    if template is None:
        names = library.template_names()
        hint = did_you_mean(file.template, names) or f"; các mẫu: {', '.join(names)}"
        problem = f"không có mẫu «{file.template}»{hint}"
        raise ContentErrors([_mistake(portal, file, "template", problem)])
    return template


def _figures(portal: Portal, file: ReportFile) -> Figures:
    signed = signed_figures(portal, file)
    if signed is not None:
        return signed
    profile = file.profile or portal.commune.profile
    try:
        return count(portal, parse_period(file.period, profile))
    except PeriodError as error:
        raise ContentErrors([_mistake(portal, file, "period", str(error))]) from None


def _signer(
    portal: Portal, file: ReportFile
) -> tuple[Signer | None, list[ContentError]]:
    """Return who signs: whom the file names, else the only one that there is."""
    signers = portal.commune.signers
    if file.signer is not None:
        return signers[file.signer], []
    if len(signers) == 1:
        return next(iter(signers.values())), []
    problem = (
        f"chưa chọn người ký; hãy ghi một trong: {', '.join(signers)}"
        if signers
        else "portal.yml chưa có người ký nào trong signers"
    )
    return None, [_mistake(portal, file, "signer", problem)]


def _head(
    portal: Portal, file: ReportFile, filler: Filler, identity: Numbering
) -> Head:
    commune = portal.commune
    return Head(
        agency=agency_lines(commune),
        number=identity.line,
        day=identity.day_line(commune.place or commune.name),
        type=filler.template.head.type,
        subject=filler.fill(filler.template.subject),
        addressees=addressed_lines(commune, file, filler.template.head.kind),
        parent=commune.parent_agency or "",
    )


def _ending(portal: Portal, file: ReportFile, signer: Signer, kind: Kind) -> Ending:
    return Ending(
        authority=signer.authority,
        signer=signer.name,
        recipients=received_lines(portal.commune, file, kind),
        drafter=file.drafter or "",
    )


def _blocks(portal: Portal, file: ReportFile, filler: Filler) -> tuple[Block, ...]:
    closing = ended(filler.fill(filler.template.closing))
    last = (*replacing_sentence(portal, file, filler.template.head.type), closing)
    body = parse_body(filler.fill(filler.template.body))
    return (*body, *(Paragraph((Span(text),)) for text in last))


def _warnings(
    portal: Portal, file: ReportFile, template: Template, figures: Figures
) -> tuple[ContentWarning, ...]:
    unused = tuple(comparison_warnings(portal, file, figures))
    if figures.has_data or template.head.kind is Kind.PLAN:
        return unused
    problem = f"chưa có số liệu nào trong {figures.period.label}"
    place = (portal.shown(file.path), file.lines.get("period"))
    return (ContentWarning(*place, "period", problem), *unused)


def _mistake(
    portal: Portal, file: ReportFile, field: str, problem: str
) -> ContentError:
    return ContentError(portal.shown(file.path), file.lines.get(field), field, problem)
