"""Forms of trajecten."""
