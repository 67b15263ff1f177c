"""Periods, the lists behind figures, the chart, plans."""
