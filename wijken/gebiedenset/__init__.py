"""A set of reference data of a municipality, as files: read and checked here, without a database.

The contents of each file are described in docs/beheer/referentiegegevens.md, for the people who make a set.
"""
