"""Services of trajecten: the only writers."""
