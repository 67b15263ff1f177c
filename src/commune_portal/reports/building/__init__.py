"""From a report file and figures to a report."""
