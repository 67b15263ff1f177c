"""The XLSX writer: the evidence of a report."""
