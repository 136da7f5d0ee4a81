"""Pages of the account and of the forms of all pages."""
