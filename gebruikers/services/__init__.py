"""Services of users: the only writers."""
