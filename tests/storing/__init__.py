"""Faults: many users at work while processes are killed and the database goes away; what they were told is compared.

`./dev storing` runs all of it (`devtools/storing.py`): `vullen` makes the users, `last` lets them work and keeps the
ledger, `oordeel` compares it with the database.
"""
