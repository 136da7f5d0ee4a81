"""Tasks that a person or a plan set; what a signal says already is no task."""
