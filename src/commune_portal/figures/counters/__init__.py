"""How items and how log rows add up. See ADR 4 for the rules."""
