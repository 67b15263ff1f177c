"""An editor's Markdown to safe HTML."""
