"""A set of reference data of a municipality, as files: read and judged here, without a database.

What each file holds is described for its makers in docs/beheer/referentiegegevens.md.
"""
