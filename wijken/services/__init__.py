"""Services of places and partners: the only writers of the tables that no app above has services for."""
