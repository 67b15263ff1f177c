"""What is measured for the tasks of a plan, and where they stand."""
