"""The lines of a Word file → the elements of an official document."""
