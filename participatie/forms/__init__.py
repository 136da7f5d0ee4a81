"""Forms of the ladder."""
