"""Locks of signed reports, drift, states."""
