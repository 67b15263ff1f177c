"""Releases: what was published when by whom, and what of it is kept (ADR 76)."""
