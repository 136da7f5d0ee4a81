"""The only writers of metingen and of the ladder."""
