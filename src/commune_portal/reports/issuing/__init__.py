"""Documents as the clerk's register sees them: numbers, days, what reports cover."""
