"""The format of content: its number, and how an older folder becomes one of today."""
