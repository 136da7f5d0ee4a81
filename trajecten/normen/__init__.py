"""Norms and terms that a gemeente sets, each from a day on; without one the value of the nota holds (DOMEIN 8)."""
