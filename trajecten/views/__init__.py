"""Pages of trajecten."""
