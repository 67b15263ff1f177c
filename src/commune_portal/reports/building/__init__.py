"""A report file and figures to a document."""
