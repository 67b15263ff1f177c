"""Commands that write a site, or parts of it for another program."""

from commune_portal.commands.site import export, pages, search_index

__all__ = ["export", "pages", "search_index"]
