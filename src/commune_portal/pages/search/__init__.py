"""The search page, and what can be found."""
