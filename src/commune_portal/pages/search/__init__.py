"""The search page, and the terms and entries of the search index."""
