"""The bảng kê nhuận bút as a form and as a workbook. See ADR 45."""
