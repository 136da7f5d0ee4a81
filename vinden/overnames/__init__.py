"""Taking over from the regular route, with the consulent's yes."""
