"""A traject itself: the table of its steps (`workflow`), who may write in it, and when it is open, started or closed."""
