"""Contradictions between documents, and terms out of use in the period."""
