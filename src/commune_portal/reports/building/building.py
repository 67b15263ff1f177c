"""From a report file to a finished report."""

from collections.abc import Sequence
from dataclasses import replace

from commune_portal.content import Portal, ReportFile
from commune_portal.content.records.lock import WORDING
from commune_portal.content.templates.records import Kind
from commune_portal.errors import (
    ContentError,
    ContentErrors,
    ContentWarning,
    PortalError,
)
from commune_portal.figures import (
    Evidence,
    Origins,
    double_counts,
    evidence_of,
    printed_names,
)
from commune_portal.reports import word
from commune_portal.reports.building.annexes import (
    annex_names,
    annex_sentence,
    filled_annexes,
)
from commune_portal.reports.building.cutoff import Cutoff
from commune_portal.reports.building.frame import ending_of, head_of
from commune_portal.reports.building.numbering import numbering
from commune_portal.reports.building.preparing import (
    chosen_signer,
    prepared,
    reported_days,
    standing,
    template_of,
)
from commune_portal.reports.building.thawing import as_signed
from commune_portal.reports.building.typed_figures import typed_figures
from commune_portal.reports.filling.basis import filled_basis
from commune_portal.reports.filling.citations import Register, resolved
from commune_portal.reports.filling.comparison import comparison_warnings
from commune_portal.reports.filling.filler import Filler
from commune_portal.reports.filling.library import Template
from commune_portal.reports.filling.origins import (
    origin_table,
    origin_warnings,
)
from commune_portal.reports.filling.predecessor import replacing_sentence
from commune_portal.reports.markdown.blocks import parse_body
from commune_portal.reports.model.blocks import Block, Paragraph, Span
from commune_portal.reports.model.report import Report
from commune_portal.reports.model.wording import basis_lines, contact_line, ended
from commune_portal.reports.warnings.addressees import addressee_warnings
from commune_portal.reports.warnings.authors import author_warnings
from commune_portal.reports.warnings.bases import basis_warnings
from commune_portal.reports.warnings.contradictions import (
    citation_warnings,
    typed_citation_warnings,
)
from commune_portal.reports.warnings.language import language_warnings
from commune_portal.reports.warnings.names import name_warnings
from commune_portal.vietnamese import did_you_mean


def named_report(portal: Portal, path: str) -> ReportFile:
    """Return the report file at the path, which may begin with the content folder.

    Raises PortalError where there is none.
    """
    by_path = {file.path: file for file in portal.reports}
    wanted = path.replace("\\", "/").removeprefix(f"{portal.root.as_posix()}/")
    if wanted in portal.frames:
        problem = "còn là khung; hãy điền theo lời hướng dẫn trong tệp rồi lập báo cáo"
        raise PortalError(f"{wanted}: {problem}")
    if wanted not in by_path:
        hint = did_you_mean(wanted, list(by_path))
        raise PortalError(f"{wanted}: không có báo cáo này{hint}")
    return by_path[wanted]


def build_reports(
    portal: Portal,
) -> tuple[tuple[Report, ...], tuple[ContentError, ...]]:
    """Return the reports of all valid report files, and the mistakes in the others.

    Raises PortalError where the lists of a template are nested too deep.
    """
    reports: list[Report] = []
    errors = [*_reference_mistakes(portal), *double_counts(portal)]
    for file in portal.reports:
        try:
            reports.append(_built(portal, file))
        except ContentErrors as error:
            errors += error.errors
        except ContentError as error:
            errors.append(error)
    return tuple(reports), tuple(errors)


def _reference_mistakes(portal: Portal) -> Sequence[ContentError]:
    return [] if portal.reference is None else word.reference_mistakes(portal)


def build_report(portal: Portal, file: ReportFile) -> Report:
    """Return the report that the file asks for.

    Raises ContentErrors with every mistake in the file, ContentError with the first
    mistake in its template, and PortalError where lists are nested too deep. Days that
    are counted twice are a mistake of every report that is not frozen (ADR 47). A
    frozen report is built from what its lock kept (ADR 17).
    """
    twice = () if file.id in portal.locks else tuple(double_counts(portal))
    try:
        report = _built(portal, file)
    except ContentErrors as error:
        raise ContentErrors([*twice, *error.errors]) from None
    except ContentError as error:
        raise (ContentErrors([*twice, error]) if twice else error) from None
    if twice:
        raise ContentErrors(twice)
    return report


