"""The page of the ladder, and describing it anew."""

import datetime as dt
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from kern.klok import vandaag
from participatie import referentie
from participatie.models import Ladderversie, Trede
from participatie.scoring import SCORES
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team

LADDER, NIEUW = reverse("participatie:ladder"), reverse("participatie:ladder_nieuw")


@pytest.fixture
def beleid(team: Team) -> Client:
    """Return the beleidsmedewerker, in a town with the ladder that ships."""
    referentie.laad()
    return als_klant(team.beleid)


def invoer(**anders: object) -> dict[str, object]:
    """Return a form in which everything is filled in."""
    velden: dict[str, object] = {
        "sleutel": str(uuid4()),
        "van": vandaag().isoformat(),
        "toelichting": "Vastgesteld door het college.",
    }
    for score in SCORES:
        velden |= {f"titel_{score}": f"Titel {score}", f"omschrijving_{score}": f"Zo zie je {score}."}
    return velden | anders


def test_page_shows_the_twelve_with_their_scores(team: Team, beleid: Client) -> None:
    for client in (beleid, als_klant(team.coordinator)):
        tekst = client.get(LADDER).text
        assert tekst.count('class="scorevak"') == 12
        for score, (titel, omschrijving, voorbeelden) in referentie.TREDEN.items():
            assert f'data-score="{score}"' in tekst
            assert titel in tekst
            assert omschrijving in tekst
            assert voorbeelden in tekst
        assert "Dit is een voorstel." in tekst
        assert "vergelijk de scores niet met die van andere ladders." in tekst
    assert "Nieuwe versie" in beleid.get(LADDER).text
    assert "Nieuwe versie" not in als_klant(team.coordinator).get(LADDER).text


def test_form_begins_with_what_holds_now(beleid: Client) -> None:
    tekst = beleid.get(NIEUW).text
    assert tekst.count('value="Is begonnen"') == 1
    assert "Score 6: Is begonnen" in tekst
    assert "Score 5" not in tekst


def test_new_version_is_read_and_the_old_one_stays(beleid: Client) -> None:
    oud = Ladderversie.objects.get()
    antwoord = beleid.post(NIEUW, invoer(), follow=True)
    assert "De nieuwe versie is opgeslagen." in antwoord.text
    assert "Dit is een voorstel." not in antwoord.text
    assert "Titel 14" in beleid.get(LADDER).text
    vorige = beleid.get(reverse("participatie:ladderversie", args=[oud.pk])).text
    assert "Dit is een oudere versie." in vorige
    assert "Neemt anderen mee" in vorige


def test_version_of_later_does_not_hold_yet(beleid: Client) -> None:
    morgen = vandaag() + dt.timedelta(days=1)
    antwoord = beleid.post(NIEUW, invoer(van=morgen.isoformat(), voorstel="on"), follow=True)
    assert "Deze versie geldt nog niet." in antwoord.text
    assert "Dit is een voorstel." in antwoord.text
    assert "Titel 14" not in beleid.get(LADDER).text


def test_what_is_missing_is_told_at_its_trede(beleid: Client) -> None:
    antwoord = beleid.post(NIEUW, invoer(titel_6="", omschrijving_14="", toelichting=""))
    assert antwoord.status_code == 200
    for zin in ("Geef score 6 een titel", "Beschrijf score 14", "Vul in wat er verandert en waarom"):
        assert zin in antwoord.text
    assert Ladderversie.objects.count() == 1


def test_a_day_that_was_is_refused_with_what_was_typed(beleid: Client) -> None:
    gisteren = vandaag() - dt.timedelta(days=1)
    antwoord = beleid.post(NIEUW, invoer(van=gisteren.isoformat(), titel_6="Mijn titel"))
    assert "geldt vanaf vandaag of later" in antwoord.text
    assert "Mijn titel" in antwoord.text
    assert Ladderversie.objects.count() == 1


def test_sent_twice_makes_one(beleid: Client) -> None:
    velden = invoer()
    for _ in range(2):
        assert beleid.post(NIEUW, velden).status_code == 302
    assert (Ladderversie.objects.count(), Trede.objects.count()) == (2, 24)


def test_page_takes_as_many_statements_with_many_versions(beleid: Client) -> None:
    een = tel(beleid, LADDER)
    for n in range(1, 20):
        Ladderversie.objects.create(van=vandaag() + dt.timedelta(days=n))
    assert tel(beleid, LADDER) == een
