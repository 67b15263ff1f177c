"""The file of a new item, procedure or report."""
