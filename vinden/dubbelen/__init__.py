"""Duplicates: waiting lines of the register, comparing two persons, merging them, and undoing a merge."""