def _built(portal: Portal, file: ReportFile) -> Report:
    lock, hidden = portal.locks.get(file.id), _hidden(portal)
    portal, file = as_signed(portal, file)
    cutoff = reported_days(portal, file)
    commune = standing(portal, file, cutoff)
    signing = replace(cutoff.view(portal), commune=commune)
    register = Register(signing, lock.wording if lock else WORDING)
    draft = _draft(signing, file, cutoff, register, hidden)
    report, cited = resolved(draft, register)
    body = template_of(portal, file).body.text
    unpublished = tuple(author_warnings(portal, file, body))
    if lock is not None:  # any other warning about a signed report comes too late
        return replace(report, frozen_on=lock.frozen_on, warnings=unpublished)
    warnings = (
        *citation_warnings(portal, file, report.day, cited),
        *typed_citation_warnings(portal, file, report.figures, report.day),
        *basis_warnings(portal, file, report),
        *addressee_warnings(signing, file, report),
        *language_warnings(portal, file, report.figures, commune),
        *name_warnings(portal, file),
        *unpublished,
    )
    return replace(report, warnings=(*report.warnings, *warnings))


def _hidden(portal: Portal) -> frozenset[str]:
    """Return the items that are not public today; a signed report may count them."""
    today = portal.today
    return frozenset(post.id for post in portal.posts if not post.is_published(today))


def _draft(
    portal: Portal,
    file: ReportFile,
    cutoff: Cutoff,
    register: Register,
    hidden: frozenset[str],
) -> Report:
    """Return the report with its citations still as marks."""
    found = prepared(portal, file, cutoff, register)
    filler, origins, template = found.filler, found.origins, found.filler.template
    figures = origins.counted
    try:
        signer = chosen_signer(portal, file)
    except ContentError as error:
        raise ContentErrors([*found.errors, error]) from None
    if found.errors:
        raise ContentErrors(found.errors)
    plan = figures.plan.plan if figures.plan else None
    identity = numbering(file, template, plan, cutoff.known_on)
    annexes = filled_annexes(portal, file, filler, identity, signer)
    names = annex_names(annexes.of_template)
    filler = replace(filler, context={**filler.context, "phu_luc": names})
    attached = annex_sentence(identity.type, annexes.of_file)
    return Report(
        id=file.id,
        head=head_of(portal, file, filler, identity),
        basis=basis_lines(filled_basis(portal, file, filler, register)),
        blocks=_blocks(portal, file, filler, attached),
        ending=ending_of(portal, file, signer, template.head.kind),
        author=portal.commune.agency,
        day=identity.day or cutoff.known_on,
        figures=figures,
        evidence=_evidence(portal, origins, filler, hidden),  # after the texts
        warnings=_warnings(portal, file, template, origins),
        annexes=annexes.all,
        contact=contact_line(portal.commune),
        reference=portal.reference,
        typed=typed_figures(portal, file, figures),
        origins=origin_table(portal, origins),
    )


def _evidence(
    portal: Portal, origins: Origins, filler: Filler, hidden: frozenset[str]
) -> Evidence:
    """Return the evidence; the texts, filled in before, noted what they print."""
    shown = (origins.counted, origins.printed)
    names = (printed_names(portal.commune, each, filler.printout) for each in shown)
    return evidence_of(portal, origins.counted, frozenset().union(*names), hidden)


def _blocks(
    portal: Portal, file: ReportFile, filler: Filler, attached: tuple[str, ...]
) -> tuple[Block, ...]:
    closing = ended(filler.fill(filler.template.closing))
    replacing = replacing_sentence(portal, file, filler.template.head.type)
    last = (*attached, *replacing, closing)
    body = parse_body(filler.fill(filler.template.body))
    return (*body, *(Paragraph((Span(text),)) for text in last))


def _warnings(
    portal: Portal, file: ReportFile, template: Template, origins: Origins
) -> tuple[ContentWarning, ...]:
    figures = origins.counted
    unused = (
        *comparison_warnings(portal, file, figures),
        *origin_warnings(portal, file, origins),
    )
    if figures.has_data or origins.by_name or template.head.kind is Kind.PLAN:
        return unused
    problem = f"chưa có số liệu nào trong {figures.period.label}"
    place = (portal.shown(file.path), file.lines.get("period"))
    return (ContentWarning(*place, "period", problem), *unused)
