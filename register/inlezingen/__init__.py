"""An uploaded delivery: its preview, and the decision to apply it."""
