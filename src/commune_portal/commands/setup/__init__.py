"""Commands that set up a commune's folder."""

from commune_portal.commands.setup import new, upgrade

__all__ = ["new", "upgrade"]
