"""A traject: the table of its steps (`workflow`), who may write in it, and opening, starting and reopening it."""
