"""Commands around a report: figures, document, freezing and what follows."""

from commune_portal.late import late_modules

__all__ = ["check_document", "correct", "figures", "freeze", "replace", "report"]
__getattr__ = late_modules(__name__, __all__)
