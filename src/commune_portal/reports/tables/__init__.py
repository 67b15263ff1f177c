"""Tables of a report: the rows behind its figures, as an official asks for them."""
