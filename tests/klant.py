"""Clients of tests: who is signed in, and what the form of a visit sends."""

from uuid import uuid4

from django.test import Client

from gebruikers.models import Gebruiker
from kern.klok import vandaag


def als_klant(gebruiker: Gebruiker) -> Client:
    """Return a client that is signed in as this user."""
    client = Client()
    client.force_login(gebruiker)
    return client


def bezoekdata(**velden: str) -> dict[str, str]:
    """Return what the visit form sends."""
    return {
        "sleutel": str(uuid4()),
        "datum": vandaag().isoformat(),
        "resultaat": "gesproken",
        "minuten": "45",
        "tolk": "geen",
        "tekst": "Zij kookt graag voor groepen.",
        "vervolg": "2",
        "vervolg_wat": "Samen naar de kookgroep",
    } | velden
