"""Self-scoring (tự chấm điểm): criteria as an office writes them. See ADR 46."""
