"""Contacts and their reports, planned visits, and the agenda.

A contact holds what several people share (day, kind, minutes) and nothing about any of them; that stands in the report
per person. `laatste` defines a talk, `minuten` how time is shared, `gevonden` when somebody counts as found.
"""
