"""Filling in placeholders: Jinja in a sandbox with limits."""
