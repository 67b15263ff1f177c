"""Locks of signed reports, drift from them, and their states."""
