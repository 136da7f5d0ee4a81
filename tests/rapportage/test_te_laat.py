"""A text that is sent after the session ended is kept as a draft; of a short form is said that nothing was saved."""

import re
from html import unescape
from typing import Any
from uuid import uuid4

import pytest
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.core.cache import cache
from django.db.models import F
from django.test import Client
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from rapportage.ervaringen.models import Bijval, Ervaring
from rapportage.product.models import Aspectconcept, Aspecttekst
from rapportage.product.teksten import Tekst
from rapportage.schrijven.models import Hoofdstukconcept, Hoofdstuktekst
from rapportage.tevredenheid.enums import Lijststand, Onderzoeksoort
from rapportage.vragen.models import Vraagantwoord, Vraagconcept
from tests.fabrieken.ervaringen import maak_ervaring
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.product import begin, bied_aan, laad_onderdelen, schrijf_alles
from tests.fabrieken.schrijven import lees, maak_tekst, schrijf, stel_vast
from tests.fabrieken.tevredenheid import maak_onderzoek, maak_vragenlijst
from tests.fabrieken.vragen import maak_punt, schrijf_antwoord

pytestmark = pytest.mark.django_db

GETYPT = "De kapper weet wie er nieuw in de straat is."
BEWAARD, NIET = "Wat je invulde is bewaard.", "Wat je net verstuurde, is niet opgeslagen."


def _meld_aan(klant: Client, wie: Gebruiker) -> Any:
    cache.clear()
    return klant.post("/account/aanmelden/", {"login": wie.email, "password": WACHTWOORD}, follow=True)


def te_laat(klant: Client, wie: Gebruiker, adres: str, velden: dict[str, str], van: str = "") -> str:
    """Sign in, let the session end, and send a form; return what the next page says."""
    _meld_aan(klant, wie)
    klant.get(van or adres)
    UserSession.objects.update(last_seen_at=F("last_seen_at") - settings.INACTIEF_NA * 2)
    antwoord = klant.post(
        adres, velden | {"sleutel": str(uuid4())}, headers={"referer": f"http://testserver{van or adres}"}
    )
    assert (antwoord.status_code, antwoord["Location"]) == (302, "/account/aanmelden/")
    return klant.get(antwoord["Location"]).text


def test_aspect_that_is_sent_too_late_stands_there_again() -> None:
    laad_onderdelen()
    coord = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    tekst = begin(3, coord)
    aspect = Tekst(tekst).aspecten[0].aspect
    adres, klant = reverse("rapportage:aspect", args=[tekst.pk, aspect.pk]), Client()
    velden = {"situatie": GETYPT, "vorm": "tekst", "versie": "0"}
    assert BEWAARD in te_laat(klant, coord, adres, velden)
    assert (Aspectconcept.objects.count(), Aspecttekst.objects.count()) == (1, 0)
    terug = _meld_aan(klant, coord)
    assert (terug.request["PATH_INFO"], GETYPT in terug.text) == (adres, True)


def test_chapter_that_is_sent_too_late_stands_there_again() -> None:
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER, wachtwoord=WACHTWOORD)
    rapport = maak_tekst(beleid)
    adres, klant = reverse("rapportage:hoofdstuk", args=[rapport.pk, "doelbereik"]), Client()
    assert BEWAARD in te_laat(klant, beleid, adres, {"inleiding": GETYPT, "vorm": "tekst", "versie": "0"})
    assert (Hoofdstukconcept.objects.count(), Hoofdstuktekst.objects.count()) == (1, 0)
    terug = _meld_aan(klant, beleid)
    assert (terug.request["PATH_INFO"], GETYPT in terug.text) == (adres, True)


def test_answer_that_is_sent_too_late_stands_there_again() -> None:
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER, wachtwoord=WACHTWOORD)
    adres, klant = reverse("rapportage:pilotvraag_schrijven", args=[1]), Client()
    assert BEWAARD in te_laat(klant, beleid, adres, {"kort": GETYPT, "vorm": "tekst", "versie": "0"})
    assert (Vraagconcept.objects.count(), Vraagantwoord.objects.count()) == (1, 0)
    terug = _meld_aan(klant, beleid)
    assert (terug.request["PATH_INFO"], GETYPT in terug.text) == (adres, True)


