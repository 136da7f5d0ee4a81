"""The visits of today on Mijn dag: the two next as cards with call, route and message, the others as rows."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from dagwerk.mijn_dag.bezoeken import bezoeken
from inburgeraars.models import Adres, Inburgeraar
from kern.klok import vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from trajecten.contact.models import GeplandBezoek

MIJN_DAG = reverse("trajecten:mijn_dag")


@pytest.fixture
def klant(team: Team) -> Client:
    """Return a client of the coordinator."""
    return als_klant(team.coordinator)


def gesproken(team: Team, naam: str = "Fatma") -> Inburgeraar:
    """Return somebody of the caseload, spoken to yesterday."""
    persoon = maak_persoon(team.wijk, voornamen=naam, geslachtsnaam="Yildiz")
    maak_huisbezoek(persoon, team.coordinator, datum=vandaag() - dt.timedelta(days=1))
    return persoon


def bezoek(team: Team, persoon: Inburgeraar) -> GeplandBezoek:
    """Give the coordinator a visit today."""
    return GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=vandaag())


def test_next_two_visits_are_cards_and_the_others_rows(team: Team, klant: Client) -> None:
    for uur in range(9, 13):
        persoon = gesproken(team, f"Fatma {uur}")
        Inburgeraar.objects.filter(pk=persoon.pk).update(telefoon=f"06 00 00 00 {uur:02}")
        Adres.objects.filter(inburgeraar=persoon).update(
            straat="Siriushof", huisnummer=str(uur), toevoeging="", woonplaats="Roermond"
        )
        GeplandBezoek.objects.create(
            inburgeraar=persoon, door=team.coordinator, datum=vandaag(), tijd=dt.time(uur, 30)
        )
    uit = bezoeken(team.coordinator)
    assert ([k.tijd for k in uit.kaarten], [k.tijd for k in uit.rijen]) == (
        ["09.30", "10.30"],
        ["11.30", "12.30"],
    )
    kaart = uit.kaarten[0]
    assert (kaart.tel_url, kaart.sms_url) == ("tel:0600000009", "sms:0600000009")
    assert kaart.route_url == ("https://www.google.com/maps/dir/?api=1&destination=Siriushof+9%2C+Roermond")
    pagina = klant.get(MIJN_DAG).text
    assert pagina.count('class="kaart agendakaart"') == 2
    assert 'Vandaag <span class="kop-noot">4 bezoeken</span>' in pagina
    for woord in ("Bellen", "Route", "Sms"):
        assert pagina.count(f'{woord}<span class="verborgen"> Fatma') == 2
    assert pagina.count('Vastleggen<span class="verborgen"> bij Fatma') == 2


def test_what_is_not_known_is_no_button(team: Team, klant: Client) -> None:
    persoon = gesproken(team)
    Inburgeraar.objects.filter(pk=persoon.pk).update(telefoon="")
    Adres.objects.filter(inburgeraar=persoon).delete()
    bezoek(team, persoon)
    (kaart,) = bezoeken(team.coordinator).kaarten
    assert (kaart.tel_url, kaart.sms_url, kaart.route_url) == ("", "", "")
    pagina = klant.get(MIJN_DAG).text
    assert "Bezoek vastleggen" in pagina
    for woord in ("Bellen", "Route", "Sms", "Adres delen"):
        assert f'{woord}<span class="verborgen">' not in pagina


def test_address_and_phone_go_with_the_sight_of_the_dossier(team: Team, klant: Client) -> None:
    """A visit that was planned before a person went out of sight shows nothing of that person any more."""
    persoon = maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    Inburgeraar.objects.filter(pk=persoon.pk).update(telefoon="06 00 00 00 12")
    bezoek(team, persoon)
    assert "0600000012" in klant.get(MIJN_DAG).text
    Inburgeraar.objects.filter(pk=persoon.pk).update(wijk=team.andere_wijk)
    pagina = klant.get(MIJN_DAG).text
    assert "0600000012" not in pagina
    assert "Fatma" not in pagina
