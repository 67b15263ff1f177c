"""Internal forms: one module a form, called by its door in scripts/."""

from commune_portal.commands.forms import royalties, self_score

__all__ = ["royalties", "self_score"]
