"""The DOCX writer."""

from typing import TYPE_CHECKING

from commune_portal.late import late_names

if TYPE_CHECKING:  # a test compares it with the homes below
    from commune_portal.reports.word.office_reference import reference_mistakes

__all__ = ["reference_mistakes"]

_HOMES = {"office_reference": ("reference_mistakes",)}
# Only an office with a reference document of its own needs python-docx here.
__getattr__ = late_names(__name__, _HOMES)
