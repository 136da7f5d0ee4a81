"""Services of persons: the only writers."""
