"""The site on the editor's machine: mistakes over the last good pages."""
