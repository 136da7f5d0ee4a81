"""Services of besluiten: the only writers of a besluit."""
