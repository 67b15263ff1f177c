"""The typed, frozen records, one module a kind."""
