"""A build that would give the site that is there already ends at once (ADR 70)."""
