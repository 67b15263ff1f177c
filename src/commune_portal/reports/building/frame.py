"""What stands above and below the body: head, signature, Kính gửi and Nơi nhận."""

from collections.abc import Iterator

from commune_portal.content import Commune, Portal, ReportFile, Signer
from commune_portal.content.templates.records import Kind, TemplateFrontMatter
from commune_portal.errors import ContentError
from commune_portal.reports.building.numbering import Numbering
from commune_portal.reports.filling.filler import Filler
from commune_portal.reports.model.report import Ending, Head
from commune_portal.reports.model.wording import (
    addressee_lines,
    agency_lines,
    joined_remark,
    recipient_lines,
    without_addressees,
)


def head_of(
    portal: Portal, file: ReportFile, filler: Filler, identity: Numbering
) -> Head:
    """Return the head of the report (NĐ 30/2020, Phụ lục I, II.1 to II.5).

    Raises ContentError where the template's subject cannot be filled in.
    """
    commune = portal.commune
    return Head(
        agency=agency_lines(commune),
        number=identity.line,
        day=identity.day_line(commune.place or commune.name),
        type=filler.template.head.type,
        subject=filler.fill(filler.template.subject),
        addressees=_addressed_lines(commune, file, filler.template.head.kind),
        parent=commune.parent_agency or "",
    )


def ending_of(portal: Portal, file: ReportFile, signer: Signer, kind: Kind) -> Ending:
    """Return signature and recipients of the report (II.7 and II.9.b)."""
    return Ending(
        authority=signer.authority,
        signer=signer.name,
        recipients=_received_lines(portal, file, kind),
        drafter=file.drafter or "",
    )


def _addressed_lines(commune: Commune, file: ReportFile, kind: Kind) -> tuple[str, ...]:
    """Return the lines of Kính gửi; a plan has none unless its file names them.

    Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9.a: Kính gửi is for a letter, a tờ trình
    and a report to a higher body.
    """
    return addressee_lines(_addressees(commune, file, kind))


def addressee_mistakes(
    portal: Portal, file: ReportFile, head: TemplateFrontMatter
) -> Iterator[ContentError]:
    """Yield a mistake for a công văn without Kính gửi, which it always has (II.9.a).

    A signed one prints what was signed.
    """
    is_unaddressed = not _addressees(portal.commune, file, head.kind)
    if head.type or not is_unaddressed or file.id in portal.locks:
        return
    key = "addressees" if "addressees" in file.lines else "template"
    problem = (
        "công văn phải có Kính gửi; hãy ghi addressees ở tệp này, "
        "hoặc addressees, superiors trong portal.yml"
    )
    yield ContentError(
        portal.shown(file.path), file.lines.get(key), "addressees", problem
    )


def _received_lines(portal: Portal, file: ReportFile, kind: Kind) -> tuple[str, ...]:
    """Return the lines of Nơi nhận, with «Như trên» where there is a Kính gửi."""
    commune = portal.commune
    given = commune.recipients if file.recipients is None else file.recipients
    addressees, lock = _addressees(commune, file, kind), portal.locks.get(file.id)
    if lock is None:  # a signed document keeps its punctuation
        given = tuple(map(joined_remark, given))
    if lock is None or lock.wording > 1:
        given = without_addressees(given, addressees)
    return recipient_lines(given, has_addressees=bool(addressees))


def _addressees(commune: Commune, file: ReportFile, kind: Kind) -> tuple[str, ...]:
    if file.addressees is not None:
        return file.addressees
    return () if kind is Kind.PLAN else commune.addressed
