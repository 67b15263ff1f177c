"""Published reports and their evidence."""
