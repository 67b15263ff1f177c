"""A figure beside that of the year before: the two numbers, and their words."""
