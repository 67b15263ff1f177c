"""Tables that editors keep, as CSV or as a workbook: rows with their places."""
