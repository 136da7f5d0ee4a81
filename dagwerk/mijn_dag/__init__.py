"""Mijn dag: whom to see, what must happen, and how the year goes. One module a panel, `dag` has them all."""
