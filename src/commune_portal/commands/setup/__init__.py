"""Commands that set up a commune's folder."""

from commune_portal.late import late_modules

__all__ = ["new", "recipe", "server", "upgrade"]
__getattr__ = late_modules(__name__, __all__)
