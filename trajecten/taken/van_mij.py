"""Which tasks are a user's to do."""

from django.db.models import Q

from gebruikers.models import Gebruiker
from inburgeraars.models import DOSSIERHOUDER
from trajecten.taken.enums import Taaksoort
from trajecten.traject.mijn import mijn


def van_mij(gebruiker: Gebruiker) -> Q:
    """Return the condition that a task is this user's: made for it, or a question about whose dossier it keeps now."""
    houdt = Q(soort=Taaksoort.VRAAG, inburgeraar__in=mijn(gebruiker, *DOSSIERHOUDER))
    return Q(soort=Taaksoort.TAAK, voor=gebruiker) | houdt
