"""The rules of the signals, by subject."""
