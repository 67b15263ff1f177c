"""Commands that write a site, or parts of it for another program."""

from commune_portal.commands.site import build, export, pages, search_index, serve

__all__ = ["build", "export", "pages", "search_index", "serve"]
