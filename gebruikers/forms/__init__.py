"""Forms of users and their account."""
