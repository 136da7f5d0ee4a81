"""Pages of beheer."""
