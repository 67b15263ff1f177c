"""Closed vocabularies by which figures are split."""
