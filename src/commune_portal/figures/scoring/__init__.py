"""Points of a score sheet, from figures or typed. See ADR 46."""
