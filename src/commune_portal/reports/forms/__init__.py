"""Internal forms with tables and several signatures, as Word files."""
