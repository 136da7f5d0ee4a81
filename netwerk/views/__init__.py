"""Pages of the wijken and their network."""
