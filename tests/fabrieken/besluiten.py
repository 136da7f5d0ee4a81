"""Besluiten for tests, made by the services."""

import datetime as dt
from itertools import count
from typing import Any

from besluiten.enums import Onderwerp
from besluiten.models import Besluit, Besluitstuk
from besluiten.services.besluiten import Besluitgegevens, add_besluit
from besluiten.services.stukken import add_stuk
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.bestanden import beoordeel
from kern.klok import vandaag
from tests.fabrieken.documenten import PDF
from tests.fabrieken.gebruikers import maak_gebruiker

_nummer = count(1)


def besluitgegevens(eigenaar: Gebruiker, **velden: Any) -> Besluitgegevens:
    """Return what a besluit of today says, to be done within two weeks."""
    gegevens: dict[str, Any] = {
        "datum": vandaag(),
        "onderwerp": Onderwerp.PROCES,
        "besluit": f"Besluit {next(_nummer)}",
        "reden": "Zo werkt het beter.",
        "eigenaar": eigenaar,
    }
    gegevens |= velden
    gegevens.setdefault("uiterlijk", gegevens["datum"] + dt.timedelta(days=14))
    return Besluitgegevens(**gegevens)


def maak_besluit(door: Gebruiker | None = None, **velden: Any) -> Besluit:
    """Make a besluit, of a new beleidsmedewerker when no user is given, who also carries it out."""
    wie = door or maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    eigenaar = velden.pop("eigenaar", wie)
    return add_besluit(door=wie, gegevens=besluitgegevens(eigenaar, **velden))


def maak_stuk(besluit: Besluit, naam: str = "Notulen", inhoud: bytes = PDF) -> Besluitstuk:
    """Add a document to a besluit, as the user who added it."""
    return add_stuk(besluit_id=besluit.pk, door=besluit.toegevoegd_door, naam=naam, bestand=beoordeel(inhoud))
