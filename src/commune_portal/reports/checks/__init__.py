"""The form of any Word file against Nghị định 30/2020/NĐ-CP."""

from commune_portal.reports.checks.catalogue import CHECKS
from commune_portal.reports.checks.elements.seeking import find_parts
from commune_portal.reports.checks.findings import (
    Check,
    Examination,
    Finding,
    Skipped,
    gathered,
)
from commune_portal.reports.checks.reading.opening import open_word_file
from commune_portal.reports.checks.reading.package import NotADocumentError

__all__ = [
    "CHECKS",
    "Check",
    "Examination",
    "Finding",
    "NotADocumentError",
    "check_document",
    "examine",
]


def examine(data: bytes) -> Examination:
    """Return what the checks say about the bytes of a DOCX file.

    The elements are found by their text and place, so that a file typed by hand is
    checked like one of ours; which checks apply follows from the form of the document
    (ADR 51). Raises NotADocumentError where it is not a Word file.
    """
    parts = find_parts(open_word_file(data))
    skipped = tuple(
        Skipped(check, reason) for check in CHECKS if (reason := check.without(parts))
    )
    left_out = {skip.check.number for skip in skipped}
    applied = [check for check in CHECKS if check.number not in left_out]
    findings = tuple(
        finding for check in applied for finding in gathered(check, check.faults(parts))
    )
    failed = {finding.check.number for finding in findings}
    return Examination(
        kind=parts.kind,
        findings=findings,
        skipped=skipped,
        passed=len(applied) - len(failed),
        applied=len(applied),
    )


def check_document(data: bytes) -> tuple[Finding, ...]:
    """Return what is wrong in the bytes of a DOCX file, in the order of the checks.

    Raises NotADocumentError where it is not a Word file.
    """
    return examine(data).findings
