"""How large and how deep content may be: generous for a commune, not for an attack."""
