"""Commands of the daily work: a new item or procedure, and what is wrong."""

from commune_portal.late import late_modules

__all__ = ["check", "post", "procedure"]
__getattr__ = late_modules(__name__, __all__)
