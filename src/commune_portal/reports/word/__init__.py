"""The DOCX writer."""
