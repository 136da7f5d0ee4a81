"""Services of users: the only writers of their tables."""
