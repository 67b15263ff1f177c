"""A report as data, and its wording."""
