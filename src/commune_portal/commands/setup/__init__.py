"""Commands that set up a commune's folder."""

from commune_portal.commands.setup import new

__all__ = ["new"]
