"""Figures of other origins, typed from papers, beside what the portal counts."""
