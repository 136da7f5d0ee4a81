"""The funnel is counted up to a limit; above it every number says so, and the list behind it says the same."""

import html
import re

import pytest
from django.test import Client
from django.urls import reverse

from inburgeraars.models import Inburgeraar
from kern import bladzijden
from kern.klok import DAG, vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from trajecten.contact.enums import Resultaat
from trajecten.traject.lopend import start_traject
from vinden.personen import Lijstkeuze, lijst, personen
from vinden.selecties.services import reserve_directly
from vinden.trechter import BINNEN, Trechterfase, trechters

pytestmark = pytest.mark.django_db

VINDEN = "trajecten:vinden"
GRENS, PER_PAGINA = 4, 2


@pytest.fixture(autouse=True)
def grens(monkeypatch: pytest.MonkeyPatch) -> None:
    """Count no further than four, which is two pages of the list."""
    monkeypatch.setattr(bladzijden, "GRENS", GRENS)
    monkeypatch.setattr(lijst, "PER_PAGINA", PER_PAGINA)


@pytest.fixture
def klant(team: Team) -> Client:
    """A teamleider who is signed in."""
    return als_klant(team.teamleider)


def _mensen(team: Team, aantal: int) -> list[Inburgeraar]:
    return [maak_persoon(team.wijk) for _ in range(aantal)]


def _benader(team: Team, aantal: int) -> None:
    for persoon in _mensen(team, aantal):
        maak_huisbezoek(persoon, team.coordinator, resultaat=Resultaat.NIEMAND_THUIS, minuten=None)


def _spreek(team: Team, aantal: int) -> list[Inburgeraar]:
    mensen = _mensen(team, aantal)
    for persoon in mensen:
        maak_huisbezoek(persoon, team.coordinator)
    return mensen


def _start(team: Team, aantal: int) -> None:
    for persoon in _spreek(team, aantal):
        start_traject(inburgeraar_id=persoon.pk, op=vandaag())


def _reserveer(team: Team, aantal: int) -> None:
    sleutels = [persoon.pk for persoon in _mensen(team, aantal)]
    reserve_directly(wijk=team.wijk, inburgeraar_ids=sleutels, door=team.teamleider, tot=vandaag() + DAG)


def _cellen(klant: Client, team: Team) -> dict[str, str]:
    """Return what the page says of the wijk, by the address of the list behind it."""
    pagina = klant.get(reverse(VINDEN)).text
    links = re.findall(r'<a href="([^"]*trechter=[^"]*)">([^<]*)<', pagina)
    cellen = {html.unescape(adres): tekst for adres, tekst in links}
    return {fase.value: cellen[Lijstkeuze(wijk=team.wijk, trechter=fase).adres] for fase in Trechterfase}


def _lijst_zegt(klant: Client, team: Team, fase: str) -> str:
    """Return how many people the list says it has."""
    tekst = klant.get(Lijstkeuze(wijk=team.wijk, trechter=fase).adres).text
    if "Niemand gevonden met deze filters." in tekst:
        return "0"
    pagina = tekst[tekst.index('<nav class="paginering"') :]
    (aantal,) = re.findall(
        r"^\s*(?:1 tot en met 2 van )?(\d+|meer dan \d+) (?:mensen|persoon)$", pagina, re.MULTILINE
    )
    return str(aantal)


def test_numbers_at_the_limit_are_exact(team: Team, klant: Client) -> None:
    _spreek(team, 1)
    _start(team, 3)
    assert _cellen(klant, team) == {
        "register": "4",
        "vrij": "0",
        "gereserveerd": "0",
        "benaderd": "4",
        "gesproken": "4",
        "geopend": "4",
        "gestart": "3",
    }


def test_numbers_above_the_limit_say_that_there_are_more(team: Team, klant: Client) -> None:
    _start(team, GRENS + 2)
    assert _cellen(klant, team) == {
        "register": "meer dan 4",
        "vrij": "0",
        "gereserveerd": "0",
        "benaderd": "meer dan 4",
        "gesproken": "meer dan 4",
        "geopend": "meer dan 4",
        "gestart": "meer dan 4",
    }


def test_a_wider_stage_is_counted_while_the_narrower_is_below_the_limit(team: Team, klant: Client) -> None:
    _mensen(team, 1)
    _benader(team, 2)
    _start(team, 3)
    assert _cellen(klant, team) == {
        "register": "meer dan 4",
        "vrij": "3",
        "gereserveerd": "0",
        "benaderd": "meer dan 4",
        "gesproken": "3",
        "geopend": "3",
        "gestart": "3",
    }


@pytest.mark.parametrize("aantal", [GRENS - 1, GRENS, GRENS + 1, GRENS + 3])
def test_the_list_behind_a_number_says_the_same(team: Team, klant: Client, aantal: int) -> None:
    _mensen(team, aantal)
    _reserveer(team, aantal)
    _benader(team, 1)
    _spreek(team, 1)
    _start(team, aantal)
    cellen = _cellen(klant, team)
    assert cellen["gereserveerd"] == ("meer dan 4" if aantal > GRENS else str(aantal))
    assert cellen == {fase.value: _lijst_zegt(klant, team, fase) for fase in Trechterfase}


def test_counting_stops_one_past_the_limit(team: Team) -> None:
    _mensen(team, GRENS + 3)
    _reserveer(team, GRENS + 2)
    (hier,) = trechters(team.teamleider, [team.wijk])
    assert {str(fase): aantal for fase, aantal in hier.aantallen.items() if aantal} == {
        "register": GRENS + 1,
        "vrij": GRENS + 1,
        "gereserveerd": GRENS + 1,
    }


def test_another_wijk_is_counted_apart(team: Team) -> None:
    _mensen(team, GRENS + 1)
    maak_persoon(team.andere_wijk)
    hier, daar = trechters(team.teamleider, [team.wijk, team.andere_wijk])
    assert (hier.aantallen[Trechterfase.VRIJ], daar.aantallen[Trechterfase.VRIJ]) == (GRENS + 1, 1)


def test_who_is_in_a_stage_is_in_the_wider_one(team: Team) -> None:
    """The count above the limit rests on it."""
    _mensen(team, 1)
    _benader(team, 1)
    _spreek(team, 1)
    _start(team, 1)

    def in_fase(fase: Trechterfase) -> set[Inburgeraar]:
        return set(personen(team.teamleider, Lijstkeuze(trechter=fase)))

    for smal, ruim in BINNEN.items():
        assert in_fase(smal) < in_fase(ruim), smal


def test_the_page_asks_no_more_above_the_limit(team: Team, klant: Client) -> None:
    leeg = tel(klant, reverse(VINDEN))
    _start(team, GRENS + 2)
    assert tel(klant, reverse(VINDEN)) == leeg == 9
