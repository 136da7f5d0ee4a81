"""Inquiries: asking the teamleider about a person out of sight, and the answer."""
