"""Templates, and the names that they may use."""
