"""A finished site is checked as readers get it, before it is published (ADR 76)."""
