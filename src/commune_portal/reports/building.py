"""From a report file to a finished report."""

from collections.abc import Mapping

from commune_portal.content import Portal, ReportFile, Signer
from commune_portal.content.validation import did_you_mean
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
    fill,
    parse_period,
)
from commune_portal.reports.body import parse_body
from commune_portal.reports.comparison import comparison_warnings
from commune_portal.reports.context import report_context
from commune_portal.reports.document import Block, Ending, Head, Paragraph, Report, Span
from commune_portal.reports.paragraphs import filled_paragraphs
from commune_portal.reports.templates import Library, Source, Template
from commune_portal.reports.wording import (
    addressee_lines,
    agency_lines,
    basis_lines,
    day_line,
    ended,
    letter_number_line,
    number_line,
    recipient_lines,
)

TEMPLATE_FOLDER = "mau-bao-cao"
_NO_DATA = "chua-co-so-lieu"


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
    errors: list[ContentError] = []
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

    Raises ContentErrors with every mistake in the file.
    """
    library = Library(portal.templates, portal.shown(TEMPLATE_FOLDER))
    template = _template(portal, file, library)
    figures = _figures(portal, file)
    context = report_context(portal, file, figures)
    paragraphs, errors = filled_paragraphs(portal, file, template, context)
    signer, unsigned = _signer(portal, file)
    if errors or signer is None:
        raise ContentErrors([*errors, *unsigned])
    filler = _Filler(library, template, paragraphs, figures, context)
    addressees = _given(file.addressees, portal.commune.addressees)
    return Report(
        id=file.id,
        head=_head(portal, file, template, filler.fill(template.subject)),
        basis=basis_lines(filler.fill(template.basis)),
        blocks=_blocks(template, filler),
        ending=Ending(
            authority=signer.authority,
            signer=signer.name,
            recipients=recipient_lines(
                _given(file.recipients, portal.commune.recipients),
                has_addressees=bool(addressees),
            ),
        ),
        author=portal.commune.agency,
        day=file.date or portal.today,
        figures=figures,
        evidence=evidence_of(portal, figures),
        warnings=_warnings(portal, file, figures),
    )


class _Filler:
    """Fills the parts of one template with one report's figures and paragraphs."""

    def __init__(
        self,
        library: Library,
        template: Template,
        paragraphs: Mapping[str, str],
        figures: Figures,
        context: Mapping[str, object],
    ) -> None:
        self._library = library
        self._template = template
        self._paragraphs = paragraphs
        self._has_data = figures.has_data
        self._context = {
            **context,
            "doan": self._paragraph,
            "khoi": self._passage,
            "thong_ke": self._statistics,
        }

    def fill(self, source: Source) -> str:
        """Return the text with its placeholders filled in."""
        return fill(source.text, source.path, source.line, self._context).strip()

    def _paragraph(self, name: str) -> str:
        declared = (*self._template.head.required, *self._template.head.optional)
        if name not in declared:
            near = did_you_mean(name, declared)
            problem = f"đoạn này chưa khai trong required hoặc optional{near}"
            raise ContentError(self._template.body.path, None, name, problem)
        return self._paragraphs.get(name, "")

    def _passage(self, name: str) -> str:
        source = self._library.passage(name)
        if source is None:
            near = did_you_mean(name, self._library.passage_names())
            problem = f"không có khối này{near}"
            raise ContentError(self._template.body.path, None, name, problem)
        return self.fill(source)

    def _statistics(self, name: str) -> str:
        """Return the passage with the figures, or a visible word of their absence."""
        return self._passage(name if self._has_data else _NO_DATA)


def _template(portal: Portal, file: ReportFile, library: Library) -> Template:
    template = library.template(file.template)
    if template is None:
        names = library.template_names()
        hint = did_you_mean(file.template, names) or f"; các mẫu: {', '.join(names)}"
        problem = f"không có mẫu «{file.template}»{hint}"
        raise ContentErrors([_mistake(portal, file, "template", problem)])
    return template


def _figures(portal: Portal, file: ReportFile) -> Figures:
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


def _head(portal: Portal, file: ReportFile, template: Template, subject: str) -> Head:
    commune = portal.commune
    year = portal.today.year
    number = number_line if template.head.type else letter_number_line
    return Head(
        agency=agency_lines(commune),
        number=number(file.number, template.head.symbol),
        day=day_line(commune.place or commune.name, file.date, year),
        type=template.head.type,
        subject=subject,
        addressees=addressee_lines(_given(file.addressees, commune.addressees)),
    )


def _blocks(template: Template, filler: _Filler) -> tuple[Block, ...]:
    closing = Paragraph((Span(ended(filler.fill(template.closing))),))
    return (*parse_body(filler.fill(template.body)), closing)


def _warnings(
    portal: Portal, file: ReportFile, figures: Figures
) -> tuple[ContentWarning, ...]:
    unused = tuple(comparison_warnings(portal, file, figures))
    if figures.has_data:
        return unused
    problem = f"chưa có số liệu nào trong {figures.period.label}"
    missing = ContentWarning(portal.shown(file.path), None, "period", problem)
    return (missing, *unused)


def _given(own: tuple[str, ...] | None, usual: tuple[str, ...]) -> tuple[str, ...]:
    return usual if own is None else own


def _mistake(
    portal: Portal, file: ReportFile, field: str, problem: str
) -> ContentError:
    return ContentError(portal.shown(file.path), None, field, problem)
