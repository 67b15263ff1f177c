"""Commands of the daily work: a new item or procedure, and what is wrong."""

from commune_portal.commands.editing import check, post, procedure

__all__ = ["check", "post", "procedure"]
