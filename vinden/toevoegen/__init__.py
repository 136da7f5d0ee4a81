"""Adding a person that no register told of."""
