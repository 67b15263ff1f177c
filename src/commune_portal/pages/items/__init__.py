"""Items, sections, the archive, related items, sharing, feeds."""
