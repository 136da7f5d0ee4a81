"""The history of the register: when, by whom, how much; and as many statements for one as for a full page."""

import datetime as dt
import re

import pytest
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import BpiLevering
from kern.klok import nu
from register.leveringen.lijst import PER_PAGINA
from register.models import BpiInlezing
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.klant import als_klant
from tests.queries import tel
from tests.register.bestanden import csv_tekst, iemand
from tests.register.inlezen import upload, verwerk

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("wijken")]

LIJST = reverse("inburgeraars:leveringen")


@pytest.fixture
def leider() -> Gebruiker:
    return maak_gebruiker(Rol.TEAMLEIDER, voornaam="Marloes", achternaam="Janssen")


def bestand(n: int) -> bytes:
    """Return a delivery of `n` people."""
    return csv_tekst(
        [iemand(BSN="", A_nummer=str(1_000_000_000 + i), Huisnummer=str(i + 1)) for i in range(n)]
    ).encode()


def test_the_history_says_who_when_and_how_much(leider: Gebruiker) -> None:
    verwerk(upload(leider, bestand(3), naam="bpi-2026-10.csv"), leider)
    levering = BpiLevering.objects.get()
    for rol in (Rol.TEAMLEIDER, Rol.BEHEERDER):
        klant = als_klant(maak_gebruiker(rol))
        lijst = klant.get(LIJST).text
        assert "bpi-2026-10.csv" in lijst
        assert "door Marloes Janssen" in lijst
        detail = klant.get(reverse("inburgeraars:levering", args=[levering.pk])).text
        detail = re.sub(r">\s+<", "><", detail)
        assert '<th scope="row">regels in het bestand</th><td class="getal">3</td>' in detail
        assert '<th scope="row">DON</th><td class="getal">3</td>' in detail


def test_thousands_are_written_with_a_dot(leider: Gebruiker) -> None:
    levering = BpiLevering.objects.create(bestandsnaam="x.csv", sha256="x", tellingen={"regels": 5003})
    klant = als_klant(leider)
    assert ">5.003</td>" in klant.get(LIJST).text
    assert ">5.003</td>" in klant.get(reverse("inburgeraars:levering", args=[levering.pk])).text


def test_lines_that_wait_lead_a_teamleider_to_judging_them(leider: Gebruiker) -> None:
    levering = BpiLevering.objects.create(bestandsnaam="x.csv", sha256="x", tellingen={"mogelijk_dubbel": 2})
    adres = reverse("inburgeraars:levering", args=[levering.pk])
    naar = f'href="{reverse("trajecten:dubbelen")}"'
    bladen = [als_klant(wie).get(adres).text for wie in (leider, maak_gebruiker(Rol.BEHEERDER))]
    assert [(naar in blad, "Beoordelen" in blad) for blad in bladen] == [(True, True), (False, False)]


def test_a_beheerder_sees_counts_and_no_upload(leider: Gebruiker) -> None:
    upload(leider, bestand(1), naam="wacht.csv")
    tekst = als_klant(maak_gebruiker(Rol.BEHEERDER)).get(LIJST).text
    assert "wacht.csv" not in tekst
    assert "Levering inlezen" not in tekst
    assert "Hier zie je daarna wanneer, door wie en hoeveel er veranderde." in tekst


def test_an_upload_that_waits_is_found_again_and_one_that_failed_for_a_while(leider: Gebruiker) -> None:
    rij = upload(leider, bestand(1), naam="wacht.csv")
    fout = upload(leider, b"Naam;Telefoon\r\nA;06", naam="fout.csv")
    klant = als_klant(leider)
    tekst = klant.get(LIJST).text
    assert f'href="{reverse("inburgeraars:inlezing", args=[rij.pk])}"' in tekst
    assert "wacht op jouw besluit" in tekst
    assert "Het bestand begint niet met een regel met kolomnamen" in tekst
    BpiInlezing.objects.filter(pk=fout.pk).update(created_at=nu() - dt.timedelta(days=31))
    assert "fout.csv" not in klant.get(LIJST).text


def test_without_a_delivery_it_says_what_to_do_first(leider: Gebruiker) -> None:
    tekst = als_klant(leider).get(LIJST).text
    assert "Er is nog geen levering van het register ingelezen." in tekst
    assert "Lees de eerste levering in" in tekst


def test_the_history_takes_as_many_statements_for_one_as_for_a_full_page(leider: Gebruiker) -> None:
    verwerk(upload(leider, bestand(1)), leider)
    upload(leider, bestand(2))
    leidersblik, beheerder = als_klant(leider), als_klant(maak_gebruiker(Rol.BEHEERDER))
    een = tel(leidersblik, LIJST), tel(beheerder, LIJST)
    for n in range(PER_PAGINA + 5):
        wie = maak_gebruiker(Rol.TEAMLEIDER)
        BpiLevering.objects.create(
            bestandsnaam=f"{n}.csv", sha256=str(n), door_id=wie.pk, tellingen={"regels": n}
        )
        BpiInlezing.objects.create(bestandsnaam=f"{n}.csv", sha256=f"i{n}", door_id=wie.pk, bestand=b"x")
    assert (tel(leidersblik, LIJST), tel(beheerder, LIJST)) == een
    assert tel(leidersblik, LIJST, {"pagina": 2}) == een[0]
    assert max(een) <= 13


def test_a_preview_takes_as_many_statements_for_ten_people_as_for_hundreds(leider: Gebruiker) -> None:
    klant = als_klant(leider)
    aantallen = []
    for n in (10, 300):
        rij = upload(leider, bestand(n))
        adres = reverse("inburgeraars:inlezing", args=[rij.pk])
        aantallen.append(
            [tel(klant, adres), tel(klant, adres, {"lijst": "nieuw", "pagina": 1 if n == 10 else 6})]
        )
    assert aantallen[0] == aantallen[1]
    assert max(aantallen[0]) <= 16
