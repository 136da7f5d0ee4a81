"""Which figures stand in texts, questions and editions: those that whoever reads them may read, the same for everybody."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import nu
from rapportage.models import Rapportuitgave
from rapportage.product.cijfers import getoonde_uitgave, laatste_jaarboek, nieuwste_uitgave
from rapportage.product.editiemodel import Producteditie
from rapportage.product.opmaak import als_html
from rapportage.product.services.edities import approve_editie
from rapportage.product.teksten import Tekst
from rapportage.schrijven.services.publiceren import withdraw_publicatie
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.product import begin, geef_recht, laad_onderdelen, maak_editie
from tests.fabrieken.rapportage import maak_uitgave
from tests.fabrieken.rapportage_planning import maak_kwartaal
from tests.fabrieken.schrijven import maak_gepubliceerd, maak_mislukt, maak_publicatie, maak_vast

pytestmark = pytest.mark.django_db

GEEN_BRON = "Er was nog geen monitoring van een kwartaal en geen gepubliceerde jaarrapportage met cijfers."
EEN_VRAAG = "/rapportages/vragen/1/"


def _bronnen() -> tuple[Rapportuitgave | None, Rapportuitgave | None]:
    return nieuwste_uitgave(), laatste_jaarboek()


def test_a_year_counts_from_publishing_until_it_is_withdrawn() -> None:
    assert _bronnen() == (None, None)
    rapport = maak_vast()
    assert _bronnen() == (None, None), "made and approved, and not published"
    maak_uitgave()
    publicatie = maak_publicatie(rapport)
    assert _bronnen() == (rapport.uitgave, rapport.uitgave), "not the one that was made later"
    withdraw_publicatie(publicatie_id=publicatie.pk, reden="Klopt niet.", door=rapport.begonnen_door)
    assert _bronnen() == (None, None)
    assert getoonde_uitgave(rapport.uitgave_id) == rapport.uitgave, "whoever read it may place it still"


def test_a_publication_that_failed_is_none() -> None:
    rapport = maak_vast()
    maak_mislukt(rapport)
    assert _bronnen() == (None, None)
    assert getoonde_uitgave(rapport.uitgave_id) is None


def test_the_monitoring_of_a_quarter_is_newer_than_the_year_before_it() -> None:
    jaar, kwartaal = maak_gepubliceerd(), maak_kwartaal()
    assert _bronnen() == (kwartaal, jaar)
    velden: dict[str, Any] = {"bekend_op": nu() + dt.timedelta(days=1)}
    Rapportuitgave.objects.filter(pk=kwartaal.pk).update(**velden)
    assert _bronnen() == (jaar, jaar), "not before its moment"


def test_a_tussenstand_is_told_of_nowhere() -> None:
    jaar = maak_gepubliceerd()
    Rapportuitgave.objects.filter(pk=jaar.pk).update(bekend_op=jaar.bekend_op - dt.timedelta(days=60))
    assert Rapportuitgave.objects.get(pk=jaar.pk).is_tussenstand
    assert _bronnen() == (None, None)
    Rapportuitgave.objects.filter(pk=jaar.pk).update(
        jaar=2026, peildatum=dt.date(2026, 6, 30), bekend_op=nu()
    )
    assert _bronnen() == (None, None), "half a year is no year"


def _leest(wie: Gebruiker, adres: str) -> str:
    klant = Client()
    klant.force_login(wie)
    return " ".join(klant.get(adres).text.split())


def test_who_reads_a_question_reads_the_same_figures_whatever_its_rol() -> None:
    wie = [
        maak_gebruiker(rol)
        for rol in (Rol.TRAJECTCOORDINATOR, Rol.WIJKCOORDINATOR, Rol.BELEIDSMEDEWERKER, Rol.AFDELINGSHOOFD)
    ]
    rapport = maak_vast()
    leeg = "of met de eerste jaarrapportage die is gepubliceerd."
    assert [leeg in _leest(een, EEN_VRAAG) for een in wie] == [True] * 4
    maak_publicatie(rapport)
    assert [str(rapport.uitgave) in _leest(een, EEN_VRAAG) for een in wie] == [True] * 4


def test_neither_adviseur_nor_partner_reads_figures_of_a_year_before_it_is_published() -> None:
    laad_onderdelen()
    maak_uitgave()
    hoofd, adviseur, partner = (
        maak_gebruiker(rol) for rol in (Rol.AFDELINGSHOOFD, Rol.ADVISEUR, Rol.PARTNER)
    )
    editie = maak_editie(maak_gebruiker(Rol.PROJECTLEIDER))
    approve_editie(editie_id=editie.pk, door=hoofd)
    assert (editie.uitgave, editie.jaarboek) == (None, None)
    assert GEEN_BRON in _leest(adviseur, f"/rapportages/productbeschrijving/editie/{editie.pk}/")
    assert GEEN_BRON in als_html(Producteditie.objects.get(pk=editie.pk)).decode()
    geef_recht(3, partner)
    tekst = begin(3, maak_gebruiker(Rol.TRAJECTCOORDINATOR))
    assert (tekst.cijfers, Tekst(tekst).lijst) == ({}, {})
    pagina = _leest(partner, f"/rapportages/productbeschrijving/tekst/{tekst.pk}/")
    assert "geen monitoring van een kwartaal en geen gepubliceerde jaarrapportage." in pagina
