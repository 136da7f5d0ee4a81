"""The key that goes to the search box: each user turns it off for itself (WCAG 2.1.4)."""

import pytest
from django.test import Client
from django.urls import reverse

from gebruikers.models import Gebruiker
from kern.historie import historiemodel
from tests.klant import als_klant
from tests.team import Team

pytestmark = pytest.mark.django_db

ACCOUNT = "gebruikers:account"


def _zet(klant: Client, aan: str) -> str:
    tekst: str = klant.post(reverse("gebruikers:sneltoets"), {"aan": aan}, follow=True).text
    return tekst


def test_who_switches_it_off_has_no_shortcut_on_any_page(team: Team) -> None:
    klant = als_klant(team.coordinator)
    assert 'aria-keyshortcuts="/"' in klant.get(reverse(ACCOUNT)).text
    tekst = _zet(klant, "nee")
    assert "De toets / doet niets meer." in tekst
    for adres in (reverse(ACCOUNT), reverse("trajecten:zoeken")):
        pagina = klant.get(adres).text
        assert "data-zoek" not in pagina
        assert "<kbd" not in pagina
    assert 'aria-keyshortcuts="/"' in als_klant(team.collega).get(reverse(ACCOUNT)).text
    assert "Met / ga je naar het zoekveld." in _zet(klant, "ja")
    assert 'aria-keyshortcuts="/"' in klant.get(reverse(ACCOUNT)).text


def test_the_same_choice_again_changes_nothing(team: Team) -> None:
    klant, historie = als_klant(team.coordinator), historiemodel(Gebruiker)
    _zet(klant, "nee")
    was = historie.objects.count()
    _zet(klant, "nee")
    assert historie.objects.count() == was


def test_who_searches_nobody_is_not_asked(team: Team) -> None:
    assert "Toets / om te zoeken" in als_klant(team.coordinator).get(reverse(ACCOUNT)).text
    assert "Toets / om te zoeken" not in als_klant(team.beleid).get(reverse(ACCOUNT)).text
