"""Commands around a report: figures, document, freezing and what follows."""

from commune_portal.commands.reporting import (
    check_document,
    correct,
    figures,
    freeze,
    replace,
    report,
)

__all__ = ["check_document", "correct", "figures", "freeze", "replace", "report"]
