"""Lists beside a text, of versions, comments and editions: short ones whole, long ones by page, in as many statements."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import nu
from kern.opdracht import Stand
from rapportage.ervaringen.enums import Vraag
from rapportage.product.editiemodel import Producteditie
from rapportage.product.models import Aspectopmerking, Aspecttekst
from rapportage.product.teksten import Tekst
from rapportage.product.views.onderdelen import EDITIES_PER_PAGINA
from rapportage.redactie.pagina import OPMERKINGEN_PER_PAGINA, PER_PAGINA
from rapportage.schrijven.models import Hoofdstukopmerking, Hoofdstuktekst
from rapportage.vragen.models import Vraagantwoord, Vraagopmerking
from rapportage.vragen.services.schrijven import add_opmerking, handle_opmerking
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.product import begin, laad_onderdelen
from tests.fabrieken.schrijven import maak_tekst
from tests.queries import tel

pytestmark = pytest.mark.django_db

type Plek = tuple[str, Callable[[int], object], Callable[[int], object]]
"""The address of a text, and what gives it so many versions and comments more."""


@pytest.fixture
def beleid() -> Gebruiker:
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER, voornaam="Lot", achternaam="Raven")


def _klant(wie: Gebruiker) -> Client:
    klant = Client()
    klant.force_login(wie)
    return klant


def _pagina(klant: Client, adres: str) -> str:
    return " ".join(klant.get(adres).text.split())


def _vraag(wie: Gebruiker) -> Plek:
    return (
        "/rapportages/vragen/1/",
        lambda n: Vraagantwoord.objects.bulk_create(
            Vraagantwoord(vraag=1, versie=v + 1, kort=f"<p>{v}</p>", door=wie)
            for v in range(Vraagantwoord.objects.count(), n)
        ),
        lambda n: Vraagopmerking.objects.bulk_create(
            Vraagopmerking(vraag=1, tekst=f"Opmerking {k}.", door=wie)
            for k in range(Vraagopmerking.objects.count(), n)
        ),
    )


def _aspect(wie: Gebruiker) -> Plek:
    tekst = begin(7, wie)
    aspect = Tekst(tekst).aspecten[0].aspect
    return (
        f"/rapportages/productbeschrijving/tekst/{tekst.pk}/aspect/{aspect.pk}/",
        lambda n: Aspecttekst.objects.bulk_create(
            Aspecttekst(tekst=tekst, aspect=aspect, versie=v + 1, situatie=f"<p>{v}</p>", door=wie, als="x")
            for v in range(Aspecttekst.objects.count(), n)
        ),
        lambda n: Aspectopmerking.objects.bulk_create(
            Aspectopmerking(over=tekst, aspect=aspect, tekst=f"Opmerking {k}.", door=wie)
            for k in range(Aspectopmerking.objects.count(), n)
        ),
    )


def _hoofdstuk(wie: Gebruiker) -> Plek:
    rapport = maak_tekst(wie)
    return (
        f"/rapportages/schrijven/{rapport.pk}/hoofdstuk/doelbereik/",
        lambda n: Hoofdstuktekst.objects.bulk_create(
            Hoofdstuktekst(
                rapport=rapport, deel="doelbereik", versie=v + 1, inleiding=f"<p>{v}</p>", door=wie
            )
            for v in range(Hoofdstuktekst.objects.count(), n)
        ),
        lambda n: Hoofdstukopmerking.objects.bulk_create(
            Hoofdstukopmerking(rapport=rapport, deel="doelbereik", tekst=f"Opmerking {k}.", door=wie)
            for k in range(Hoofdstukopmerking.objects.count(), n)
        ),
    )


@pytest.mark.parametrize("maak", [_vraag, _aspect, _hoofdstuk])
def test_versions_are_shown_by_page(beleid: Gebruiker, maak: Callable[[Gebruiker], Plek]) -> None:
    adres, versies, _opmerkingen = maak(beleid)
    klant, lijst = _klant(beleid), f"{adres}versies/"
    assert "Er is nog geen versie." in _pagina(klant, lijst)
    versies(1)
    een = _pagina(klant, lijst)
    assert "Er is één versie. Vergelijken kan als er twee zijn." in een
    assert "Versies vergelijken" not in een
    versies(5)
    vijf, gevraagd = _pagina(klant, lijst), tel(klant, lijst)
    assert vijf.count("<strong> Versie") == 5
    assert "versie 4 naar versie 5" in vijf
    assert "Lot Raven" in vijf.partition("<main")[0], "the page keeps its header"
    assert "paginering" not in vijf.partition("<main")[2]
    versies(500)
    veel = _pagina(klant, lijst)
    assert tel(klant, lijst) == gevraagd
    assert veel.count("<strong> Versie") == PER_PAGINA
    assert "1 tot en met 20 van 500 versies" in veel
    assert "versie 499 naar versie 500" in veel
    verder = _pagina(klant, f"{lijst}?van=1&naar=500&pagina=2")
    assert "<strong> Versie 480 </strong>" in verder
    assert "versie 1 naar versie 500" in verder


@pytest.mark.parametrize("maak", [_vraag, _aspect, _hoofdstuk])
def test_comments_are_shown_by_page(beleid: Gebruiker, maak: Callable[[Gebruiker], Plek]) -> None:
    adres, _versies, opmerkingen = maak(beleid)
    klant = _klant(beleid)
    assert "Er zijn geen opmerkingen bij deze tekst." in _pagina(klant, adres)
    opmerkingen(5)
    vijf, gevraagd = _pagina(klant, adres), tel(klant, adres)
    assert vijf.count('class="opmerking"') == 5
    assert "van 5 opmerkingen" not in vijf
    opmerkingen(500)
    veel = _pagina(klant, adres)
    assert tel(klant, adres) == gevraagd
    assert veel.count('class="opmerking"') == OPMERKINGEN_PER_PAGINA
    assert "1 tot en met 10 van 500 opmerkingen" in veel
    assert 'href="?opmerkingen=2#opmerkingen"' in veel
    assert "Opmerking 499." in veel
    assert "Opmerking 0." in _pagina(klant, f"{adres}?opmerkingen=50")


def test_what_is_open_stands_before_what_was_handled(beleid: Gebruiker) -> None:
    een, twee, drie = (
        add_opmerking(vraag=Vraag.VINDPLAATSEN, tekst=f"Opmerking {n}.", door=beleid) for n in range(3)
    )
    handle_opmerking(opmerking_id=drie.pk, klaar=True, door=beleid)
    handle_opmerking(opmerking_id=een.pk, klaar=True, door=beleid)
    pagina = _pagina(_klant(beleid), "/rapportages/vragen/1/")
    assert sorted((pagina.index(rij.tekst), rij.pk) for rij in (een, twee, drie)) == [
        (pagina.index("Opmerking 1."), twee.pk),
        (pagina.index("Opmerking 0."), een.pk),
        (pagina.index("Opmerking 2."), drie.pk),
    ]


def _edities(n: int) -> None:
    dag = dt.date(2025, 12, 31)
    Producteditie.objects.bulk_create(
        Producteditie(
            dag=dag, concept=True, nummer=k + 1, inhoud={}, stand=Stand.MISLUKT, volgende_op=nu(), fout="x"
        )
        for k in range(Producteditie.objects.count(), n)
    )


def test_editions_are_shown_by_page(beleid: Gebruiker) -> None:
    laad_onderdelen()
    klant, adres = _klant(beleid), "/rapportages/productbeschrijving/"
    assert "Er is nog geen editie." in _pagina(klant, adres)
    _edities(5)
    vijf, gevraagd = _pagina(klant, adres), tel(klant, adres)
    assert vijf.count(", nummer ") == 5
    assert "van 5 edities" not in vijf
    _edities(100)
    veel = _pagina(klant, adres)
    assert tel(klant, adres) == gevraagd
    assert veel.count(", nummer ") == EDITIES_PER_PAGINA
    assert "1 tot en met 12 van 100 edities" in veel
    assert ", nummer 1 " in _pagina(klant, f"{adres}?edities=9").replace("<", " ")
