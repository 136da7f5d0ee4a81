"""Who may be one person: lines of the register that wait, comparing two people, merging them, and undoing that."""
