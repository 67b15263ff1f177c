"""Internal forms: one module a form, called by its door in scripts/."""

from commune_portal.late import late_modules

__all__ = ["royalties", "self_score"]
__getattr__ = late_modules(__name__, __all__)
