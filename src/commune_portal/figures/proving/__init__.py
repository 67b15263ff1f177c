"""The rows that prove the state of a plan's tasks."""
