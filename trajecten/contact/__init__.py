"""Contacts and their reports, planned visits, and the agenda they make.

A contact is what several people share (day, kind, minutes) and says nothing of any of them; the report per person does.
`laatste` says what a talk is, `minuten` how time is shared, `gevonden` when somebody counts as found.
"""
