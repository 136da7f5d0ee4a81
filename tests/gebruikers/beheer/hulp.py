"""What the tests of beheer share."""

from html import unescape
from uuid import uuid4

from django.test import Client
from django.urls import reverse

from gebruikers.models import Bericht
from kern.opdracht import Stand


def beheer_url(naam: str, *args: object) -> str:
    return reverse(f"beheer:{naam}", args=args)


def paginatekst(client: Client, url: str) -> str:
    antwoord = client.get(url)
    assert antwoord.status_code == 200
    return unescape(antwoord.content.decode())


def mislukt_bericht(**velden: object) -> Bericht:
    return Bericht.objects.create(
        **{
            "kenmerk": uuid4(),
            "aan": "sanne@roermond.test",
            "onderwerp": "Uitnodiging",
            "tekst": "https://geheime.link",
            "stand": Stand.MISLUKT,
            "fout": "De mailserver weigerde het adres.",
            **velden,
        }
    )
