"""The calendar feed: day and time to who holds the key, and nothing else."""

import datetime as dt
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import Adres, Inburgeraar
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.klant import als_klant
from tests.team import Team
from trajecten.bezoek.views import agenda
from trajecten.contact.models import Agendasleutel, GeplandBezoek
from trajecten.contact.services.agenda import make_key, revoke_key
from trajecten.contact.services.planning import Bezoekplan, cancel_bezoek, move_bezoek, plan_bezoek

MORGEN = vandaag() + dt.timedelta(days=1)
LATER = vandaag() + dt.timedelta(days=9)
GEHEIM = "Kookgroep bij de Ster"


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody in the caseload of the coordinator."""
    persoon = maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    Adres.objects.filter(inburgeraar=persoon).update(straat="Geheimstraat")
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    return persoon


def plan(team: Team, persoon: Inburgeraar, tijd: dt.time | None = dt.time(9, 30)) -> GeplandBezoek:
    """Plan a visit for tomorrow."""
    return plan_bezoek(
        inburgeraar_id=persoon.pk,
        door=team.coordinator,
        plan=Bezoekplan(datum=MORGEN, tijd=tijd, wat=GEHEIM),
    )


def lees(sleutel: str) -> list[Any]:
    """Return the entries of the feed, read as a calendar does: without signing in."""
    antwoord = Client().get(reverse("trajecten:agenda", args=[sleutel]))
    assert antwoord.status_code == 200, antwoord.status_code
    assert antwoord["Content-Type"] == "text/calendar; charset=utf-8"
    kalender: Any = Calendar.from_ical(antwoord.content)
    return list(kalender.walk("VEVENT"))


def status(sleutel: str) -> int:
    """Return what the address answers."""
    return Client().get(reverse("trajecten:agenda", args=[sleutel])).status_code


def test_event_says_when_and_nothing_else(team: Team, persoon: Inburgeraar) -> None:
    plan(team, persoon)
    (bezoek,) = lees(make_key(door=team.coordinator))
    assert (str(bezoek["SUMMARY"]), str(bezoek["STATUS"])) == ("Bezoek", "CONFIRMED")
    begin = bezoek["DTSTART"].dt
    assert begin.astimezone(dt.UTC) == begin
    assert set(bezoek) == {
        *("UID", "DTSTAMP", "SUMMARY", "CLASS", "SEQUENCE", "STATUS", "DTSTART", "DTEND"),
    }
    tekst = bezoek.to_ical().decode()
    for woord in ("Fatma", "Yildiz", "Geheimstraat", "Donderberg", GEHEIM):
        assert woord not in tekst


def test_a_visit_without_a_time_takes_the_day(team: Team, persoon: Inburgeraar) -> None:
    plan(team, persoon, tijd=None)
    (bezoek,) = lees(make_key(door=team.coordinator))
    assert (bezoek["DTSTART"].dt, bezoek["DTEND"].dt) == (MORGEN, MORGEN + dt.timedelta(days=1))


def test_moved_stays_the_same_entry_and_cancelled_says_so(team: Team, persoon: Inburgeraar) -> None:
    sleutel, eerste = make_key(door=team.coordinator), plan(team, persoon)
    (voor,) = lees(sleutel)
    tweede = move_bezoek(
        bezoek_id=eerste.pk, door=team.coordinator, versie=None, plan=Bezoekplan(datum=LATER)
    )
    (na,) = lees(sleutel)
    assert (na["UID"], na["DTSTART"].dt) == (voor["UID"], LATER)
    assert na["SEQUENCE"] > voor["SEQUENCE"]
    cancel_bezoek(bezoek_id=tweede.pk, door=team.coordinator, versie=None, reden="Zij belde af")
    (weg,) = lees(sleutel)
    assert (weg["UID"], str(weg["STATUS"])) == (voor["UID"], "CANCELLED")
    assert weg["SEQUENCE"] > na["SEQUENCE"]


def test_only_ones_own_visits(team: Team, persoon: Inburgeraar) -> None:
    plan(team, persoon)
    assert not lees(make_key(door=team.collega))


def test_another_key_and_revoking_end_the_address_at_once(team: Team) -> None:
    oud = make_key(door=team.coordinator)
    nieuw = make_key(door=team.coordinator)
    assert (status(oud), status(nieuw)) == (404, 200)
    revoke_key(door=team.coordinator)
    assert status(nieuw) == 404
    assert status("x" * 43) == status("te-kort") == 404


@pytest.mark.parametrize("hoe", ["geblokkeerd", "einde aanstelling"])
def test_access_that_ends_ends_the_address(team: Team, hoe: str) -> None:
    sleutel = make_key(door=team.coordinator)
    assert status(sleutel) == 200
    if hoe == "geblokkeerd":
        Gebruiker.objects.filter(pk=team.coordinator.pk).update(is_active=False)
    else:
        Aanstelling.objects.filter(gebruiker=team.coordinator).update(tot=vandaag())
    assert status(sleutel) == 404


def test_the_key_is_kept_as_a_hash_and_shown_once(team: Team) -> None:
    client = als_klant(team.coordinator)
    antwoord = client.post(reverse("trajecten:agenda_adres"), {"doe": "maak"})
    url = antwoord.context["nieuw_adres"]
    sleutel = url.rpartition("/")[2].removesuffix(".ics")
    assert url in antwoord.text
    assert sleutel not in client.get(reverse("trajecten:mijn_agenda")).text
    assert sleutel.encode() not in bytes(Agendasleutel.objects.get().sleutel_hash)
    gelezen = Agendasleutel.objects.filter(laatst_gelezen_op__isnull=False)
    assert not gelezen.exists()
    lees(sleutel)
    assert gelezen.exists()
    client.post(reverse("trajecten:agenda_adres"), {"doe": "trek in"})
    assert status(sleutel) == 404


def test_asking_too_often_is_slowed(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.clear()
    monkeypatch.setattr(agenda, "PER_UUR", 2)
    sleutel = make_key(door=team.coordinator)
    assert [status(sleutel) for _ in range(3)] == [200, 200, 429]


def test_the_key_reaches_no_log(team: Team, capsys: pytest.CaptureFixture[str]) -> None:
    sleutel = make_key(door=team.coordinator)
    status(sleutel)
    status("y" * 43)
    geschreven = "".join(capsys.readouterr())
    assert sleutel not in geschreven
    assert "y" * 43 not in geschreven
