"""Work on all cores: the same results in the same order as on one (ADR 69)."""

from commune_portal.publishing.workers.forked import map_forked

__all__ = ["map_forked"]
