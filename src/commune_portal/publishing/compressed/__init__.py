"""Compressed copies of a site's files, for servers that send them as they are."""
