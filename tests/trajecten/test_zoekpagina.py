"""The page behind the search box of the header."""

import pytest
from django.urls import reverse

from gebruikers.models import Gebruiker
from logboek.models import Logregel
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.netwerk import maak_vindplaats
from tests.queries import tel
from tests.trajecten.conftest import Team
from tests.trajecten.test_views import als_klant

ZOEKEN = reverse("trajecten:zoeken")


def zoek(gebruiker: Gebruiker, term: str) -> str:
    """Return the results as somebody sees them."""
    antwoord = als_klant(gebruiker).get(ZOEKEN, {"zoek": term})
    assert antwoord.status_code == 200
    return antwoord.text


def test_people_within_sight_with_wijk_route_and_birth(team: Team) -> None:
    persoon = maak_persoon(team.wijk, voornamen="Şükrü", geslachtsnaam="Özdemir")
    maak_persoon(team.andere_wijk, voornamen="Sukriye", geslachtsnaam="Ozdemir")
    tekst = zoek(team.coordinator, "ozdemir sukru")
    assert "Şükrü Özdemir" in tekst
    assert "Donderberg · vrij · geboren mei 1980" in tekst
    assert reverse("trajecten:dossier", args=[persoon.pk]) in tekst
    assert "Sukriye" not in zoek(team.coordinator, "ozdemir")
    assert "Sukriye" in zoek(team.teamleider, "ozdemir")


def test_consulent_finds_free_people_and_no_claimed_one(team: Team) -> None:
    maak_persoon(team.wijk, voornamen="Vrije", geslachtsnaam="Zoekman")
    bezet = maak_persoon(team.wijk, voornamen="Bezette", geslachtsnaam="Zoekman")
    als_klant(team.coordinator).post(reverse("trajecten:claim", args=[bezet.pk]))
    tekst = zoek(team.consulent, "zoekman")
    assert "Vrije Zoekman" in tekst
    assert "Bezette" not in tekst


def test_more_than_fifty_asks_for_a_better_term(team: Team) -> None:
    for n in range(51):
        maak_persoon(team.wijk, voornamen=f"Naam{n:02}", geslachtsnaam="Velen")
    tekst = zoek(team.coordinator, "velen")
    assert tekst.count("Velen</a>") == 50
    assert "Verfijn" in tekst
    assert "Verfijn" not in zoek(team.coordinator, "naam07 velen")


@pytest.mark.parametrize(
    ("term", "zin"),
    [
        ("x", "Typ minstens twee letters"),
        ("qqqq", "Niemand gevonden"),
        ("", "Een kleine typefout geeft niet"),
    ],
)
def test_nothing_found_says_what_to_do(team: Team, term: str, zin: str) -> None:
    assert zin in zoek(team.coordinator, term)


def test_places_of_the_network_are_found(team: Team) -> None:
    plaats = maak_vindplaats(team.wijk, naam="Café De Ster")
    assert reverse("netwerk:vindplaats", args=[plaats.pk]) in zoek(team.coordinator, "cafe ster")


def test_as_many_statements_for_one_as_for_fifty(team: Team) -> None:
    maak_persoon(team.wijk, voornamen="Eerste", geslachtsnaam="Velen")
    clients = [als_klant(g) for g in (team.coordinator, team.teamleider, team.consulent)]
    een = [tel(client, ZOEKEN, {"zoek": "velen"}) for client in clients]
    for n in range(49):
        maak_persoon(team.wijk, voornamen=f"Naam{n}", geslachtsnaam="Velen")
    assert [tel(client, ZOEKEN, {"zoek": "velen"}) for client in clients] == een


def test_searching_is_no_act_and_leaves_no_term_in_the_logs(
    team: Team, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    voor = Logregel.objects.count()
    zoek(team.coordinator, "geheimenaam")
    uit = capfd.readouterr()
    assert "geheimenaam" not in uit.out + uit.err + caplog.text
    assert Logregel.objects.count() == voor


def test_box_stands_in_the_header_of_who_searches(team: Team) -> None:
    wijken = reverse("netwerk:wijken")
    for wie in (team.coordinator, team.teamleider, team.consulent):
        assert f'action="{ZOEKEN}"' in als_klant(wie).get(wijken).text
    assert f'action="{ZOEKEN}"' not in als_klant(team.beleid).get(wijken).text
