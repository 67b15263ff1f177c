"""Mistakes in content/: as lines for a screen, and mended on disk."""
