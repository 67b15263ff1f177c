"""A Word file → its lines, with their fonts, shapes and drawn rules."""
