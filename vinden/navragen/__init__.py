"""Asking the teamleider about somebody out of sight, and the answer."""
