"""The search index of a site on disk, made at once or behind a served site."""
