"""Mends of a file that cannot be wrong: bytes in, bytes and what was done out."""
