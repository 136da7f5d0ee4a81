"""Pages of the account, and what the forms of all pages share."""
