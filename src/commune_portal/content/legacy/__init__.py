"""Text in the code pages before Unicode: recognised, and read as what was meant."""
