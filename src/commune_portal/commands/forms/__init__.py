"""Internal forms: one module a form, called by its door in scripts/."""

from commune_portal.commands.forms import royalties

__all__ = ["royalties"]
