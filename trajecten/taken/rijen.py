"""The questions about a person, for the timeline of its dossier."""

from kern.meelezen import Mee
from trajecten.kader.deel import NAAM, als_lijst, van
from trajecten.taken.enums import Taaksoort
from trajecten.taken.models import Taak

VRAGEN = als_lijst(
    Mee(
        van(Taak).filter(soort=Taaksoort.VRAAG).order_by("created_at", "pk"), door=NAAM, beantwoord_door=NAAM
    ),
)
"""Oldest first."""
