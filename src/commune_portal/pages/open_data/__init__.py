"""JSON, CSV and the export for other systems."""
