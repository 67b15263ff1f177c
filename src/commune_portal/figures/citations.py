"""How a document or plan is cited in a sentence (NĐ 30/2020, Phụ lục I, II.6.b)."""

from commune_portal.content import Document, Plan, Portal
from commune_portal.content.records.document import unknown_document
from commune_portal.errors import PortalError
from commune_portal.vietnamese import document_number, short_day


class _UnknownDocumentError(PortalError):
    """A citation of a document that the register does not hold."""


def named_document(portal: Portal, name: str) -> Document:
    """Return the document of the commune's register, or the built-in one (ADR 43).

    Raises PortalError, with a suggestion, where neither has one of this name.
    """
    known = portal.citable
    if name in known:
        return known[name]
    raise _UnknownDocumentError(unknown_document(name, known))


def cite(document: Document) -> str:
    """Return the long form of a first citation (NĐ 30/2020, Phụ lục I, II.6.b)."""
    return (
        f"{cite_briefly(document)} ngày {short_day(document.date)} "
        f"của {document.issuer} {document.subject}"
    )


def cite_briefly(document: Document) -> str:
    """Return the short form of a later citation: type, number and symbol."""
    if document.number is None:
        return f"{document.type} {document.symbol}"
    return f"{document.type} số {document_number(document.number)}/{document.symbol}"


def cite_plan_briefly(plan: Plan) -> str:
    """Return the short form of a later citation of a communication plan."""
    return f"Kế hoạch số {document_number(plan.number or '') or '    '}/{plan.symbol}"


def cite_plan(plan: Plan, issuer: str) -> str:
    """Return the citation of a communication plan, with blanks before signing."""
    day = short_day(plan.date) if plan.date else f"    tháng    năm {plan.year}"
    return f"{cite_plan_briefly(plan)} ngày {day} của {issuer} {_subject(plan)}"


def cite_plan_publicly(plan: Plan, issuer: str) -> str:
    """Return the citation for readers: what is not recorded is said, not left blank."""
    words = {"số": plan.number, "ngày ban hành": plan.date}
    lacking = " và ".join(word for word, known in words.items() if not known)
    if not lacking:
        return cite_plan(plan, issuer)
    return f"Kế hoạch của {issuer} {_subject(plan)} (chưa ghi {lacking})"


def _subject(plan: Plan) -> str:
    return plan.subject or f"về tuyên truyền cải cách hành chính năm {plan.year}"
