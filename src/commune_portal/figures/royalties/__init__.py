"""Royalties of a period: what each author is paid, for which items. See ADR 45."""
