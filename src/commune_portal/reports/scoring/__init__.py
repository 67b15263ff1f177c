"""The phiếu tự chấm điểm as a form and as a workbook. See ADR 46."""
