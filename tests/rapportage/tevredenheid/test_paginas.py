"""The pages of who keeps the questionnaire, in each state."""

import datetime as dt

import pytest
from django.urls import reverse

from gebruikers.enums import Rol
from kern.klok import vandaag
from rapportage.tevredenheid.enums import Lijststand, Onderzoeksoort
from rapportage.tevredenheid.models import Onderzoek, Vragenlijst
from rapportage.tevredenheid.services.onderzoeken import close_onderzoek
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.tevredenheid import maak_onderzoek, maak_vragenlijst
from tests.klant import als_klant

pytestmark = pytest.mark.django_db


def test_overview_says_what_to_do_first() -> None:
    klant = als_klant(maak_gebruiker(Rol.BELEIDSMEDEWERKER))
    leeg = klant.get(reverse("rapportage:tevredenheid")).content.decode()
    assert "Er is nog geen onderzoek." in leeg
    assert "Er is nog geen vragenlijst." in leeg
    maak_vragenlijst()
    vol = klant.get(reverse("rapportage:tevredenheid")).content.decode()
    assert "Vragenlijst 1" in vol


def test_round_is_planned_changed_and_taken_back_on_its_pages() -> None:
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    lijst = maak_vragenlijst(Lijststand.VASTGESTELD)
    klant = als_klant(beleid)
    van = vandaag() + dt.timedelta(days=5)
    velden = {
        "vragenlijst": str(lijst.pk),
        "soort": "jaarlijks",
        "van": van.isoformat(),
        "tot": van.isoformat(),
    }
    antwoord = klant.post(reverse("rapportage:onderzoek_nieuw"), velden | {"sleutel": "a" * 32}, follow=True)
    assert "Iedereen van wie het traject op" in antwoord.content.decode()
    onderzoek = Onderzoek.objects.get(stand="gepland")
    klant.post(
        reverse("rapportage:onderzoek_wijzigen", args=[onderzoek.pk]),
        velden | {"tot": (van + dt.timedelta(days=9)).isoformat(), "sleutel": "b" * 32, "versie": "1"},
    )
    onderzoek.refresh_from_db()
    assert onderzoek.tot == van + dt.timedelta(days=9)
    klant.post(reverse("rapportage:onderzoek_weg", args=[onderzoek.pk]))
    assert not Onderzoek.objects.filter(stand="gepland").exists()


@pytest.mark.parametrize("rol", [Rol.BELEIDSMEDEWERKER, Rol.PROJECTLEIDER, Rol.AFDELINGSHOOFD])
def test_round_has_a_page_in_each_state(rol: Rol) -> None:
    lijst = maak_vragenlijst(Lijststand.PROEF)
    klant = als_klant(maak_gebruiker(rol))
    proef = maak_onderzoek(
        lijst, maak_gebruiker(Rol.BELEIDSMEDEWERKER), soort=Onderzoeksoort.PROEF, proefkaarten=3
    )
    adres = reverse("rapportage:onderzoek", args=[proef.pk])
    inhoud = klant.get(adres).content.decode()
    assert ("Kaarten downloaden (pdf)" in inhoud) == (rol == Rol.BELEIDSMEDEWERKER)
    assert "العربية" in inhoud
    close_onderzoek(pk=proef.pk, door=None)
    assert ("Weer openen" in klant.get(adres).content.decode()) == (rol == Rol.BELEIDSMEDEWERKER)


def test_question_is_taken_out_of_a_concept_by_who_may_read_no_answer() -> None:
    klant = als_klant(maak_gebruiker(Rol.BELEIDSMEDEWERKER))
    lijst = maak_vragenlijst()
    eerste, tweede = lijst.vragen.all()[:2]
    klant.post(reverse("rapportage:keuze_weg", args=[eerste.keuzes.all()[0].pk]))
    klant.post(reverse("rapportage:vraag_weg", args=[tweede.pk]))
    assert eerste.keuzes.count() == 3
    assert Vragenlijst.objects.get(pk=lijst.pk).vragen.count() == 7
