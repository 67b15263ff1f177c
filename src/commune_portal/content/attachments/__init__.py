"""The files that content/ publishes beside its pages: their kinds, and their bytes."""
