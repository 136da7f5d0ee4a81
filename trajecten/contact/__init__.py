"""Contacts and their reports, planned visits, and the agenda they make."""
