"""Pages of the five questions."""
