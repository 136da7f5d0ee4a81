"""Documents, checks, letters and what is printed."""
