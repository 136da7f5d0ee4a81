"""The page behind the search box of the header."""

import pytest
from django.urls import reverse

from gebruikers.models import Gebruiker
from inburgeraars.models import Adres, Inburgeraar, Registergegevens, Toegang
from logboek.enums import Handeling
from logboek.models import Logregel
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.netwerk import maak_vindplaats
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team

ZOEKEN = reverse("trajecten:zoeken")


def zoek(gebruiker: Gebruiker, term: str) -> str:
    """Return the results as somebody sees them."""
    antwoord = als_klant(gebruiker).get(ZOEKEN, {"zoek": term})
    assert antwoord.status_code == 200
    return antwoord.text


def test_people_within_sight_with_wijk_route_and_birth(team: Team) -> None:
    persoon = maak_persoon(team.wijk, voornamen="Şükrü", geslachtsnaam="Özdemir")
    maak_persoon(team.andere_wijk, voornamen="Sukriye", geslachtsnaam="Ozdemir")
    tekst = zoek(team.coordinator, "ozdemir suk")
    assert "Şükrü Özdemir" in tekst
    assert "Donderberg · vrij · geboren mei 1980" in tekst
    assert reverse("trajecten:dossier", args=[persoon.pk]) in tekst
    assert "Sukriye" not in zoek(team.coordinator, "ozdemir")
    assert "Sukriye" in zoek(team.teamleider, "ozdemir")


@pytest.fixture
def sukru(team: Team) -> Inburgeraar:
    """Return somebody of the wijk, of whom name, address and date of birth are known; a namesake lives elsewhere."""
    persoon = maak_persoon(team.wijk, voornamen="Şükrü", geslachtsnaam="Özdemir")
    Adres.objects.filter(inburgeraar=persoon).update(postcode="6043CE", huisnummer="12", toevoeging="B")
    Registergegevens.objects.filter(inburgeraar=persoon).update(
        geboortejaar=1979, geboortemaand=10, geboortedag=14
    )
    maak_persoon(team.andere_wijk, voornamen="Sukru", geslachtsnaam="Ozdemir")
    return persoon


@pytest.mark.parametrize(
    "term",
    [
        "Şükrü Özdemir",
        "ozdemir, sukru",
        "6043 ce 12b",
        "14-10-1979",
        "sukru 14 oktober 1979",
        "sukru ozdemir 1979",
    ],
)
def test_who_is_named_exactly_opens_at_once_and_is_logged_once(
    team: Team, sukru: Inburgeraar, term: str
) -> None:
    antwoord = als_klant(team.coordinator).get(ZOEKEN, {"zoek": term}, follow=True)
    assert antwoord.redirect_chain == [(reverse("trajecten:dossier", args=[sukru.pk]), 302)]
    assert antwoord.status_code == 200
    (regel,) = Logregel.objects.filter(onderwerpen__object_id=sukru.pk, actor_id=team.coordinator.pk)
    assert regel.handeling == Handeling.DOSSIER_GEOPEND


@pytest.mark.parametrize(
    "term",
    [
        "ozdemir",  # a part of the name
        "sukru ozdemi",  # its beginning
        "sukri ozdemir",  # another letter
        "6043 ce 12",  # another door
        "6043 ce",
        "oktober 1979",
        "suk 14-10-1979",
    ],
)
def test_who_is_not_named_exactly_is_shown(team: Team, sukru: Inburgeraar, term: str) -> None:
    assert "Şükrü Özdemir" in zoek(team.coordinator, term)


def test_date_of_birth_known_in_part_is_no_exact_hit(team: Team, sukru: Inburgeraar) -> None:
    Registergegevens.objects.filter(inburgeraar=sukru).update(geboortedag=None)
    assert "Şükrü Özdemir" in zoek(team.coordinator, "14-10-1979")


def test_exact_name_of_two_or_of_a_place_too_is_shown(team: Team, sukru: Inburgeraar) -> None:
    assert "Roermondse Veld" in zoek(team.teamleider, "sukru ozdemir")
    maak_vindplaats(team.wijk, naam="Bakkerij Şükrü Özdemir")
    assert "Bakkerij" in zoek(team.coordinator, "sukru ozdemir")


def test_only_what_the_user_may_open_opens_at_once(team: Team, sukru: Inburgeraar) -> None:
    """A consulent is led to the register data, a coordinator of another wijk nowhere until it replaces."""
    antwoord = als_klant(team.consulent).get(ZOEKEN, {"zoek": "sukru ozdemir 1979"})
    assert antwoord.status_code == 302
    assert antwoord["Location"] == reverse("trajecten:regulier_persoon", args=[sukru.pk])
    assert "Niemand gevonden" in zoek(team.elders, "6043ce 12b")
    Toegang.objects.create(inburgeraar=sukru, gebruiker=team.elders, grond="vervanging")
    assert als_klant(team.elders).get(ZOEKEN, {"zoek": "6043ce 12b"}).status_code == 302


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
    assert "Er zijn er meer: je ziet de eerste 50." in tekst
    assert "Er zijn er meer" not in zoek(team.coordinator, "naam07 vel")


def test_more_than_ten_places_says_so(team: Team) -> None:
    for n in range(11):
        maak_vindplaats(team.wijk, naam=f"Ontmoetingshuis {n:02}")
    tekst = zoek(team.coordinator, "ontmoetingshuis")
    assert tekst.count("Ontmoetingshuis") == 10
    assert "Er zijn er meer: typ meer letters van de naam." in tekst
    assert "Er zijn er meer" not in zoek(team.coordinator, "ontmoetingshuis 07")


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
