"""Royalties (nhuận bút): rates and genres as an office writes them. See ADR 45."""
