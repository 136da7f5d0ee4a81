"""A traject itself: its steps as a workflow, who may do what in it."""
