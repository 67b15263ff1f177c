"""To whom a document goes: Kính gửi and Nơi nhận, as given or as usual."""

from commune_portal.content import Commune, ReportFile
from commune_portal.reports.filling.library import Kind
from commune_portal.reports.model.wording import addressee_lines, recipient_lines


def addressed_lines(commune: Commune, file: ReportFile, kind: Kind) -> tuple[str, ...]:
    """Return the lines of Kính gửi; a plan has none unless its file names them.

    Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9.a: Kính gửi is for a letter, a tờ trình
    and a report to a higher body.
    """
    return addressee_lines(_addressees(commune, file, kind))


def received_lines(commune: Commune, file: ReportFile, kind: Kind) -> tuple[str, ...]:
    """Return the lines of Nơi nhận, with «Như trên» where there is a Kính gửi."""
    given = commune.recipients if file.recipients is None else file.recipients
    addressees = _addressees(commune, file, kind)
    return recipient_lines(given, has_addressees=bool(addressees))


def _addressees(commune: Commune, file: ReportFile, kind: Kind) -> tuple[str, ...]:
    if file.addressees is not None:
        return file.addressees
    return () if kind is Kind.PLAN else commune.addressees
