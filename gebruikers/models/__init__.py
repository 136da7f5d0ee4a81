"""Models of users, their aanstellingen and absence, and their mail, notices, drafts and submits."""

from gebruikers.models.aanstelling import Aanstelling
from gebruikers.models.afwezigheid import Afwezigheid, Afwezigheidsreden
from gebruikers.models.berichten import Bericht, Melding, Meldingsoort, Taakplanning
from gebruikers.models.controle import Regelstand
from gebruikers.models.gebruiker import Gebruiker
from gebruikers.models.keuze import Keuze, KeuzeQuerySet, MetWijziger
from gebruikers.models.lijstbestand import Lijstbestand
from gebruikers.models.weergave import Weergave
from gebruikers.models.werk import Concept, Verzoek

__all__ = [
    "Aanstelling",
    "Afwezigheid",
    "Afwezigheidsreden",
    "Bericht",
    "Concept",
    "Gebruiker",
    "Keuze",
    "KeuzeQuerySet",
    "Lijstbestand",
    "Melding",
    "Meldingsoort",
    "MetWijziger",
    "Regelstand",
    "Taakplanning",
    "Verzoek",
    "Weergave",
]