def test_who_may_not_write_keeps_no_draft_by_sending_too_late() -> None:
    hoofd = maak_gebruiker(Rol.AFDELINGSHOOFD, wachtwoord=WACHTWOORD)
    rapport = maak_tekst()
    adres = reverse("rapportage:hoofdstuk", args=[rapport.pk, "doelbereik"])
    assert NIET in te_laat(Client(), hoofd, adres, {"inleiding": GETYPT})
    assert not Hoofdstukconcept.objects.exists()


def test_too_long_a_text_says_so_and_keeps_nothing() -> None:
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER, wachtwoord=WACHTWOORD)
    adres = reverse("rapportage:hoofdstuk", args=[maak_tekst(beleid).pk, "doelbereik"])
    zin = "Wat je hebt ingevuld is te lang om als concept te bewaren."
    assert zin in te_laat(Client(), beleid, adres, {"inleiding": "woord " * 100_000})
    assert not Hoofdstukconcept.objects.exists()


def test_ervaring_that_is_sent_too_late_stands_there_again() -> None:
    coord, klant = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD), Client()
    adres = reverse("rapportage:ervaring_nieuw")
    assert BEWAARD in te_laat(klant, coord, adres, {"tekst": GETYPT, "vraag": "1"})
    assert not Ervaring.objects.exists()
    terug = _meld_aan(klant, coord)
    assert (terug.request["PATH_INFO"], GETYPT in terug.text) == (adres, True)


def test_text_that_is_sent_too_late_on_an_earlier_version_stands_there_again() -> None:
    laad_onderdelen()
    coord = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER, wachtwoord=WACHTWOORD)
    tekst = begin(3, coord)
    schrijf_alles(tekst, coord)
    rapport = maak_tekst(beleid)
    schrijf_antwoord("<p>Zes plekken.</p>", door=beleid)
    schrijf(rapport, "<p>Vier plekken.</p>", deel="vraag-1")
    aspect, vraag = Tekst(tekst).aspecten[0].aspect.pk, {"vorm": "tekst", "versie": "1"}
    for wie, adres, query, veld in (
        (coord, reverse("rapportage:aspect", args=[tekst.pk, aspect]), "?versie=1", "situatie"),
        (beleid, reverse("rapportage:hoofdstuk", args=[rapport.pk, "vraag-1"]), "?versie=1", "inleiding"),
        (beleid, reverse("rapportage:hoofdstuk", args=[rapport.pk, "vraag-1"]), "?antwoord=ja", "duiding"),
        (beleid, reverse("rapportage:pilotvraag_schrijven", args=[1]), "?versie=1", "kort"),
    ):
        klant = Client()
        assert BEWAARD in te_laat(klant, wie, f"{adres}{query}", vraag | {veld: GETYPT})
        terug = _meld_aan(klant, wie)
        assert (terug.request["PATH_INFO"], terug.request["QUERY_STRING"]) == (adres, "")
        assert GETYPT in terug.text, adres


def test_text_that_cannot_be_written_any_more_says_so_and_keeps_nothing() -> None:
    coord = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER, wachtwoord=WACHTWOORD)
    tekst = begin(3, coord)
    schrijf_alles(tekst, coord)
    bied_aan(tekst, lezer=maak_gebruiker(Rol.PROJECTLEIDER), door=coord)
    rapport = maak_tekst(beleid)
    schrijf(rapport, "<p>Een</p>")
    stel_vast(lees(rapport))
    aspect = Tekst(tekst).aspecten[0].aspect.pk
    for wie, naam, args, waarom in (
        (coord, "aspect", [tekst.pk, aspect], "Dit kan alleen als de tekst concept is."),
        (beleid, "hoofdstuk", [rapport.pk, "doelbereik"], "Deze tekst is vastgesteld."),
    ):
        velden = {"situatie": GETYPT, "inleiding": GETYPT, "vorm": "tekst", "versie": "1"}
        zegt = te_laat(Client(), wie, reverse(f"rapportage:{naam}", args=args), velden)
        assert (waarom in zegt, NIET in zegt, BEWAARD in zegt) == (True, True, False)
        klant = Client()
        klant.force_login(wie)
        antwoord = klant.post(reverse(f"rapportage:{naam}_concept", args=args), velden)
        assert (antwoord.status_code, waarom in antwoord.json()["fout"]) == (422, True)
    assert (Aspectconcept.objects.count(), Hoofdstukconcept.objects.count()) == (0, 0)


