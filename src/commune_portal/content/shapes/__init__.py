"""The right lines of YAML for a value of the wrong shape, or on the wrong level."""
