"""Who may be one person: compare, merge, undo."""
