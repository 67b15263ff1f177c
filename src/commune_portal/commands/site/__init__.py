"""Commands that write a site, or parts of it for another program."""

from commune_portal.late import late_modules

__all__ = ["build", "export", "pages", "search_index", "serve"]
__getattr__ = late_modules(__name__, __all__)
