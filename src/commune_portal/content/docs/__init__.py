"""The fixed pages in docs/: as they are written, and their reader."""
