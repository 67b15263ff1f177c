"""Markdown to the body of a document."""
