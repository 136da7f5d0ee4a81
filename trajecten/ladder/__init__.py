"""The ladder in a dossier: a person's place on it, earlier scores, and recording or correcting a meting.

The rules of the score, and of which metingen count, are in `participatie`.
"""
