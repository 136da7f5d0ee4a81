"""A delivery that was uploaded: its preview, and whether to apply it."""
