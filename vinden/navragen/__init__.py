"""Inquiries about somebody out of sight."""
