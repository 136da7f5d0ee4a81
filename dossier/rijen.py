"""The subjects that the first page of a dossier shows."""

from trajecten.bespreking.rijen import BESPROKEN
from trajecten.handhaving.rijen import OVERDRACHTEN
from trajecten.kader.rijen import METINGEN
from trajecten.overdracht.rijen import WISSELINGEN
from trajecten.plan.rijen import PLAN
from trajecten.signalen.rijen import TE_DOEN
from trajecten.stappen.rijen import AFRONDEN
from trajecten.taken.rijen import VRAGEN
from trajecten.taxatie.rijen import TAXATIE
from trajecten.uren.rijen import UITZONDERINGEN

TIJDLIJN = (PLAN, AFRONDEN, METINGEN, OVERDRACHTEN, UITZONDERINGEN, WISSELINGEN, VRAGEN, BESPROKEN)
OVERZICHT = (*TIJDLIJN, TAXATIE, TE_DOEN)
