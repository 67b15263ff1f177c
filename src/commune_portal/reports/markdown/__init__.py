"""Markdown to the body of a report."""
