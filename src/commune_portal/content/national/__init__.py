"""The national documents that every commune may cite without listing them."""
