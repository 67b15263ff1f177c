"""A new item, procedure or report as it begins."""
