"""A commune portal: Markdown items to pages, figures and official reports."""
