"""Services of persons: the only writers of their tables."""
