"""Taking a person over from the regular route."""
