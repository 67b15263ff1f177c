"""Templates of reports: as they are written, and their reader."""
