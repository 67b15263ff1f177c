"""The store of earlier work: on disk, by keys, deletable at any time (ADR 69)."""
