"""The regular route, as far as it is kept here."""
