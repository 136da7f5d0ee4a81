"""Selections of people to approach: asked by a coordinator, reserved for a wijk by the teamleider, and their end."""
