"""Whole folders take the place of others: no reader ever sees half of one (ADR 75)."""
