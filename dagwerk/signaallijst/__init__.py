"""The people who ask attention, with every reason in one row and what was done about it: the teamleider's list."""
