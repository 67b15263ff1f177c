"""A file before any format: what kind it is, and signs that no text may have."""
