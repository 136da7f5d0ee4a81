"""Selections of people to approach, and their reservation."""
