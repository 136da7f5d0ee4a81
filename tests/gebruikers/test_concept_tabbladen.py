"""Two tabs with the same form: the second is told, and neither loses what was typed."""

import uuid
from typing import Any

import pytest
from django.db import transaction
from django.http import QueryDict
from django.test import Client
from pytest_django import Settings

from gebruikers.enums import Rol
from gebruikers.models import Concept, Gebruiker
from gebruikers.services import concepten
from gebruikers.services.concepten import ConceptElders, bewaar_concept
from kern.beleid import Onderwerp
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.race import race

ADRES = "/concept/proef/inburgeraar/4/"
OVER = Onderwerp("inburgeraar", 4)


@pytest.fixture
def coordinator(client: Client, settings: Settings, db: None) -> Gebruiker:
    settings.ROOT_URLCONF = "tests.gebruikers.urls_concept"
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR)
    client.force_login(gebruiker)
    return gebruiker


def _bewaar(client: Client, tekst: str, gezien: str | None) -> Any:
    vraag = "" if gezien is None else f"?gezien={gezien.replace('+', '%2B')}"
    return client.post(ADRES + vraag, {"tekst": tekst}, headers={"X-Achtergrond": "1"})


def test_one_tab_goes_on_with_what_it_kept(client: Client, coordinator: Gebruiker) -> None:
    stand = ""
    for tekst in ("Ze", "Ze wil", "Ze wil leren"):
        antwoord = _bewaar(client, tekst, stand)
        assert antwoord.status_code == 200
        stand = antwoord.headers["X-Concept-Stand"]
    assert '"Ze wil leren"' in Concept.objects.get().inhoud


def test_second_tab_is_told_and_the_draft_of_the_first_stays(client: Client, coordinator: Gebruiker) -> None:
    eerste = _bewaar(client, "Van het eerste tabblad.", "")
    tweede = _bewaar(client, "Van het tweede tabblad.", "")
    assert tweede.status_code == 409
    assert tweede.json()["elders"]
    assert "eerste tabblad" in Concept.objects.get().inhoud
    assert _bewaar(client, "Verder in het eerste.", eerste.headers["X-Concept-Stand"]).status_code == 200
    # On purpose: then the first is told in turn.
    assert _bewaar(client, "Toch dit.", None).status_code == 200
    assert _bewaar(client, "En weer.", eerste.headers["X-Concept-Stand"]).status_code == 409


def test_same_text_in_both_tabs_is_no_conflict(client: Client, coordinator: Gebruiker) -> None:
    _bewaar(client, "Hetzelfde.", "")
    assert _bewaar(client, "Hetzelfde.", "").status_code == 200


def test_page_says_what_it_has_seen(client: Client, coordinator: Gebruiker) -> None:
    assert str(client.get("/proef/4/").context["concept"].url).endswith("?gezien=")
    _bewaar(client, "Een begin.", "")
    hervat = client.get("/proef/4/").context["concept"]
    adres = str(hervat.url)
    assert client.post(adres, {"tekst": "Verder."}, headers={"X-Achtergrond": "1"}).status_code == 200
    assert "gezien" not in hervat.weg_url


def _velden(tekst: str) -> QueryDict:
    velden = QueryDict(mutable=True)
    velden["tekst"] = tekst
    return velden


def _tabblad(gebruiker: Gebruiker, tekst: str, gezien: str) -> str:
    with transaction.atomic():
        bewaar_concept(
            gebruiker=gebruiker, formulier="proef", onderwerp=OVER, velden=_velden(tekst), gezien=gezien
        )
    return tekst


def _een_ronde(gebruiker: Gebruiker, *, leeg: bool) -> tuple[list[object], str]:
    """Let two tabs that have seen the same keep something else in the same instant."""
    Concept.objects.all().delete()
    gezien = ""
    if not leeg:
        _tabblad(gebruiker, "begin", "")
        gezien = concepten.stand_van(Concept.objects.get().bewaard_op)
    een, twee = uuid.uuid4().hex, uuid.uuid4().hex
    uit = race(lambda: _tabblad(gebruiker, een, gezien), lambda: _tabblad(gebruiker, twee, gezien))
    return uit, Concept.objects.get().inhoud


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("leeg", [True, False])
def test_race_of_two_tabs_tells_one(leeg: bool) -> None:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR)
    for _poging in range(10):
        uit, inhoud = _een_ronde(gebruiker, leeg=leeg)
        gelukt = [u for u in uit if isinstance(u, str)]
        assert len(gelukt) == 1, uit
        assert gelukt[0] in inhoud
        assert sum(isinstance(u, ConceptElders) for u in uit) == 1


@pytest.mark.django_db(transaction=True)
def test_race_without_the_guard_loses_typing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The negative control: both tabs are told that theirs is kept, and one is not."""
    monkeypatch.setattr(concepten, "_is_van_een_ander", lambda *_: False)
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR)
    verloren = 0
    for _poging in range(5):
        uit, _inhoud = _een_ronde(gebruiker, leeg=False)
        verloren += sum(isinstance(u, str) for u in uit) - 1
    assert verloren > 0
