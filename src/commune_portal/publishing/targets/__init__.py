"""Places that a site is published to, and what they have in common (ADR 76)."""
