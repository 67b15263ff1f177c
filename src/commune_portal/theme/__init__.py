"""Templates, scripts and styles around each page; a package so that MkDocs finds it."""

import os

# MkDocs loads this theme before the one that it extends, whose package otherwise prints
# a notice in English to the editor's terminal.
os.environ["NO_MKDOCS_2_WARNING"] = "1"
