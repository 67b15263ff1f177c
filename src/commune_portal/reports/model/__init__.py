"""A document as data, and its words."""
