"""Norms and terms that a gemeente sets."""
