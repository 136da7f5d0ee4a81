"""Tasks made by a user or by a plan; a task that repeats a signal is left out of lists."""
