"""Models of transfer and replacement."""
