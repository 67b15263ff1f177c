"""The only room with effects: checking, pictures, search index, PDF, files."""
