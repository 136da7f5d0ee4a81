"""The ladder in a dossier: where somebody stands, how it came there, and recording or correcting a meting.

What a score is, and from when a meting counts, is participatie.
"""
