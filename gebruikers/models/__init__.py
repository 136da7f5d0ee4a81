"""Models of users, their aanstellingen, and their mail, notices, drafts and submits."""

from gebruikers.models.aanstelling import Aanstelling
from gebruikers.models.berichten import Bericht, Melding, Meldingsoort, Taakplanning
from gebruikers.models.controle import Regelstand
from gebruikers.models.gebruiker import Gebruiker
from gebruikers.models.werk import Concept, Verzoek

__all__ = [
    "Aanstelling",
    "Bericht",
    "Concept",
    "Gebruiker",
    "Melding",
    "Meldingsoort",
    "Regelstand",
    "Taakplanning",
    "Verzoek",
]