def test_long_text_on_a_page_of_its_own_stands_there_again_and_is_gone_once_sent() -> None:
    laad_onderdelen()
    coord = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER, wachtwoord=WACHTWOORD)
    tekst = begin(3, coord)
    schrijf_alles(tekst, coord)
    bied_aan(tekst, lezer=maak_gebruiker(Rol.PROJECTLEIDER), door=coord)
    proef = maak_onderzoek(
        maak_vragenlijst(Lijststand.PROEF), beleid, soort=Onderzoeksoort.PROEF, proefkaarten=6
    )
    for wie, naam, pk, veld in (
        (beleid, "onderzoek_geleerd", proef.pk, "geleerd"),
        (coord, "product_terug", tekst.pk, "reden"),
        (beleid, "uitzoekpunt_beantwoorden", maak_punt(beleid).pk, "uitkomst"),
    ):
        klant, adres = Client(), reverse(f"rapportage:{naam}", args=[pk])
        assert BEWAARD in te_laat(klant, wie, adres, {veld: GETYPT, "versie": str(proef.versie)})
        terug = _meld_aan(klant, wie)
        assert (terug.request["PATH_INFO"], GETYPT in terug.text) == (adres, True), naam
        verstuurd = {veld: GETYPT, "versie": str(proef.versie), "sleutel": str(uuid4())}
        assert klant.post(adres, verstuurd).status_code == 302, naam
        assert "Hier was je aan begonnen" not in klant.get(adres).text


def test_reason_is_kept_while_it_is_typed() -> None:
    laad_onderdelen()
    coord, klant = maak_gebruiker(Rol.TRAJECTCOORDINATOR), Client()
    tekst = begin(3, coord)
    schrijf_alles(tekst, coord)
    bied_aan(tekst, lezer=maak_gebruiker(Rol.PROJECTLEIDER), door=coord)
    klant.force_login(coord)
    adres = reverse("rapportage:product_terug", args=[tekst.pk])
    bewaar = re.search(r'data-concept-url="([^"]+)"', klant.get(adres).text)
    assert bewaar
    assert klant.post(unescape(bewaar[1]), {"reden": GETYPT}).status_code == 200
    pagina = klant.get(adres).text
    assert (GETYPT in pagina, "Hier was je aan begonnen" in pagina) == (True, True)


@pytest.mark.parametrize("naam", ["rapportage:ervaring_wijzigen", "rapportage:bijval"])
def test_short_form_that_is_sent_too_late_says_that_nothing_was_saved(naam: str) -> None:
    coord = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD)
    ervaring = maak_ervaring(coord if naam.endswith("wijzigen") else None)
    van = reverse("rapportage:ervaring", args=[ervaring.pk])
    assert NIET in te_laat(Client(), coord, reverse(naam, args=[ervaring.pk]), {"tekst": GETYPT}, van)
    assert Ervaring.objects.get().tekst == ervaring.tekst
    assert not Bijval.objects.exists()


@pytest.mark.parametrize("naam", ["rapportage:onderzoek_nieuw", "rapportage:product_recht"])
def test_form_of_policy_that_is_sent_too_late_says_that_nothing_was_saved(naam: str) -> None:
    laad_onderdelen()
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER, wachtwoord=WACHTWOORD)
    adres = reverse(naam, args=[9] if naam.endswith("recht") else [])
    van = reverse("rapportage:tevredenheid")
    assert NIET in te_laat(Client(), beleid, adres, {}, van)
