"""The exceptions to the norm that were requested for a person."""

from kern.meelezen import Mee
from trajecten.kader.deel import NAAM, als_lijst, van
from trajecten.uren.models import Uitzondering

UITZONDERINGEN = als_lijst(
    Mee(van(Uitzondering).order_by("created_at", "pk"), voor=NAAM, antwoord_door=NAAM),
)
"""Oldest first."""
