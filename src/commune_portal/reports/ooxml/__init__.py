"""The little of OOXML that python-docx lacks."""
