"""Pages made from content/ get the theme around them, without becoming Markdown."""
